import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { excessOfRole, unprotectedTables } from "@markethall/testing";
import { openWorld, visitor, type World } from "./world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function staffOf(accountName: string) {
  const reseller = await world.reseller({ accountName });
  const tenant = { resellerId: reseller.id, customerId: null };
  return { reseller, tenant, owner: (await world.user(tenant, "RESELLER_OWNER")).actor };
}

describe("tenancy (A01, A03)", () => {
  it("protects every table that holds a tenant's data", async () => {
    expect(await unprotectedTables(world.admin, "identity")).toEqual([]);
    const { rows } = await world.admin.query(
      `select relname from pg_class where relnamespace = 'identity'::regnamespace and relname in ('reseller', 'customer')
          and relrowsecurity and relforcerowsecurity order by 1`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual(["customer", "reseller"]);
  });

  it("serves with a role that owns nothing", async () => {
    expect(await excessOfRole(world.admin, "identity_app")).toBeNull();
  });

  it("shows no row without a tenant", async () => {
    const { tenant } = await staffOf("north");
    await world.user(tenant, "RESELLER_OPS");
    const { rows } = await world.admin.query(
      `select relname as table from pg_class
        where relnamespace = 'identity'::regnamespace and relkind in ('r', 'p') and relrowsecurity`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { table } of rows) {
      const [{ count }] = await world.db.read(null, (tx) =>
        tx.query(`select count(*)::int as count from ${table}`),
      );
      expect({ table, count }).toEqual({ table, count: 0 });
    }
  });

  it("cannot change the audit or an acceptance, whoever asks", async () => {
    for (const table of ["audit_event", "terms", "terms_acceptance"]) {
      await expect(world.db.write(null, (tx) => tx.query(`delete from ${table}`))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it("keeps the look-ups to the serving role", async () => {
    const { rows } = await world.admin.query(
      `select proname from pg_proc where pronamespace = 'identity'::regnamespace and prosecdef
          and (has_function_privilege('public', oid, 'execute') or not has_function_privilege('identity_app', oid, 'execute'))`,
    );
    expect(rows).toEqual([]);
  });

  it("answers a foreign id exactly as one that does not exist", async () => {
    const east = await staffOf("east");
    const west = await staffOf("west");
    const created = await world.act<{ customer: { id: string }; user: { id: string } }>(
      east.owner,
      "createCustomer",
      "... on CreateCustomerSuccess { customer { id } user { id } }",
      {
        name: "East Ltd",
        firstUser: { email: "e@east.example", name: "E", role: "CUSTOMER_ADMIN" },
      },
    );
    const unknown = randomUUID();
    const ask = (id: string) =>
      world.run(west.owner, "query($id: ID!) { customer(id: $id) { id name } }", { id });
    expect((await ask(created.customer.id)).data).toEqual({ customer: null });
    expect(await ask(created.customer.id)).toEqual(await ask(unknown));
    expect(await ask("not-an-id")).toEqual(await ask(unknown));

    const change = (mutation: string, input: object) =>
      world.act(west.owner, mutation, "... on UserError { message }", input);
    for (const id of [created.customer.id, unknown, "x"]) {
      expect(await change("updateCustomer", { customerId: id, name: "Mine" })).toMatchObject({
        __typename: "NotFoundError",
      });
      expect(await change("authorizeVendor", { customerId: id, vendorId: unknown })).toMatchObject({
        __typename: "NotFoundError",
      });
      expect(
        await change("inviteUser", {
          customerId: id,
          email: "a@b.example",
          name: "A",
          role: "CUSTOMER_ADMIN",
        }),
      ).toMatchObject({
        __typename: "NotFoundError",
      });
    }
    for (const id of [created.user.id, unknown, "x"]) {
      expect(await change("resendInvitation", { userId: id })).toMatchObject({
        __typename: "NotFoundError",
      });
    }
  });

  it("lets a person of a customer see that customer and its people, and nobody else", async () => {
    const { owner, tenant } = await staffOf("south");
    const create = (name: string) =>
      world.act<{ customer: { id: string } }>(
        owner,
        "createCustomer",
        "... on CreateCustomerSuccess { customer { id } }",
        { name },
      );
    const mine = (await create("Mine")).customer.id;
    const other = (await create("Other")).customer.id;
    const { actor } = await world.user({ ...tenant, customerId: mine }, "CUSTOMER_ADMIN");
    const source =
      "query($id: ID!) { customer(id: $id) { name users { totalCount edges { node { id } } } } }";
    expect((await world.run(actor, source, { id: other })).data).toEqual({ customer: null });
    expect((await world.run(actor, source, { id: mine })).data).toEqual({
      customer: { name: "Mine", users: { totalCount: 1, edges: [{ node: { id: actor.id } }] } },
    });
  });

  it("asks a visitor to sign in", async () => {
    const { errors } = await world.run(visitor, "{ customers { totalCount } }");
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});
