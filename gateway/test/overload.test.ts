import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Answer, eventually, PortalClient } from "./support/client.js";
import { LiveClient } from "./support/live-client.js";
import { TinyPortal } from "./support/tiny-portal.js";

const AT_WORK = 8;
const TOO_MANY = 5;
/** How long the gateway may need to be itself again (A13). */
const BACK_TO_NORMAL_MS = 10_000;

const portal = new TinyPortal();
beforeAll(() => portal.start({ operationsAtWork: AT_WORK }));
afterAll(() => portal.stop());

describe("more than the gateway can do", () => {
  it("is turned away at once, with when to come back, and soon all is as before", async () => {
    const client = new PortalClient(portal.url);
    const live = new LiveClient(portal.url, { cookie: "__Host-markethall=admin" });
    await live.run("{ viewer { name } }");

    let open: () => void = () => undefined;
    portal.identity.gate = new Promise<void>((resolve) => (open = resolve));
    const refused: Answer<unknown>[] = [];
    const ask = async () => {
      const answer = await client.run(`{ storefront(accountName: "demo") { displayName } }`);
      if (answer.status !== 200) refused.push(answer);
      return answer;
    };
    const asked = Array.from({ length: AT_WORK + TOO_MANY }, () => ask());
    await eventually("the refusals", async () => refused.length === TOO_MANY);
    for (const { status, headers, errors } of refused) {
      expect([status, headers.get("retry-after")]).toEqual([503, "1"]);
      expect(errors[0]?.extensions).toEqual({ code: "OVERLOADED", retryAfterSeconds: 1 });
    }
    const overSocket = await live.run("{ viewer { name } }");
    expect(overSocket.errors?.[0]?.extensions).toEqual({
      code: "OVERLOADED",
      retryAfterSeconds: 1,
    });

    open();
    const since = Date.now();
    const answers = await Promise.all(asked);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(AT_WORK);
    expect((await ask()).status).toBe(200);
    expect(await live.run("{ viewer { name } }")).toEqual({ data: { viewer: { name: "admin" } } });
    expect(Date.now() - since).toBeLessThan(BACK_TO_NORMAL_MS);
    await live.close();
  });
});
