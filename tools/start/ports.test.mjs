import { createServer } from "node:net";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "@jest/globals";
import { freePort, freeSpan, isFree, portOffsets, takenPort } from "./ports.mjs";

const servers = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function hold(port, host) {
  const server = createServer().listen(port, host);
  servers.push(server);
  await once(server, "listening");
}

describe("isFree", () => {
  it.each(["127.0.0.1", undefined])("sees a port that is held on %s", async (host) => {
    const port = await freePort();
    expect(await isFree(port)).toBe(true);
    await hold(port, host);
    expect(await isFree(port)).toBe(false);
  });
});

describe("takenPort", () => {
  it("names the process whose port somebody else holds", async () => {
    const port = await freeSpan();
    expect(await takenPort(port)).toBeNull();
    await hold(port + portOffsets.catalog, "127.0.0.1");
    expect(await takenPort(port)).toEqual({ name: "catalog", port: port + portOffsets.catalog });
    expect(await takenPort(port, ["gateway", "identity"])).toBeNull();
  });
});

describe("freeSpan", () => {
  it("passes over a range in which one port is held", async () => {
    const first = await freeSpan();
    const at = (first - 20_000) / 20 / 500;
    const random = [at + 0.0001, 0.99, 0.98, 0.97];
    await hold(first + portOffsets.workers, "127.0.0.1");
    expect(await freeSpan(() => random.shift())).not.toBe(first);
  });
});
