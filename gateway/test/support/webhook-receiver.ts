import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { demoInstance, eventually } from "./client.js";

/** Distance from the portal's port; the portal under test is told that it may call this one (OUTBOUND_ALLOW). */
const OFFSET = 9;

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A partner's machine: remembers what it gets, and answers with the next status that it was given, else with 204. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  readonly statuses: number[] = [];
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { url: path = "", headers } = request;
      this.received.push({ path, headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(this.statuses.shift() ?? 204).end();
    });
  });
  readonly origin = `http://127.0.0.1:${Number(new URL(demoInstance().url).port) + OFFSET}`;

  async open(): Promise<void> {
    this.server.listen(Number(new URL(this.origin).port), "127.0.0.1");
    await once(this.server, "listening");
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Waits until so many messages have come to a path. */
  async messages(path: string, count: number, patienceMs = 45_000): Promise<Received[]> {
    const at = () => this.received.filter((one) => one.path === path);
    await eventually(`${count} messages at ${path}`, async () => at().length >= count, patienceMs);
    return at();
  }
}
