import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const places = ["/usr/sbin/nats-server", "/usr/bin/nats-server", "/usr/local/bin/nats-server"];

/** Where a nats-server is installed; undefined where none is. */
export const natsServer = places.find((place) => existsSync(place));

/** A server of its own with JetStream, its files in a folder that goes with it. */
export class NatsServer {
  private child: ChildProcess | null = null;
  private readonly folder = mkdtempSync(join(tmpdir(), "markethall-nats-"));

  private constructor(
    private readonly program: string,
    private readonly port: number,
  ) {}

  static async start(program: string): Promise<NatsServer> {
    const server = new NatsServer(program, await freePort());
    await server.run();
    return server;
  }

  get url(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  /** Starts it, again with what it had kept; resolves when it says that it is ready. */
  async run(): Promise<void> {
    const args = ["-a", "127.0.0.1", "-p", String(this.port), "-js", "-sd", this.folder];
    const child = spawn(this.program, args, { stdio: ["ignore", "ignore", "pipe"] });
    this.child = child;
    for await (const line of child.stderr) if (String(line).includes("Server is ready")) break;
  }

  /** As another machine in its place. */
  async runEmpty(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    await this.run();
  }

  /** As a machine that loses its power. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
