import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Agent, request } from "undici";
import { guardedConnector, type Resolve } from "./guarded-connector.js";

let server: Server;
let port: number;
let served = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    served++;
    response.setHeader("connection", "close").end("hello");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Loopback stands for the public internet here, and everything else for what must not be called. */
const isLoopback = (address: string): boolean => address === "127.0.0.1";
const v4 = (...addresses: string[]) => addresses.map((address) => ({ address, family: 4 }));

async function call(host: string, resolve: Resolve, mayCall = isLoopback): Promise<string> {
  const dispatcher = new Agent({ connect: guardedConnector(500, resolve, mayCall) });
  try {
    const { body } = await request(`http://${host}:${port}/`, { dispatcher });
    return await body.text();
  } catch (error) {
    return (error as Error).name;
  } finally {
    await dispatcher.destroy();
  }
}

describe("guardedConnector", () => {
  it("goes to the address that was checked, with one look-up for a connection", async () => {
    const asked: string[] = [];
    const answers = [v4("127.0.0.1"), v4("10.0.0.1")];
    const rebinding: Resolve = (hostname) => {
      asked.push(hostname);
      return Promise.resolve(answers[asked.length - 1] ?? []);
    };
    await expect(call("partner.example", rebinding)).resolves.toBe("hello");
    expect(asked).toEqual(["partner.example"]);
  });

  it.each([
    ["one address that may not be called", v4("10.0.0.1")],
    ["one among others", v4("127.0.0.1", "10.0.0.1")],
  ])("refuses a name with %s, and calls none", async (_title, addresses) => {
    const before = served;
    await expect(call("partner.example", () => Promise.resolve(addresses))).resolves.toBe(
      "NotPublicError",
    );
    expect(served).toBe(before);
  });

  it("refuses an address without a name, which is never looked up", async () => {
    const before = served;
    await expect(
      call(
        "127.0.0.1",
        () => Promise.resolve([]),
        () => false,
      ),
    ).resolves.toBe("NotPublicError");
    expect(served).toBe(before);
  });

  it("says when a name stands for nothing", async () => {
    await expect(call("partner.example", () => Promise.resolve([]))).resolves.toBe(
      "NameNotFoundError",
    );
  });

  it("drops a connection that went elsewhere than was checked", async () => {
    let looks = 0;
    const changesItsMind = (address: string) => isLoopback(address) && ++looks === 1;
    await expect(
      call("partner.example", () => Promise.resolve(v4("127.0.0.1")), changesItsMind),
    ).resolves.toBe("NotPublicError");
  });
});
