import { existsSync, mkdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { readPid } from "../start/ownership.mjs";
import { freePort } from "../start/ports.mjs";
import { StartupError } from "../start/startup-error.mjs";
import { Supervisor } from "../start/supervisor.mjs";

const places = ["/usr/sbin/nats-server", "/usr/bin/nats-server", "/usr/local/bin/nats-server"];

/** Where a nats-server is installed. @throws StartupError where none is. */
export function installedNats(among = places) {
  const found = among.find((place) => existsSync(place));
  if (found) return found;
  throw new StartupError(
    `--nats needs a nats-server (Debian: apt-get install nats-server); there is none at ${among.join(", ")}.`,
  );
}

/**
 * Starts a server with JetStream that is started again when it dies, with what it had kept.
 *
 * @returns {Promise<{ url: string, runDir: string, stop: () => Promise<void> }>} `runDir` holds its pid file.
 */
export async function startNats(program, folder) {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const supervisor = new Supervisor({ runDir: folder, logDir: folder, say: () => undefined });
  process.once("exit", () => killNow(readPid(folder, "nats")));
  await supervisor.start({
    name: "nats",
    file: program,
    args: ["-a", "127.0.0.1", "-p", String(port), "-js", "-sd", join(folder, "streams")],
    ready: () => answers(port),
  });
  return {
    url: `nats://127.0.0.1:${port}`,
    runDir: folder,
    stop: () => supervisor.stopAll(),
  };
}

/** However this process ends, the server ends with it. */
function killNow(pid) {
  try {
    if (pid !== null) process.kill(pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", () => done(true));
    socket.once("error", () => done(false));
    function done(isUp) {
      socket.destroy();
      resolve(isUp);
    }
  });
}
