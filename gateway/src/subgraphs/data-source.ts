import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import { metrics } from "@markethall/telemetry";
import type { RequestScope } from "../session/request-scope.js";
import type { Flights } from "./flights.js";
import { Lru } from "./lru.js";
import { missing, SubgraphUnavailableError } from "./outage.js";
import { questionKey } from "./question-key.js";
import type { Subgraph, SubgraphAnswer } from "./subgraph.js";
import type { FetchAnswer, SubgraphLine } from "./subgraph-line.js";
import { SubgraphOperation } from "./subgraph-operation.js";

type Options = GraphQLDataSourceProcessOptions<RequestScope & Record<string, unknown>>;
export type SubgraphRequest = Options["request"];
export type SubgraphResponse = Awaited<ReturnType<GraphQLDataSource["process"]>>;

/** Told by identity where the browser's session begins or ends. */
const SESSION_HEADER = "x-markethall-session";

/** Texts of operations kept ready to be sent. */
const KEPT_OPERATIONS = 2_000;

/** Runs the gateway's fetches at one subgraph, signed for the actor of the request. */
export class SubgraphDataSource
  implements GraphQLDataSource<RequestScope & Record<string, unknown>>, SubgraphLine
{
  private readonly operations = new Lru<SubgraphOperation>(KEPT_OPERATIONS);

  /** @param flights shared by all subgraphs of a gateway; without it each question is asked for itself */
  constructor(
    private readonly subgraph: Subgraph,
    private readonly flights: Flights<SubgraphAnswer> | null,
  ) {}

  process(options: Options): Promise<SubgraphResponse> {
    return this.execute(options.request, options.context as RequestScope);
  }

  /** @param extensions what the gateway itself tells the subgraph besides the operation */
  async execute(
    { query = "", variables, operationName }: SubgraphRequest,
    scope: RequestScope,
    extensions?: Readonly<Record<string, unknown>>,
  ): Promise<SubgraphResponse> {
    const key = `${operationName ?? ""}\n${query}`;
    let operation = this.operations.get(key);
    if (!operation) {
      operation = new SubgraphOperation(query, operationName);
      this.operations.set(key, operation);
    }
    const given = JSON.stringify(variables ?? {});
    return (await this.run(operation, given, scope, extensions)) as SubgraphResponse;
  }

  /** Never throws: where nothing usable comes, the answer's errors say so, each at the place that stays empty. */
  async run(
    operation: SubgraphOperation,
    variables: string,
    scope: RequestScope,
    extensions?: Readonly<Record<string, unknown>>,
  ): Promise<FetchAnswer> {
    try {
      const answer =
        operation.kind === "mutation" || extensions
          ? await this.command(operation, operation.body(variables, extensions), scope)
          : await this.ask(operation, variables, scope);
      return readAnswer(this.subgraph.name, answer.status, answer.text);
    } catch (thrown) {
      const late = scope.deadline?.aborted && !(thrown instanceof SubgraphUnavailableError);
      const error = late ? new SubgraphUnavailableError(this.subgraph.name, thrown) : thrown;
      return { errors: missing(error, operation, variables), missing: true };
    }
  }

  /** What changes something, or is told of an event: sent once, for this request alone. */
  private async command(
    operation: SubgraphOperation,
    body: string,
    scope: RequestScope,
  ): Promise<SubgraphAnswer> {
    try {
      const answer = await this.subgraph.ask(body, scope, false);
      keepSession(answer, scope);
      return answer;
    } finally {
      if (operation.kind === "mutation") this.flights?.renew();
    }
  }

  private async ask(
    operation: SubgraphOperation,
    variables: string,
    scope: RequestScope,
  ): Promise<SubgraphAnswer> {
    const send = (signal?: AbortSignal): Promise<SubgraphAnswer> =>
      this.subgraph.ask(operation.body(variables), scope, true, signal);
    if (!this.flights || scope.idempotencyKey !== null) {
      return keepSession(await send(scope.deadline), scope);
    }
    const question = [this.subgraph.name, operation.question, variables];
    const key = questionKey(question, scope);
    const { answer, own } = await this.flights.join(key, send, scope.deadline);
    if (!own) metrics.count("markethall_subgraph_shared_total", { subgraph: this.subgraph.name });
    // A session belongs to the one browser that the answer was made for.
    if (!own && SESSION_HEADER in answer.headers) {
      return keepSession(await send(scope.deadline), scope);
    }
    return own ? keepSession(answer, scope) : answer;
  }
}

function keepSession(answer: SubgraphAnswer, scope: RequestScope): SubgraphAnswer {
  const session = answer.headers[SESSION_HEADER];
  if (typeof session === "string") scope.session = { token: session === "none" ? null : session };
  return answer;
}

function readAnswer(name: string, status: number, text: string): FetchAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${name} answered ${status} with something that is not JSON`, { cause });
  }
  if (typeof answer === "object" && answer !== null && ("data" in answer || "errors" in answer)) {
    return answer as FetchAnswer;
  }
  throw new Error(`${name} answered ${status} without data`);
}
