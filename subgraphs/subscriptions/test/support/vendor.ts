import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface PlacedOrder {
  readonly orderId: string;
  readonly subscriptionId: string;
  readonly reference: string;
  status: "pending" | "completed";
}

/** What goes wrong with the next command, if anything. */
export type Fault = "lose-reply" | "fail" | "nonsense" | "refuse";

/**
 * A vendor on a port of its own, worse than any real one: it makes a second order for a repeated
 * reference, so that whoever repeats a command without asking first is found out.
 */
export class VendorStandIn {
  readonly orders: PlacedOrder[] = [];
  readonly accounts: { accountId: string; reference: string; status: string }[] = [];
  readonly instructions: { path: string; body: Record<string, unknown> }[] = [];
  /** Used up one by one, by commands only. */
  readonly faults: Fault[] = [];
  /** Every request, lookups too, is cut off. */
  down = false;
  /** Only the questions what became of something are cut off. */
  failsLookUps = false;
  completesAtOnce = true;
  /** What happens elsewhere while it is at work on the next command. */
  meanwhile: (() => Promise<unknown>) | null = null;
  private server: Server | null = null;

  async start(): Promise<string> {
    const server = createServer((request, response) => void this.handle(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => {
      if (this.server) this.server.close(() => resolve());
      else resolve();
    });
  }

  completeAll(): void {
    for (const order of this.orders) order.status = "completed";
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.down) return void request.socket.destroy();
    const url = new URL(request.url ?? "/", "http://vendor");
    if (request.method === "GET" && this.failsLookUps) return void request.socket.destroy();
    if (request.method === "GET") return this.answerLookUp(url, response);

    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    const { meanwhile } = this;
    this.meanwhile = null;
    await meanwhile?.();
    const fault = this.faults.shift();
    if (fault === "fail") return send(response, 500, { error: { message: "try again" } });
    if (fault === "refuse") return send(response, 400, { error: { message: "no such plan" } });
    const answer = this.act(url.pathname, body);
    if (fault === "lose-reply") return void request.socket.destroy();
    if (fault === "nonsense") return void response.writeHead(200).end("<html>gateway</html>");
    send(response, 201, answer);
  }

  private act(path: string, body: Record<string, unknown>): object {
    const reference = String(body["reference"]);
    if (path.endsWith("/orders")) {
      const number = this.orders.length + 1;
      const status = this.completesAtOnce ? ("completed" as const) : ("pending" as const);
      const order = { orderId: `o-${number}`, subscriptionId: `s-${number}`, reference, status };
      this.orders.push(order);
      return order;
    }
    if (path.endsWith("/accounts")) {
      const account = { accountId: `a-${this.accounts.length + 1}`, reference, status: "active" };
      this.accounts.push(account);
      return account;
    }
    this.instructions.push({ path, body });
    return { subscriptionId: path.split("/").at(-2) ?? "", status: "active" };
  }

  private answerLookUp(url: URL, response: ServerResponse): void {
    const reference = url.searchParams.get("reference");
    const noun = url.pathname.endsWith("/orders") ? "orders" : "accounts";
    const rows: { reference: string }[] = noun === "orders" ? this.orders : this.accounts;
    send(response, 200, { [noun]: rows.filter((row) => row.reference === reference) });
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
