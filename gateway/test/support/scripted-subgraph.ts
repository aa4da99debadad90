import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readBody } from "@markethall/runtime";

/** How a request is answered. */
type Reply = (response: ServerResponse, request: IncomingMessage) => void;

export const answer =
  (data: unknown, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(200, headers).end(JSON.stringify({ data }));
export const status =
  (code: number): Reply =>
  (response) =>
    response.writeHead(code).end("<html>");
export const breakLine: Reply = (_response, request) => request.socket.destroy();

/** A subgraph that replies as it is told, the last reply again and again. */
export class Scripted {
  readonly bodies: string[] = [];
  replies: Reply[] = [answer({ a: 1 })];
  private server: Server | null = null;

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      void readBody(request, 100_000).then((body) => {
        this.bodies.push(body.toString());
        const reply = this.replies.length > 1 ? this.replies.shift() : this.replies[0];
        reply?.(response, request);
      });
    });
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** Holds answers back until the returned function is called. */
  hold(reply: Reply): () => void {
    const held: (() => void)[] = [];
    this.replies = [(response, request) => void held.push(() => reply(response, request))];
    return () => held.splice(0).forEach((go) => go());
  }

  async asked(count: number): Promise<void> {
    while (this.bodies.length < count) await new Promise((resolve) => setImmediate(resolve));
  }
}
