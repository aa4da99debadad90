import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { SimulatorConfig } from "./config.js";
import { VendorConnections } from "./connections.js";
import { chances, drawFate } from "./control.js";
import { Journal } from "./journal.js";
import { RefusalError } from "./refusal.js";
import { readCall } from "./request.js";
import { type Call, deskRoutes, isForVendor, type Reply, vendorRoutes } from "./routes.js";
import { Vendor } from "./vendor.js";
import { WebhookSender } from "./webhooks.js";

/** How often due orders and webhooks are looked for, in milliseconds. */
const heartbeat = 50;

export interface RunningSimulator {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the simulator and resolves once it listens. */
export async function startSimulator(config: SimulatorConfig): Promise<RunningSimulator> {
  const simulator = new Simulator(config);
  const server = createServer((request, response) => void simulator.handle(request, response));
  await listening(server, config);
  const beat = setInterval(() => simulator.beat(), heartbeat);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host}:${port}`,
    close: async () => {
      clearInterval(beat);
      await Promise.all([closed(server), simulator.settled()]);
    },
  };
}

class Simulator {
  private readonly journal: Journal;
  private readonly vendor: Vendor;
  private readonly webhooks: WebhookSender | null;
  private readonly vendorApi: ReturnType<typeof vendorRoutes>;
  private readonly desk: ReturnType<typeof deskRoutes>;
  private readonly connections = new VendorConnections();
  private chance: () => number;

  /** Ends when no delivery is under way any more. */
  async settled(): Promise<void> {
    await this.webhooks?.settled();
  }

  constructor({ journalPath, webhookUrl, webhookSecret }: SimulatorConfig) {
    const now = () => new Date();
    this.journal = new Journal(journalPath);
    this.vendor = new Vendor(this.journal, now);
    this.webhooks = webhookUrl
      ? new WebhookSender(this.journal, { url: webhookUrl, secret: webhookSecret }, now)
      : null;
    this.vendorApi = vendorRoutes(this.vendor);
    this.chance = chances(this.journal.state.control.seed);
    this.desk = deskRoutes(this.journal, {
      restartChances: () => {
        this.chance = chances(this.journal.state.control.seed);
      },
      cutConnections: () => this.connections.cut(),
    });
  }

  beat(): void {
    if (this.journal.state.control.down) return;
    this.vendor.completeDueOrders();
    this.webhooks?.sendDue();
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (isForVendor(request)) return await this.answerAsVendor(request, response);
      this.connections.spare(request.socket);
      send(response, answer(this.desk, await readCall(request)));
    } catch (cause) {
      send(response, refusal(cause));
    }
  }

  private async answerAsVendor(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.connections.note(request.socket);
    const { control } = this.journal.state;
    const fate = drawFate(control, this.chance);
    if (control.latencyMs > 0) await sleep(control.latencyMs);
    // Before the body is read: the other side is still sending.
    if (this.journal.state.control.down || fate.isCutAsking) request.socket.destroy();
    if (request.socket.destroyed) return;
    const call = await readCall(request);
    if (fate.fails) throw new RefusalError(500, "INTERNAL", "Something went wrong. Try again.");
    const reply = answer(this.vendorApi, call);
    if (fate.losesReply) response.destroy();
    else if (fate.isCutAnswering) sendHalf(response, reply);
    else if (fate.speaksNonsense) sendNonsense(response);
    else send(response, reply);
  }
}

function answer(routes: ReturnType<typeof vendorRoutes>, call: Call): Reply {
  for (const { method, path, handle } of routes) {
    const match = method === call.method ? path.exec(call.path) : null;
    if (match) return handle(call, match[1] ?? "", match[2] ?? "");
  }
  throw new RefusalError(404, "NOT_FOUND", "There is nothing at this address.");
}

function refusal(cause: unknown): Reply {
  if (cause instanceof RefusalError) {
    return { status: cause.status, body: { error: { code: cause.code, message: cause.message } } };
  }
  process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
  return { status: 500, body: { error: { code: "INTERNAL", message: "Something went wrong." } } };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

/** Announces the whole answer, and cuts the connection when half of it has left. */
function sendHalf(response: ServerResponse, { status, body }: Reply): void {
  const whole = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": whole.length,
  });
  response.write(whole.subarray(0, Math.ceil(whole.length / 2)), () => response.destroy());
}

/** What a broken proxy in front of a vendor answers: success, and no JSON. */
function sendNonsense(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end("<html><body>It works!</body></html>");
}

function listening(server: Server, { host, port }: SimulatorConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 4_000).unref();
  });
}
