import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { PLATFORM_TENANT } from "@markethall/auth";
import { actorFor, excessOfRole, unprotectedTables } from "@markethall/testing";
import {
  approveRequest,
  authorization,
  type Decided,
  declineRequest,
  listed,
  openWorld,
  orderAsked,
  tenants,
  type World,
} from "./world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe("tables of approvals", () => {
  it("are all under forced row-level security, but for TypeORM's own", async () => {
    // Vendors are facts of all resellers: everybody reads them, and the platform's tenant alone writes.
    expect(await unprotectedTables(world.admin, "approvals")).toEqual(["vendors"]);
    const { rows } = await world.admin.query(
      `select relname from pg_class where relnamespace = 'approvals'::regnamespace and relkind = 'r'
          and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows).toEqual([{ relname: "migration" }]);
  });

  it("belong to another role than the one that serves", async () => {
    expect(await excessOfRole(world.admin, "approvals_app")).toBeNull();
  });

  it("show no tenant's row when no tenant is set", async () => {
    const t = tenants();
    await world.receive(orderAsked(t));
    await world.receive(authorization(t));
    const tables: { name: string }[] = (
      await world.admin.query(
        `select distinct attrelid::regclass::text as name from pg_attribute
          join pg_class on pg_class.oid = attrelid
         where relnamespace = 'approvals'::regnamespace and relkind = 'r' and attname = 'reseller_id'`,
      )
    ).rows;
    expect(tables.length).toBeGreaterThan(8);
    for (const { name } of tables) {
      const rows = await world.db.read(null, (tx) =>
        tx.query(`select * from ${name} where reseller_id <> $1`, [PLATFORM_TENANT]),
      );
      expect([name, rows]).toEqual([name, []]);
    }
  });

  it("are what the entities say: nothing to change", async () => {
    const builder = world.db.dataSource.driver.createSchemaBuilder();
    const { upQueries } = await builder.log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it("take no vendor from a reseller", async () => {
    const { resellerId } = tenants();
    const insert = world.db.write({ resellerId, customerId: null }, (tx) =>
      tx.query("insert into vendors values ($1, 'Evil', false, 0)", [randomUUID()]),
    );
    await expect(insert).rejects.toThrow("row-level security");
  });
});

describe("a foreign approval request", () => {
  it("looks like one that does not exist, to another reseller's staff", async () => {
    const t = tenants();
    await world.receive(orderAsked(t));
    const [request] = await listed(world, t.ops);
    const stranger = tenants().ops;
    expect(await listed(world, stranger)).toEqual([]);
    expect(await listed(world, stranger, { customerId: t.customerId })).toEqual([]);
    const one = `query ($id: ID!) { approvalRequest(id: $id) { id } }`;
    for (const id of [request?.id, randomUUID(), "nonsense"]) {
      expect(await world.ask(stranger, one, { id })).toEqual({ approvalRequest: null });
      const approve = { input: { requestId: id } };
      const decline = { input: { requestId: id, reason: "No." } };
      const answers = [
        await world.ask<Decided>(stranger, approveRequest, approve),
        await world.ask<Decided>(stranger, declineRequest, decline),
      ];
      for (const { result } of answers) {
        expect(result).toEqual({
          __typename: "NotFoundError",
          message: "There is no such approval request.",
        });
      }
    }
    expect(await listed(world, t.ops)).toMatchObject([{ status: "PENDING" }]);
  });

  it("is not there for customers, as a reference of another subgraph either", async () => {
    const t = tenants();
    await world.receive(orderAsked(t));
    const [request] = await listed(world, t.ops);
    const { errors } = await world.graph.run(t.buyer, "{ approvalRequests { totalCount } }");
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on ApprovalRequest { number } } }`;
    const of = [{ __typename: "ApprovalRequest", id: request?.id }];
    expect(await world.ask(t.buyer, entities, { of })).toEqual({ _entities: [null] });
    expect(await world.ask(t.ops, entities, { of })).toEqual({
      _entities: [{ number: "AR-000001" }],
    });
  });

  it("is decided by operators only", async () => {
    const t = tenants();
    const sales = actorFor("RESELLER_SALES", { resellerId: t.resellerId });
    const input = { requestId: randomUUID() };
    const { errors } = await world.graph.run(sales, approveRequest, { input });
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});
