import { createServer } from "node:net";

/** Distances of the internal ports from PORT. All of them listen on 127.0.0.1 only. */
export const portOffsets = {
  gateway: 0,
  postgres: 1,
  metrics: 2,
  identity: 11,
  catalog: 12,
  subscriptions: 13,
  billing: 14,
  approvals: 15,
  simulator: 16,
  workers: 17,
  smtp: 18,
  "mail-sink": 19,
};

/** Ports above 1023 that browsers and fetch never call: https://fetch.spec.whatwg.org/#port-blocking. */
const NEVER_CALLED = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669,
  6679, 6697, 10080,
];

const SPAN = 1 + Math.max(...Object.values(portOffsets));

/** Whether nothing listens on `port`, neither on loopback nor on every address. */
export async function isFree(port) {
  return (await mayListen(port, "127.0.0.1")) && (await mayListen(port, undefined));
}

function mayListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The first of those ports, in the order of `portOffsets`, that somebody else holds. */
export async function takenPort(port, names = Object.keys(portOffsets)) {
  for (const name of names) {
    if (!(await isFree(port + portOffsets[name]))) return { name, port: port + portOffsets[name] };
  }
  return null;
}

/** The port of an instance at PORT `port` that no browser and no fetch would call; undefined for none. */
export function uncallablePort(port) {
  const own = Object.values(portOffsets).map((offset) => port + offset);
  return own.find((one) => NEVER_CALLED.includes(one));
}

/** A PORT at which the whole span is free, for an instance beside a running one. */
export async function freeSpan(random = Math.random) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = 20_000 + SPAN * Math.floor(random() * 500);
    if ((await takenPort(port)) === null) return port;
  }
  throw new Error("no free range of ports was found");
}

/** One free port, for a database of a test run. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
