import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { eventOf } from "@markethall/testing";
import { ReadinessService } from "../src/services/readiness.service.js";
import { authorization, playInAWorld, t, type Tenants, tenants, world } from "./world.js";

playInAWorld();

async function customer(name: string, status = "ACTIVE", of = t): Promise<Tenants> {
  const own = { ...of, customerId: randomUUID() };
  await world.receive(
    eventOf("identity.customer.changed.v1", own.resellerId, {
      customerId: own.customerId,
      name,
      status,
    }),
  );
  return own;
}

interface Listed {
  readonly unreadyCustomers: {
    readonly totalCount: number;
    readonly edges: { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

async function unready(variables: object = {}) {
  const { unreadyCustomers } = await world.ask<Listed>(
    t.ops,
    `query ($query: String, $first: Int! = 20, $after: String) {
       unreadyCustomers(query: $query, first: $first, after: $after) {
         totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
    variables,
  );
  return { ...unreadyCustomers, ids: unreadyCustomers.edges.map(({ node }) => node.id) };
}

function terms(vendorId: string | null, version: number) {
  return eventOf("identity.terms.published.v1", t.resellerId, {
    termsId: randomUUID(),
    kind: "PURCHASE",
    vendorId,
    version,
    title: "Terms of sale",
  });
}

describe("customers that cannot order yet", () => {
  it("are those whose checklist has an open point, for each way that a point is open", async () => {
    const cases = [
      { name: "no vendor", authorize: null },
      { name: "ready", authorize: {} },
      { name: "no book", authorize: { priceBookId: null } },
      { name: "no currency", authorize: { currency: null } },
      { name: "no decision on support", authorize: { supportPlanDecided: false } },
      { name: "no tenant id", authorize: { vendorTenantId: null } },
      { name: "an empty tenant id", authorize: { vendorTenantId: "" } },
      { name: "a vendor that nothing is known of", authorize: { vendorId: randomUUID() } },
    ];
    const ids: string[] = [];
    for (const { name, authorize } of cases) {
      const own = await customer(name);
      ids.push(own.customerId);
      if (authorize) await world.receive(authorization(own, authorize));
    }
    await expectAsTheRule(ids);

    const old = terms(null, 1);
    const newest = terms(null, 2);
    for (const published of [old, newest]) await world.receive(published);
    await expectAsTheRule(ids);
    for (const { payload } of [old, newest]) {
      await world.receive(
        eventOf("identity.terms.accepted.v1", t.resellerId, {
          customerId: ids[1],
          termsId: payload.termsId,
          userId: randomUUID(),
          acceptedAt: "2026-11-01T00:00:00.000Z",
        }),
      );
      await expectAsTheRule(ids);
    }
  });

  async function expectAsTheRule(ids: readonly string[]): Promise<void> {
    const rule = new ReadinessService();
    const tenant = { resellerId: t.resellerId, customerId: null };
    const lists = await world.db.read(tenant, (tx) => rule.ofCustomers(tx, ids, "console"));
    const open = ids.filter((_id, at) => lists[at]?.some(({ satisfied }) => !satisfied));
    expect(new Set((await unready()).ids)).toEqual(new Set(open));
  }

  it("are active ones, by name, page by page, found by words", async () => {
    const names = ["Contoso", "Adatum", "Fabrikam"];
    const byName = new Map<string, string>();
    for (const name of names) byName.set(name, (await customer(name)).customerId);
    await customer("Suspended", "SUSPENDED");
    await customer("Pending", "PENDING");

    const one = await unready({ first: 2 });
    expect([one.totalCount, one.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(one.ids).toEqual([byName.get("Adatum"), byName.get("Contoso")]);
    const two = await unready({ first: 2, after: one.pageInfo.endCursor });
    expect([two.ids, two.pageInfo.hasNextPage]).toEqual([[byName.get("Fabrikam")], false]);
    expect((await unready({ query: "toso" })).ids).toEqual([byName.get("Contoso")]);
  });

  it("are the reseller's own", async () => {
    await customer("Contoso", "ACTIVE", tenants());
    expect((await unready()).totalCount).toBe(0);
  });
});
