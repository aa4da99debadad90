import { spawn } from "node:child_process";
import { mkdirSync, openSync, closeSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLine, isAlive } from "./ownership.mjs";
import { initialise, postgresPrograms, withoutRoot } from "./postgres-files.mjs";
import { StartupError } from "./startup-error.mjs";

/** Settings of the server that comes with `npm start`: one machine, shared with ten processes. */
const defaults = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "128MB",
  work_mem: "16MB",
  maintenance_work_mem: "64MB",
  max_wal_size: "2GB",
  max_connections: "200",
  shared_preload_libraries: "pg_stat_statements",
  jit: "off",
  timezone: "UTC",
};

/** What to spawn for a server on `dataDir`, which {@link initialise} has made. */
export function postgresCommand({ dataDir, port, settings = {} }) {
  const { native, postgres } = postgresPrograms();
  const { ids, wrap } = withoutRoot([dataDir, native]);
  const flags = Object.entries({ ...defaults, ...settings });
  const [file, ...before] = [...wrap, postgres];
  const args = [
    "-D",
    dataDir,
    "-p",
    String(port),
    ...flags.flatMap(([k, v]) => ["-c", `${k}=${v}`]),
  ];
  return { file, args: [...before, ...args], ids };
}

/** The superuser's connection string. */
export function superuserUrl({ port, password, database = "postgres" }) {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Whether a server answers on `port` and it is the one that owns `dataDir`. */
export async function postgresAnswers({ dataDir, port, password }) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    connectionString: superuserUrl({ port, password }),
    connectionTimeoutMillis: 1_000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('data_directory') as folder");
    return rows[0].folder === dataDir;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Ends a server that a killed run left behind on `dataDir`; answers whether there was one. */
export async function stopLeftOver(dataDir) {
  const pid = postmasterPid(dataDir);
  if (pid === null || !isAlive(pid) || !commandLine(pid)?.includes(dataDir)) return false;
  process.kill(pid, "SIGINT");
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 5_000) process.kill(pid, "SIGQUIT");
    await sleep(50);
  }
  return true;
}

function postmasterPid(dataDir) {
  try {
    return Number(readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return null;
  }
}

/**
 * A server of its own for a test run. `npm start` does not use this: there the supervisor owns
 * the process, from the same command.
 */
export async function startPostgres({ dataDir, port, password, settings }) {
  mkdirSync(dirname(dataDir), { recursive: true });
  await stopLeftOver(dataDir);
  initialise({ dataDir, password });
  const { file, args, ids } = postgresCommand({ dataDir, port, settings });
  // A file and not a pipe: a stalled or dead reader must not block the server.
  const log = openSync(join(dirname(dataDir), "postgres.log"), "a");
  const server = spawn(file, args, { ...ids, stdio: ["ignore", log, log], detached: true });
  closeSync(log);
  let exited = false;
  server.once("exit", () => (exited = true));
  while (!(await postgresAnswers({ dataDir, port, password }))) {
    if (exited)
      throw new StartupError(`PostgreSQL did not start, see ${dirname(dataDir)}/postgres.log`);
    await sleep(40);
  }
  server.unref();
  return {
    url: superuserUrl({ port, password }),
    pid: server.pid,
    stop: () => stopLeftOver(dataDir),
  };
}
