import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { eventually, PortalClient } from "./support/client.js";
import { TinyPortal } from "./support/tiny-portal.js";

const portal = new TinyPortal();
beforeAll(() => portal.start());
afterAll(() => portal.stop());

describe("a gateway that stops", () => {
  it("says so first, ends what it works on, and takes nothing new", async () => {
    const agent = new Agent({ keepAlive: true });
    const ready = async (): Promise<number> => {
      const [response] = (await once(get(`${portal.url}/ready`, { agent }), "response")) as [
        IncomingMessage,
      ];
      response.resume();
      return response.statusCode ?? 0;
    };
    expect(await ready()).toBe(200);
    const release = portal.orders.hold();
    const underWay = new PortalClient(portal.url).ask(`{ order(id: "o1") { status } }`);
    await eventually("the request at its subgraph", async () => portal.orders.asked.length > 0);

    portal.drain();
    expect(await ready()).toBe(503);
    const stopped = portal.stopServer();
    await eventually("no new connection", () =>
      ready().then(
        () => false,
        () => true,
      ),
    );
    release();
    expect(await underWay).toEqual({ order: { status: "COMPLETED" } });
    const answeredAt = performance.now();
    await stopped;
    // The connection that was at work is closed once it has answered, not cut after five seconds.
    expect(performance.now() - answeredAt).toBeLessThan(2_000);
    agent.destroy();
  });
});
