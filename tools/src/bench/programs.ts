import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A server that a bench started for itself. */
interface Program {
  readonly pid: number;
  stop(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts a server and waits until something listens on its port. @throws Error when it does not in time. */
async function startProgram(
  file: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<Program> {
  const child = spawn(process.execPath, [file], {
    env: { ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  for (let waited = 0; !(await listens(port)); waited += 50) {
    if (child.exitCode !== null || waited > PATIENCE_MS) {
      child.kill("SIGKILL");
      throw new Error(`${file} did not start on port ${port}`);
    }
    await sleep(50);
  }
  return { pid: pidOf(child), stop: () => end(child, ended) };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error("a process without a number");
  return pid;
}

async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill("SIGTERM");
  const cut = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(cut);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const answer = (open: boolean) => () => {
      socket.destroy();
      resolve(open);
    };
    socket.once("connect", answer(true)).once("error", answer(false));
  });
}

/** Servers that a bench starts, on ports of its own, and ends when it is over. */
export class Programs {
  private readonly running: Program[] = [];

  constructor(
    private readonly firstPort: number,
    private readonly inherited: Readonly<Record<string, string>>,
  ) {}

  /** @returns where it serves its graph, and its number */
  async start(
    file: string,
    env: Readonly<Record<string, string>>,
  ): Promise<{ readonly pid: number; readonly url: string }> {
    const port = this.firstPort + this.running.length;
    const program = await startProgram(file, port, { ...this.inherited, ...env });
    this.running.push(program);
    return { pid: program.pid, url: `http://127.0.0.1:${port}/graphql` };
  }

  async stop(): Promise<void> {
    for (const program of this.running) await program.stop();
  }
}

/** The number of one of the portal's processes. */
export function portalPid(runDir: string, name: string): number {
  return Number.parseInt(readFileSync(join(runDir, `${name}.pid`), "utf8"), 10);
}
