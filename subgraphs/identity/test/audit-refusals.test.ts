import { type Actor } from "@markethall/auth";
import { AUDIT_EVENT } from "@markethall/events";
import { createDataSource, Database } from "@markethall/runtime";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { chainHash } from "../src/domain/audit-chain.js";
import { schema } from "../src/data-source.js";
import { auditConsumer } from "../src/events/audit.consumer.js";
import { AuditService } from "../src/services/audit.service.js";
import { openWorld, platformTenant, type World } from "./world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function staffOf() {
  const reseller = await world.reseller();
  const tenant = { resellerId: reseller.id, customerId: null };
  return { reseller, tenant, owner: (await world.user(tenant, "RESELLER_OWNER")).actor };
}

/** What the audit was told since the last look, and by which reseller's chain it is kept. */
async function told() {
  return (await world.announced())
    .filter(({ type }) => type === AUDIT_EVENT)
    .map(({ tenantId, requestId, payload }) => ({ tenantId, requestId, ...(payload as object) }));
}

const refused = (actor: Actor, action: string, tenantId: string, subject = "") => ({
  tenantId,
  requestId: expect.any(String),
  actorKind: "user",
  actorId: actor.id,
  actorName: actor.name,
  action,
  subject,
  outcome: "refused",
});

describe("a refused action (A21)", () => {
  it("is audited when the role forbids it, with what it was meant for", async () => {
    const { tenant, owner } = await staffOf();
    const { actor: sales } = await world.user(tenant, "RESELLER_SALES");
    await world.announced();
    const customerId = owner.resellerId ?? "";
    const { errors } = await world.run(
      sales,
      "mutation($input: SuspendCustomerInput!) { suspendCustomer(input: $input) { __typename } }",
      { input: { customerId } },
    );
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(await told()).toEqual([
      refused(sales, "suspendCustomer", tenant.resellerId, `customer:${customerId}`),
    ]);
  });

  it("is audited when a policy forbids it, though its own transaction is taken back", async () => {
    const { tenant } = await staffOf();
    const { actor: ops } = await world.user(tenant, "RESELLER_OPS");
    const { user } = await world.user(tenant, "RESELLER_SALES");
    await world.announced();
    await expect(world.act(ops, "suspendUser", "", { userId: user.id })).rejects.toThrow();
    expect(await told()).toEqual([
      refused(ops, "suspendUser", tenant.resellerId, `user:${user.id}`),
    ]);
  });

  it("is audited for a query, once for each request", async () => {
    const { tenant } = await staffOf();
    const { actor: sales } = await world.user(tenant, "RESELLER_SALES");
    await world.announced();
    await world.run(sales, "{ a: apiClients { totalCount } b: apiClients { totalCount } }");
    expect(await told()).toEqual([refused(sales, "Query.apiClients", tenant.resellerId)]);
  });

  it("of the platform's staff is in the platform's chain", async () => {
    const { actor: admin } = await world.user(platformTenant, "PLATFORM_ADMIN");
    await world.announced();
    await world.run(admin, "{ customers { totalCount } }");
    expect(await told()).toEqual([refused(admin, "Query.customers", platformTenant.resellerId)]);
  });
});

describe("the audit's rows", () => {
  const service = new AuditService();

  it("cannot be changed or removed by the role that serves", async () => {
    for (const statement of [
      "update audit_event set outcome = 'done'",
      "delete from audit_event",
      "truncate audit_event",
      "delete from audit_head",
    ]) {
      await expect(world.db.write(null, (tx) => tx.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it("tell by an anchor kept elsewhere when their owner cuts or rewrites the chain, head and all", async () => {
    const { tenant, owner } = await staffOf();
    for (let change = 0; change < 3; change++)
      await world.act(owner, "updateBranding", "", { displayName: `Name ${change}` });
    for (const event of await world.announced())
      if (event.type === AUDIT_EVENT) await world.receive(event, auditConsumer);
    const look = <T>(work: Parameters<typeof world.db.read<T>>[1]) => world.db.read(tenant, work);
    const anchor = await look((tx) => service.head(tx));
    expect(anchor.position).toBe("3");
    expect(await look((tx) => service.reaches(tx, anchor))).toBe(true);

    const source = createDataSource(schema, world.urlOf("identity_owner"), { poolSize: 1 });
    const schemaOwner = new Database(await source.initialize());
    try {
      // The last row goes, and the head is put where the chain now ends.
      await schemaOwner.write(tenant, async (tx) => {
        await tx.query("delete from audit_event where position = 3");
        await tx.query(
          "update audit_head set (position, hash) = (select position, hash from audit_event where position = 2)",
        );
      });
      expect(await look((tx) => service.verify(tx))).toEqual({ entries: 2, brokenAt: null });
      expect(await look((tx) => service.reaches(tx, anchor))).toBe(false);

      // A row is added in its place, with a hash that is right.
      const { hash: previous } = await look((tx) => service.head(tx));
      const record = {
        id: "00000000-0000-4000-8000-000000000003",
        resellerId: tenant.resellerId,
        position: 3n,
        occurredAt: new Date("2026-11-22T00:00:00Z"),
        actorId: null,
        actorName: "Nobody",
        action: "nothing",
        subject: "",
        outcome: "done",
        requestId: "",
      };
      const hash = chainHash(Buffer.from(previous, "hex"), record);
      await schemaOwner.write(tenant, async (tx) => {
        await tx.query(
          `insert into audit_event values ($1, $2, 3, $3, null, 'Nobody', 'nothing', '', 'done', '', decode($4, 'hex'), $5)`,
          [record.id, tenant.resellerId, record.occurredAt, previous, hash],
        );
        await tx.query("update audit_head set position = 3, hash = $1", [hash]);
      });
      expect(await look((tx) => service.verify(tx))).toEqual({ entries: 3, brokenAt: null });
      expect(await look((tx) => service.reaches(tx, anchor))).toBe(false);
    } finally {
      await schemaOwner.destroy();
    }
  });
});
