import { AUDIT_EVENT, RefusalTally } from "@markethall/events";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createClient, openDoor } from "./partner-door.js";
import { openWorld, platformTenant, visitor, type World } from "./world.js";

let world: World;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  world = await openWorld();
  door = await openDoor(world);
});
afterAll(async () => {
  await door.close();
  await world.close();
});
beforeEach(async () => {
  await world.strangers.flush();
  await world.announced();
});

/** The audit's entries of what strangers were refused, when the minute is over. */
async function entries() {
  await world.strangers.flush();
  return (await world.announced())
    .filter(({ type, payload }) => {
      const { actorKind, outcome } = payload as Record<string, unknown>;
      return type === AUDIT_EVENT && actorKind === "anonymous" && outcome === "refused";
    })
    .map(({ tenantId, payload }) => {
      const { action, subject } = payload as Record<string, string>;
      return { tenantId, action, subject };
    });
}

const ask = (ip: string) => world.run(visitor, "{ customers { totalCount } }", {}, { ip });

describe("what strangers are refused (A21)", () => {
  it("is one entry for an operation and a minute, with how often and from how many places", async () => {
    for (const ip of ["10.1.0.1", "10.1.0.1", "10.1.0.2"]) await ask(ip);
    expect(await entries()).toEqual([
      {
        tenantId: platformTenant.resellerId,
        action: "Query.customers",
        subject: "times:3 sources:2",
      },
    ]);
    expect(await entries()).toEqual([]);
  });

  it("is in the reseller's audit where a sign-in at its portal is throttled", async () => {
    const reseller = await world.reseller();
    const input = { accountName: reseller.accountName, email: "a@b.example", password: "wrong" };
    for (let guess = 0; guess < 10; guess++)
      await world.act(visitor, "signIn", "", input, { ip: "10.1.1.1" });
    const throttled = (await entries()).filter(({ tenantId }) => tenantId === reseller.id);
    expect(throttled).toEqual([
      { tenantId: reseller.id, action: "signIn", subject: "times:2 sources:1" },
    ]);
  });

  it("is in the reseller's audit where a program's secret is wrong, and in the platform's for no program", async () => {
    const reseller = await world.reseller();
    const { actor } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_OWNER",
    );
    const { apiClient, secret } = await createClient(world, actor);
    await door.token(apiClient.clientId, secret);
    for (const wrong of ["one", "two"]) await door.token(apiClient.clientId, wrong);
    await door.token("mh_nobody", "one");
    await door.token(apiClient.clientId, secret, { grant_type: "password" });
    expect(await entries()).toEqual([
      {
        tenantId: reseller.id,
        action: "grantToken",
        subject: `apiClient:${apiClient.id} times:2 sources:2`,
      },
      {
        tenantId: platformTenant.resellerId,
        action: "grantToken",
        subject: "apiClient:unknown times:2 sources:2",
      },
    ]);
  });

  it("cannot fill the audit: past sixty entries in a minute the rest is counted as one", async () => {
    for (let place = 0; place < 100; place++)
      world.strangers.count({ action: `operation${place}`, source: `10.2.0.${place}` });
    const written = await entries();
    expect(written).toHaveLength(61);
    expect(written.at(-1)).toEqual({
      tenantId: platformTenant.resellerId,
      action: "refusedOthers",
      subject: "times:40 sources:40",
    });
  });

  it("is counted on while the database is away", async () => {
    const problems: unknown[] = [];
    let away = true;
    const db = Object.assign(Object.create(world.db) as typeof world.db, {
      write: (...args: Parameters<typeof world.db.write>) =>
        away ? Promise.reject(new Error("away")) : world.db.write(...args),
    });
    const tally = new RefusalTally(db, (error) => problems.push(error));
    tally.count({ action: "signUp", source: "10.3.0.1" });
    await tally.flush();
    away = false;
    tally.count({ action: "signUp", source: "10.3.0.1" });
    await tally.flush();
    expect(problems).toHaveLength(1);
    expect(await entries()).toMatchObject([{ action: "signUp", subject: "times:2 sources:1" }]);
  });
});
