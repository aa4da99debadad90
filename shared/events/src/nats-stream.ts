import { setTimeout as pause } from "node:timers/promises";
import {
  AckPolicy,
  DeliverPolicy,
  jetstream,
  type JetStreamClient,
  jetstreamManager,
  type JetStreamManager,
  type JsMsg,
  type StreamInfo,
} from "@nats-io/jetstream";
import { connect, nanos, type NatsConnection } from "@nats-io/transport-node";
import type { Logger } from "@markethall/runtime";
import type { LoggedEvent } from "./event.js";
import type { EventStream, StreamedEvent } from "./event-stream.js";

const STREAM = "MARKETHALL_EVENTS";
const SUBJECTS = "markethall.events";
/** Core NATS, kept by nobody: a hint to look, as NOTIFY is. */
const GROWN = "markethall.grown";
const MINUTE_MS = 60_000;
const KEPT_MS = 7 * 24 * 60 * MINUTE_MS;
/** A follower that says nothing for so long loses its entry to another one (A24). */
const SILENT_MS = 20_000;
const CONNECT_MS = 2_000;
const ANSWER_MS = 1_000;
const AGAIN_MS = 1_000;
/** NATS carries a megabyte by default. */
const LARGEST = 512 * 1024;

/** What there is while NATS answers. */
interface Session {
  readonly connection: NatsConnection;
  readonly manager: JetStreamManager;
  readonly client: JetStreamClient;
}

interface Follower {
  readonly name: string;
  readonly take: (entry: StreamedEvent) => Promise<void>;
  readonly begun: () => void;
}

/** NATS cannot be reached yet. */
class NatsAwayError extends Error {
  override name = "NatsAwayError";
}

/**
 * The log's entries over NATS JetStream: for more machines than one PostgreSQL can wake. Nobody waits for it: while it is away
 * nothing is brought and `publish` throws, and when it is there, also for the first time or without what it had kept, it
 * is used again.
 */
export class NatsStream implements EventStream {
  private session: Session | null = null;
  private readonly wakes = new Set<() => void>();
  private readonly beginnings = new Set<() => void>();
  private readonly closing = new AbortController();

  private constructor(
    private readonly url: string,
    private readonly log: Logger,
  ) {}

  /** Resolves after the first attempt to connect, which may be in vain: it goes on trying by itself. */
  static async connect(url: string, log: Logger): Promise<NatsStream> {
    const stream = new NatsStream(url, log);
    if (!(await stream.isReached())) void stream.reachLater();
    return stream;
  }

  async lastPosition(): Promise<number | null> {
    const { manager } = this.reached();
    const { state } = await madeStream(manager);
    if (state.messages === 0) return null;
    const last = await manager.streams.getMessage(STREAM, { seq: state.last_seq });
    return last ? last.json<StreamedEvent>().position : null;
  }

  async publish(events: readonly LoggedEvent[]): Promise<void> {
    const { client, connection } = this.reached();
    // One after the other on one line, and not each after the answer to the one before: who waits for this holds a lease.
    const answers = events.map((event) =>
      client.publish(`${SUBJECTS}.${event.type}`, entryText(event), { msgID: event.id }),
    );
    const failed = (await Promise.allSettled(answers)).find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
    if (events.length > 0) connection.publish(GROWN);
  }

  onGrowth(wake: () => void): () => void {
    this.wakes.add(wake);
    return () => this.wakes.delete(wake);
  }

  follow(
    name: string,
    take: (entry: StreamedEvent) => Promise<void>,
    begun: () => void,
  ): Promise<() => Promise<void>> {
    const ended = new AbortController();
    const end = AbortSignal.any([ended.signal, this.closing.signal]);
    this.beginnings.add(begun);
    const following = this.followUntil(end, { name, take, begun });
    return Promise.resolve(async () => {
      this.beginnings.delete(begun);
      ended.abort();
      await following;
    });
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.session?.connection.close();
  }

  private reached(): Session {
    if (!this.session) throw new NatsAwayError("NATS was not reached yet");
    return this.session;
  }

  private async reachLater(): Promise<void> {
    do await pauseUntil(this.closing.signal);
    while (!this.closing.signal.aborted && !(await this.isReached()));
  }

  /** One attempt. A connection that was once there comes back by itself. */
  private async isReached(): Promise<boolean> {
    let connection: NatsConnection | null = null;
    try {
      connection = await connect({
        servers: this.url,
        timeout: CONNECT_MS,
        maxReconnectAttempts: -1,
        reconnectTimeWait: 500,
      });
      const manager = await jetstreamManager(connection, { timeout: ANSWER_MS });
      await madeStream(manager);
      if (this.closing.signal.aborted) throw new NatsAwayError("closed meanwhile");
      connection.subscribe(GROWN, { callback: () => this.wake() });
      this.session = { connection, manager, client: jetstream(connection, { timeout: ANSWER_MS }) };
      this.wake();
      void this.watch(connection);
      return true;
    } catch (error) {
      this.log.warn({ err: error }, "the stream of events is not reached yet");
      await connection?.close();
      return false;
    }
  }

  private wake(): void {
    for (const wake of this.wakes) wake();
  }

  /** What was published while the connection was away woke nobody. */
  private async watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type !== "reconnect") continue;
      this.wake();
      for (const begun of this.beginnings) begun();
    }
  }

  /** Follows, and begins again where NATS is away or has lost the follower's place. */
  private async followUntil(end: AbortSignal, follower: Follower): Promise<void> {
    while (!end.aborted) {
      try {
        if (this.session) await this.followOnce(this.session, end, follower);
      } catch (error) {
        const { name } = follower;
        this.log.warn({ err: error, consumer: name }, "the stream of events will be followed anew");
      }
      await pauseUntil(end);
    }
  }

  private async followOnce(
    { manager, client }: Session,
    end: AbortSignal,
    { name, take, begun }: Follower,
  ): Promise<void> {
    const durable = name.replaceAll(".", "_");
    await manager.consumers.add(STREAM, {
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.New,
      ack_wait: nanos(SILENT_MS),
      max_ack_pending: 1,
    });
    const consumer = await client.consumers.get(STREAM, durable);
    const messages = await consumer.consume({ max_messages: 1, abort_on_missing_resource: true });
    const close = () => void messages.close();
    end.addEventListener("abort", close);
    if (end.aborted) close();
    begun();
    try {
      for await (const message of messages) await this.takeOne(name, message, take);
    } finally {
      end.removeEventListener("abort", close);
    }
  }

  private async takeOne(
    name: string,
    message: JsMsg,
    take: (entry: StreamedEvent) => Promise<void>,
  ): Promise<void> {
    try {
      await take(entryOf(message));
      message.ack();
    } catch (error) {
      this.log.warn({ err: error, consumer: name }, "an entry will come again");
      message.nak(AGAIN_MS);
    }
  }
}

function entryText(event: LoggedEvent): string {
  const { position } = event;
  const whole = JSON.stringify({ position, event });
  return whole.length <= LARGEST ? whole : JSON.stringify({ position, event: null });
}

function entryOf(message: JsMsg): StreamedEvent {
  const { position, event } = message.json<StreamedEvent>();
  return {
    position,
    event: event && { ...event, occurredAt: new Date(event.occurredAt) },
  };
}

/** Makes the stream where there is none, also where a server came back without what it had kept. */
function madeStream(manager: JetStreamManager): Promise<StreamInfo> {
  return manager.streams.add({
    name: STREAM,
    subjects: [`${SUBJECTS}.>`],
    max_age: nanos(KEPT_MS),
    duplicate_window: nanos(10 * MINUTE_MS),
  });
}

/** A moment before the next attempt, cut short by the end. */
async function pauseUntil(end: AbortSignal): Promise<void> {
  await pause(AGAIN_MS, undefined, { signal: end }).catch(() => undefined);
}
