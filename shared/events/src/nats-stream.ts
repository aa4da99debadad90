import {
  AckPolicy,
  DeliverPolicy,
  jetstream,
  type JetStreamClient,
  jetstreamManager,
  type JetStreamManager,
  type JsMsg,
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
const ANSWER_MS = 1_000;
const AGAIN_MS = 1_000;
/** NATS carries a megabyte by default. */
const LARGEST = 512 * 1024;

/** The log's entries over NATS JetStream: for more machines than one PostgreSQL can wake. */
export class NatsStream implements EventStream {
  private constructor(
    private readonly connection: NatsConnection,
    private readonly manager: JetStreamManager,
    private readonly client: JetStreamClient,
    private readonly log: Logger,
  ) {}

  /** Connects, and makes the stream where there is none. A connection that is lost comes back by itself. */
  static async connect(url: string, log: Logger): Promise<NatsStream> {
    const connection = await connect({
      servers: url,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
    });
    const manager = await jetstreamManager(connection, { timeout: ANSWER_MS });
    await manager.streams.add({
      name: STREAM,
      subjects: [`${SUBJECTS}.>`],
      max_age: nanos(KEPT_MS),
      duplicate_window: nanos(10 * MINUTE_MS),
    });
    return new NatsStream(connection, manager, jetstream(connection, { timeout: ANSWER_MS }), log);
  }

  async lastPosition(): Promise<number | null> {
    const { state } = await this.manager.streams.info(STREAM);
    if (state.messages === 0) return null;
    const last = await this.manager.streams.getMessage(STREAM, { seq: state.last_seq });
    return last ? last.json<StreamedEvent>().position : null;
  }

  async publish(events: readonly LoggedEvent[]): Promise<void> {
    for (const event of events) {
      const whole = JSON.stringify({ position: event.position, event });
      const entry =
        whole.length <= LARGEST ? whole : JSON.stringify({ position: event.position, event: null });
      await this.client.publish(`${SUBJECTS}.${event.type}`, entry, { msgID: event.id });
    }
    if (events.length > 0) this.connection.publish(GROWN);
  }

  onGrowth(wake: () => void): () => void {
    const subscription = this.connection.subscribe(GROWN, { callback: () => wake() });
    return () => subscription.unsubscribe();
  }

  async follow(
    name: string,
    take: (entry: StreamedEvent) => Promise<void>,
  ): Promise<() => Promise<void>> {
    const durable = name.replaceAll(".", "_");
    await this.manager.consumers.add(STREAM, {
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.New,
      ack_wait: nanos(SILENT_MS),
      max_ack_pending: 1,
    });
    const consumer = await this.client.consumers.get(STREAM, durable);
    const messages = await consumer.consume({ max_messages: 1 });
    const taking = (async () => {
      for await (const message of messages) await this.takeOne(name, message, take);
    })();
    return async () => {
      await messages.close();
      await taking;
    };
  }

  async close(): Promise<void> {
    await this.connection.close();
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

function entryOf(message: JsMsg): StreamedEvent {
  const { position, event } = message.json<StreamedEvent>();
  return {
    position,
    event: event && { ...event, occurredAt: new Date(event.occurredAt) },
  };
}
