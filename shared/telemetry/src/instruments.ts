interface Instrument<K extends "histogram" | "counter" | "gauge"> {
  readonly kind: K;
  readonly help: string;
  readonly labels: readonly string[];
  /** Upper bounds of a histogram, in seconds. */
  readonly buckets?: readonly number[];
}

const QUICK = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
const LONG = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 1_800];

/**
 * Every metric of ours, the one list that docs/operations.md explains. Labels take few values: names from our own
 * sources, states and codes, never an id, a path or a text from outside.
 */
export const instruments = {
  markethall_http_request_seconds: histogram(
    "Requests to the gateway, by route, until the last byte was written.",
    ["route", "method", "status"],
    QUICK,
  ),
  markethall_operation_seconds: histogram(
    "GraphQL operations at the gateway; operations that no page of ours registered count as other.",
    ["operation", "outcome"],
    QUICK,
  ),
  markethall_operation_errors_total: counter("Errors in answers, by their code.", [
    "operation",
    "code",
  ]),
  markethall_subgraph_fetch_seconds: histogram(
    "Requests of the gateway to a subgraph; retries count each.",
    ["subgraph", "outcome"],
    QUICK,
  ),
  markethall_executions_total: counter(
    "Operations that ran by a compiled plan, or why they were left to the stock executor.",
    ["engine"],
  ),
  markethall_subgraph_retries_total: counter("Fetches that were sent again.", ["subgraph"]),
  markethall_subgraph_shared_total: counter(
    "Fetches that shared the answer of an identical one in flight.",
    ["subgraph"],
  ),
  markethall_subgraph_breaker_open: gauge(
    "1 while the gateway does not ask a subgraph that keeps failing.",
    ["subgraph"],
  ),
  markethall_live_sockets: gauge("Open websockets.", []),
  markethall_live_subscriptions: gauge("Subscriptions that are being followed.", []),
  markethall_live_groups: gauge("Distinct questions that subscriptions share.", []),
  markethall_live_frames_total: counter("Frames sent to sockets for events.", []),
  markethall_live_closed_total: counter("Websockets that the gateway closed, by close code.", [
    "code",
  ]),
  markethall_execution_seconds: histogram(
    "Operations in a subgraph, by the executor that ran them.",
    ["engine", "outcome"],
    QUICK,
  ),
  markethall_sql_seconds: histogram("Statements, as the process waited for them.", ["verb"], QUICK),
  markethall_db_connections: gauge("Connections of a pool that are used or idle.", [
    "pool",
    "state",
  ]),
  markethall_db_waiting: gauge("Requests that wait for a connection of a pool.", ["pool"]),
  markethall_outbox_events: gauge("Events that wait for the relay.", ["source"]),
  markethall_outbox_oldest_seconds: gauge(
    "How long, at least, the oldest event has waited for the relay.",
    ["source"],
  ),
  markethall_consumer_lag_events: gauge("Events of its types that a consumer has not handled.", [
    "consumer",
  ]),
  markethall_consumer_seconds: histogram(
    "One event in one consumer.",
    ["consumer", "outcome"],
    QUICK,
  ),
  markethall_dead_letters: gauge("Events set aside, which a person should look at.", ["consumer"]),
  markethall_job_seconds: histogram("One run of a job.", ["job", "outcome"], LONG),
  markethall_jobs: gauge("Jobs in the queue, by state.", ["state"]),
  markethall_jobs_oldest_seconds: gauge("How long the job that is due the longest has waited.", []),
} as const;

type Names<K> = {
  [N in keyof typeof instruments]: (typeof instruments)[N]["kind"] extends K ? N : never;
}[keyof typeof instruments];

export type HistogramName = Names<"histogram">;
export type CounterName = Names<"counter">;
export type GaugeName = Names<"gauge">;

/** A value for each of the instrument's labels. */
export type Labels<N extends keyof typeof instruments> = Readonly<
  Record<(typeof instruments)[N]["labels"][number], string | number>
>;

function histogram<const L extends readonly string[]>(
  help: string,
  labels: L,
  buckets: readonly number[],
) {
  return { kind: "histogram", help, labels, buckets } satisfies Instrument<"histogram"> & {
    labels: L;
  };
}

function counter<const L extends readonly string[]>(help: string, labels: L) {
  return { kind: "counter", help, labels } satisfies Instrument<"counter"> & { labels: L };
}

function gauge<const L extends readonly string[]>(help: string, labels: L) {
  return { kind: "gauge", help, labels } satisfies Instrument<"gauge"> & { labels: L };
}
