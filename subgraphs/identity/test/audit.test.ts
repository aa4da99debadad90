import { type Actor, ANONYMOUS } from "@markethall/auth";
import { AUDIT_EVENT } from "@markethall/events";
import { eventOf } from "@markethall/testing";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { auditConsumer } from "../src/events/audit.consumer.js";
import { mailConsumer } from "../src/events/mail.consumer.js";
import { everyAuditEvent } from "../src/services/audit.queries.js";
import { AuditService } from "../src/services/audit.service.js";
import { listFile } from "./list-file.js";
import { openWorld, PASSWORD, visitor, type World } from "./world.js";

interface Entry {
  readonly id: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly requestId: string;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Gives what was announced to the projection, as the relay would. */
async function project() {
  for (const event of await world.announced()) {
    if (event.type === AUDIT_EVENT) await world.receive(event, auditConsumer);
  }
}

async function staffOf() {
  const reseller = await world.reseller();
  const tenant = { resellerId: reseller.id, customerId: null };
  return { reseller, tenant, owner: (await world.user(tenant, "RESELLER_OWNER")).actor };
}

describe("the audit", () => {
  const service = new AuditService();

  it("names who did what to what, done or refused, newest first", async () => {
    const { owner } = await staffOf();
    await world.act(owner, "updateBranding", "__typename", { displayName: "Northwind" });
    await world.act(owner, "updateBranding", "__typename", { primaryColor: "red" });
    await project();
    const { data } = await world.run(
      owner,
      "{ auditEvents { totalCount edges { node { actorName action subject outcome requestId } } } }",
    );
    const entry = {
      actorName: owner.name,
      action: "updateBranding",
      subject: "",
      requestId: expect.any(String),
    };
    expect(data).toEqual({
      auditEvents: {
        totalCount: 2,
        edges: [
          { node: { ...entry, outcome: "refused" } },
          { node: { ...entry, outcome: "done" } },
        ],
      },
    });
  });

  it("names the person who signs in", async () => {
    const { owner, tenant } = await staffOf();
    const { user } = await world.user(tenant, "RESELLER_OPS", { name: "Olga Berg" });
    await world.act(visitor, "signIn", "", { email: user.email, password: PASSWORD });
    await project();
    const { data } = await world.run<{ auditEvents: { edges: { node: object }[] } }>(
      owner,
      `{ auditEvents(filter: {action: "signIn"}) { edges { node { outcome actorName } } } }`,
    );
    expect(data?.auditEvents.edges).toEqual([
      { node: { outcome: "done", actorName: "Olga Berg" } },
    ]);
  });

  it("tells a refused sign-in of a person to the reseller", async () => {
    const { owner, tenant } = await staffOf();
    const { user } = await world.user(tenant, "RESELLER_OPS");
    await world.act(visitor, "signIn", "", { email: user.email, password: "not this one, no" });
    await project();
    const { data } = await world.run<{ auditEvents: { edges: { node: object }[] } }>(
      owner,
      `{ auditEvents(filter: {action: "signIn", subject: "${user.id}"}) { edges { node { outcome actorName } } } }`,
    );
    expect(data?.auditEvents.edges).toEqual([
      { node: { outcome: "refused", actorName: "Visitor" } },
    ]);
  });

  it("is a chain in which a changed, removed or added row is named", async () => {
    const { owner, tenant } = await staffOf();
    for (let change = 0; change < 5; change++) {
      await world.act(owner, "updateBranding", "__typename", { displayName: `Name ${change}` });
    }
    await project();
    const verify = () => world.db.read(tenant, (tx) => service.verify(tx, 2));
    expect(await verify()).toEqual({ entries: 5, brokenAt: null });
    const spoil = async (sql: string) => {
      await world.admin.query("begin");
      await world.admin.query(sql, [tenant.resellerId]);
      await world.admin.query("commit");
    };
    await spoil(
      "update audit_event set outcome = 'refused' where reseller_id = $1 and position = 4",
    );
    expect(await verify()).toEqual({ entries: 3, brokenAt: "4" });
    await spoil("update audit_event set outcome = 'done' where reseller_id = $1 and position = 4");
    expect(await verify()).toMatchObject({ brokenAt: null });
    await spoil("delete from audit_event where reseller_id = $1 and position = 5");
    expect(await verify()).toEqual({ entries: 4, brokenAt: "5" });
  });

  it("is filtered by who, when and with what end, and tells whether it holds", async () => {
    const { owner } = await staffOf();
    await world.act(owner, "updateBranding", "__typename", { displayName: "Another" });
    await project();
    const counted = async (filter: string) => {
      const { data } = await world.run<{ auditEvents: { totalCount: number } }>(
        owner,
        `{ auditEvents(filter: ${filter}) { totalCount } }`,
      );
      return data?.auditEvents.totalCount;
    };
    expect(
      await counted(`{ actor: "${owner.name.slice(1).toUpperCase()}", outcome: "done" }`),
    ).toBe(1);
    expect(await counted('{ outcome: "refused" }')).toBe(0);
    expect(await counted('{ from: "2100-01-01T00:00:00Z" }')).toBe(0);
    expect(await counted('{ to: "2100-01-01T00:00:00Z" }')).toBe(1);
    const { data } = await world.run(owner, "{ auditChain { entryCount brokenAt } }");
    expect(data).toEqual({ auditChain: { entryCount: 1, brokenAt: null } });
  });

  it("gives one entry whole, with the name that its subject has and its link to the one before", async () => {
    const { owner, tenant } = await staffOf();
    const { user } = await world.user(tenant, "RESELLER_SALES", { name: "Nora Lind" });
    await world.act(owner, "updateBranding", "__typename", { displayName: "Elsewhere" });
    await world.act(owner, "suspendUser", "__typename", { userId: user.id });
    await project();
    const { data } = await world.run<{ auditEvents: { edges: { node: Entry }[] } }>(
      owner,
      "{ auditEvents { edges { node { id position actorId subjectName hash previousHash requestId } } } }",
    );
    const [last, first] = data!.auditEvents.edges.map(({ node }) => node);
    expect(last).toMatchObject({ position: "2", actorId: owner.id, subjectName: "Nora Lind" });
    expect(last!.previousHash).toBe(first!.hash);
    expect(first).toMatchObject({ subjectName: null, previousHash: "0".repeat(64) });
    const one = await world.run<object>(
      owner,
      `{ auditEvent(id: "${last!.id}") { position }
         auditEvents(filter: { requestId: "${last!.requestId}" }) { totalCount }
         auditChain { lastHash lastEntryAt } }`,
    );
    expect(one.data).toEqual({
      auditEvent: { position: "2" },
      auditEvents: { totalCount: 1 },
      auditChain: { lastHash: last!.hash, lastEntryAt: expect.any(Date) },
    });
    const stranger = await staffOf();
    const { data: foreign } = await world.run(
      stranger.owner,
      `{ auditEvent(id: "${last!.id}") { position } }`,
    );
    expect(foreign).toEqual({ auditEvent: null });
  });

  it("is a file, of what is asked for, to whoever may read it", async () => {
    const { owner, tenant } = await staffOf();
    const { actor: sales } = await world.user(tenant, "RESELLER_SALES");
    for (const displayName of ["=1+1", "", "Third"])
      await world.act(owner, "updateBranding", "__typename", { displayName });
    await project();
    const read = (actor: Actor, query: object) => listFile(world, actor, "audit.csv", query);
    const all = await read(owner, {});
    expect(all.status).toBe(200);
    const [head = "", ...rows] = all.lines;
    expect(head.split(",").slice(0, 3)).toEqual(["Entry", "Time", "Who"]);
    expect(rows.map((row) => row.split(",")[0])).toEqual(["3", "2", "1"]);
    const refused = await read(owner, { outcome: "refused" });
    expect(refused.lines.slice(1)).toEqual([expect.stringMatching(/^2,/)]);
    expect((await read(owner, { from: "yesterday" })).status).toBe(400);
    expect((await read(sales, {})).status).toBe(404);
    expect((await read(ANONYMOUS, {})).status).toBe(401);
  });

  it("reads a file piece by piece, and each entry once", async () => {
    const { owner, tenant } = await staffOf();
    for (let change = 0; change < 5; change++)
      await world.act(owner, "updateBranding", "__typename", { displayName: `Name ${change}` });
    await project();
    const found: string[] = [];
    for await (const { position } of everyAuditEvent((work) => world.db.read(tenant, work), {}, 2))
      found.push(position);
    expect(found).toEqual(["5", "4", "3", "2", "1"]);
  });

  it("takes an event once", async () => {
    const { reseller, tenant } = await staffOf();
    const event = eventOf(AUDIT_EVENT, reseller.id, {
      actorId: null,
      actorName: "System",
      action: "a",
      subject: "",
      outcome: "done",
    });
    expect(await world.receive(event, auditConsumer)).toBe(true);
    expect(await world.receive(event, auditConsumer)).toBe(false);
    expect(await world.db.read(tenant, (tx) => service.verify(tx))).toEqual({
      entries: 1,
      brokenAt: null,
    });
  });
});

describe("mail that others ask for", () => {
  it("goes to the person, to the staff who decide, or to a customer's own", async () => {
    const { reseller, tenant, owner } = await staffOf();
    const { user: sales } = await world.user(tenant, "RESELLER_SALES");
    const request = (template: string, to: object, params: object = {}) =>
      world.receive(
        eventOf("mail.requested.v1", reseller.id, { template, to, params }),
        mailConsumer,
      );
    await world.letters();
    await request(
      "support-answered",
      { userId: sales.id },
      { number: "SR-1", subject: "Help", answer: "Here.", path: "/v2c/support" },
    );
    await request(
      "approval-requested",
      { staff: true },
      { subject: "Order 7", requestedByName: "Ann", path: "/console/approvals/7" },
    );
    await request("order-completed", { email: "x@y.example" }, { number: "O-1" });
    const letters = await world.letters();
    expect(letters.map(({ to, subject }) => [to.email, subject])).toEqual([
      [sales.email, "Answer to your request SR-1: Help"],
      [owner.email, "Order 7 waits for a decision"],
      ["x@y.example", "Your order O-1 is complete"],
    ]);
    expect(letters[0]?.text).toContain(
      `http://localhost:4000/v2c/support?accountName=${reseller.accountName}`,
    );
    expect(letters[1]?.text).toContain("http://localhost:4000/console/approvals/7");
  });

  it("never leads away from the portal, and knows no person of another reseller", async () => {
    const { reseller } = await staffOf();
    const other = await staffOf();
    const { user } = await world.user(other.tenant, "RESELLER_OPS");
    const request = (to: object, path: string) =>
      world.receive(
        eventOf("mail.requested.v1", reseller.id, {
          template: "order-completed",
          to,
          params: { path },
        }),
        mailConsumer,
      );
    await world.letters();
    await request({ userId: user.id }, "/");
    expect(await world.letters()).toEqual([]);
    await request({ email: "x@y.example" }, "//evil.example/x");
    expect((await world.letters())[0]?.text).not.toContain("evil.example");
  });
});
