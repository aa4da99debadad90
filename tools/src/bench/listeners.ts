import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { WebSocket } from "ws";

const SUBSCRIPTION = `subscription { activity { sequence kind occurredAt summary } }`;
const AT_ONCE = 100;
const HAPPENED = '"occurredAt":"';
const INSTANT = "2026-11-22T00:00:00.000Z".length;

/** Many sockets that follow the same, and when each heard of what. */
export class Listeners {
  /** Milliseconds from each event to each socket that heard of it. */
  latencies: number[] = [];
  private readonly sockets: WebSocket[] = [];

  /** @param ownIds each socket names its operation differently, as most client libraries do */
  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly ownIds: boolean,
  ) {}

  async open(count: number): Promise<void> {
    while (this.sockets.length < count) {
      const some = Math.min(AT_ONCE, count - this.sockets.length);
      this.sockets.push(...(await Promise.all(Array.from({ length: some }, () => this.one()))));
    }
  }

  /** Ends when every socket has heard of so many events since the last call, or nothing came for ten seconds. */
  async heard(events: number): Promise<number[]> {
    const wanted = events * this.sockets.length;
    for (let before = -1, quiet = 0; this.latencies.length < wanted && quiet < 100;) {
      quiet = this.latencies.length === before ? quiet + 1 : 0;
      before = this.latencies.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return this.latencies.splice(0);
  }

  close(): void {
    for (const socket of this.sockets.splice(0)) socket.terminate();
  }

  private async one(): Promise<WebSocket> {
    const socket = new WebSocket(this.url, "graphql-transport-ws", {
      headers: this.headers,
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    await once(socket, "open");
    socket.send('{"type":"connection_init"}');
    await once(socket, "message");
    const id = this.ownIds ? randomUUID() : "1";
    socket.send(JSON.stringify({ id, type: "subscribe", payload: { query: SUBSCRIPTION } }));
    socket.on("message", (data: Buffer) => this.hear(data));
    return socket;
  }

  /** The instant is cut out of the text: reading all of it would cost more than sending it. */
  private hear(data: Buffer): void {
    const at = data.indexOf(HAPPENED);
    if (at < 0) return;
    const from = at + HAPPENED.length;
    this.latencies.push(Date.now() - Date.parse(data.toString("latin1", from, from + INSTANT)));
  }
}
