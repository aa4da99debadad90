import { randomUUID } from "node:crypto";
import { encodeCursor } from "@markethall/graph";
import { describe, expect, it } from "@jest/globals";
import { owner, playInAWorld, reseller, world } from "./played-world.js";

playInAWorld();

const refused = "... on InvalidInputError { field message } ... on NotFoundError { message }";

describe("customers", () => {
  interface Created {
    customer: { id: string; number: string };
  }
  const create = (name: string) =>
    world.act<Created>(
      owner,
      "createCustomer",
      "... on CreateCustomerSuccess { customer { id number } }",
      { name },
    );

  it("get numbers of their own, also when made at once", async () => {
    const made = await Promise.all(["A", "B", "C", "D"].map(create));
    expect(made.map(({ customer }) => customer.number).sort()).toEqual([
      "C-00001",
      "C-00002",
      "C-00003",
      "C-00004",
    ]);
  });

  it("are listed page by page, filtered and in order", async () => {
    for (const name of ["beta", "Alpha", "gamma", "100% Cloud", "Delta"]) await create(name);
    interface List {
      customers: {
        totalCount: number;
        edges: { node: { name: string } }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }
    const list = async (variables: object) => {
      const { data, errors } = await world.run<List>(
        owner,
        `query($first: Int! = 20, $after: String, $filter: CustomerFilter, $orderBy: CustomerOrder) {
          customers(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
            totalCount edges { node { name } } pageInfo { endCursor hasNextPage } } }`,
        { ...variables },
      );
      if (!data?.customers) throw new Error(JSON.stringify(errors));
      return data.customers;
    };
    const names = ({ edges }: List["customers"]) => edges.map(({ node }) => node.name);
    const first = await list({ first: 2 });
    expect([names(first), first.totalCount, first.pageInfo.hasNextPage]).toEqual([
      ["100% Cloud", "Alpha"],
      5,
      true,
    ]);
    expect(names(await list({ first: 3, after: first.pageInfo.endCursor }))).toEqual([
      "beta",
      "Delta",
      "gamma",
    ]);
    expect(names(await list({ orderBy: "NAME_DESC" }))[0]).toBe("gamma");
    expect(names(await list({ orderBy: "CREATED_DESC" }))[0]).toBe("Delta");
    expect(names(await list({ filter: { query: "100%" } }))).toEqual(["100% Cloud"]);
    expect(names(await list({ filter: { query: "C-00002" } }))).toEqual(["Alpha"]);
    expect(names(await list({ filter: { status: "SUSPENDED" } }))).toEqual([]);
    const madeUp = encodeCursor(["no time", "no id"]);
    for (const wrong of [
      { first: 101 },
      { first: 0 },
      { after: "rubbish" },
      { after: madeUp },
      { after: madeUp, orderBy: "CREATED_DESC" },
      { filter: { query: "\u0000" } },
    ]) {
      await expect(list(wrong)).rejects.toThrow("BAD_USER_INPUT");
    }
  });

  it("are suspended and reopened by staff, but a pending one is decided by its request", async () => {
    const { customer } = await create("Contoso");
    const set = (status: string) =>
      world.act(
        owner,
        "updateCustomer",
        `... on UpdateCustomerSuccess { customer { status } } ${refused}`,
        {
          customerId: customer.id,
          status,
        },
      );
    expect(await set("SUSPENDED")).toMatchObject({ customer: { status: "SUSPENDED" } });
    expect(await set("ACTIVE")).toMatchObject({ customer: { status: "ACTIVE" } });
    expect(await set("DECLINED")).toMatchObject({
      __typename: "InvalidInputError",
      field: "status",
    });
    await world.admin.query("update customer set status = 'PENDING' where id = $1", [customer.id]);
    expect(await set("ACTIVE")).toMatchObject({ __typename: "InvalidInputError", field: "status" });
  });

  it("are authorised for a vendor step by step, and others are told each step", async () => {
    const { customer } = await create("Contoso");
    const { vendorId, priceBookId, supportPlanId } = await world.offer(reseller.id);
    await world.announced();
    const authorize = (input: object) =>
      world.act(
        owner,
        "authorizeVendor",
        `... on AuthorizeVendorSuccess { vendorAuthorization { vendor { id } priceBook { id } currency supportPlan { id }
           supportPlanDecided vendorTenantId } customer { vendorAuthorizations { vendor { id } } } } ${refused}`,
        { customerId: customer.id, vendorId, ...input },
      );
    expect(await authorize({})).toMatchObject({
      vendorAuthorization: {
        vendor: { id: vendorId },
        priceBook: null,
        currency: null,
        supportPlanDecided: false,
      },
    });
    await authorize({ priceBookId, currency: "USD" });
    await authorize({ noSupportPlan: true });
    expect(
      await authorize({ supportPlanId, vendorTenantId: "contoso.onmicrosoft.com" }),
    ).toMatchObject({
      vendorAuthorization: {
        priceBook: { id: priceBookId },
        currency: "USD",
        supportPlan: { id: supportPlanId },
        supportPlanDecided: true,
        vendorTenantId: "contoso.onmicrosoft.com",
      },
      customer: { vendorAuthorizations: [{ vendor: { id: vendorId } }] },
    });
    const told = (await world.announced()).filter(
      ({ type }) => type === "identity.vendor-authorization.changed.v1",
    );
    expect(told).toHaveLength(4);
    expect(told[2]?.payload).toMatchObject({ supportPlanId: null, supportPlanDecided: true });
    expect(await authorize({ supportPlanId, noSupportPlan: true })).toMatchObject({
      field: "noSupportPlan",
    });
  });

  it("are authorised for nothing that is not there, or not theirs, alike", async () => {
    const { customer } = await create("Contoso");
    const mine = await world.offer(reseller.id);
    const other = await world.offer((await world.reseller()).id);
    const refusedField = async (input: object) => {
      const answer = await world.act<{ field?: string }>(owner, "authorizeVendor", refused, {
        customerId: customer.id,
        vendorId: mine.vendorId,
        ...input,
      });
      return answer.field;
    };
    const answers = await Promise.all([
      refusedField({ vendorId: randomUUID() }),
      refusedField({ priceBookId: "x" }),
      refusedField({ priceBookId: randomUUID() }),
      refusedField({ priceBookId: other.priceBookId }),
      refusedField({ supportPlanId: other.supportPlanId }),
      refusedField({ priceBookId: mine.priceBookId, currency: "EUR" }),
    ]);
    expect(answers).toEqual([
      "vendorId",
      "priceBookId",
      "priceBookId",
      "priceBookId",
      "supportPlanId",
      "currency",
    ]);
  });

  it("are authorised for a book whose announcement is still on its way", async () => {
    const { customer } = await create("Contoso");
    const { vendorId } = await world.offer(reseller.id);
    const priceBookId = randomUUID();
    const authorizing = world.act(owner, "authorizeVendor", refused, {
      customerId: customer.id,
      vendorId,
      priceBookId,
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await world.admin.query("insert into known_price_book values ($1, $2, $3, 'USD')", [
      priceBookId,
      reseller.id,
      vendorId,
    ]);
    expect(await authorizing).toMatchObject({ __typename: "AuthorizeVendorSuccess" });
  });

  it("do not learn which book and support plan they are on", async () => {
    const { customer } = await create("Contoso");
    const offer = await world.offer(reseller.id);
    const { vendorId } = offer;
    await world.act(owner, "authorizeVendor", "__typename", { customerId: customer.id, ...offer });
    const { actor } = await world.user(
      { resellerId: reseller.id, customerId: customer.id },
      "CUSTOMER_ADMIN",
    );
    const { data } = await world.run(
      actor,
      "query($id: ID!) { customer(id: $id) { vendorAuthorizations { vendor { id } priceBook { id } supportPlan { id } } } }",
      { id: customer.id },
    );
    expect(data).toEqual({
      customer: {
        vendorAuthorizations: [{ vendor: { id: vendorId }, priceBook: null, supportPlan: null }],
      },
    });
  });

  it("accept terms, which are kept and shown as accepted", async () => {
    const { customer } = await create("Contoso");
    const { actor } = await world.user(
      { resellerId: reseller.id, customerId: customer.id },
      "CUSTOMER_ADMIN",
    );
    const { terms } = await world.act<{ terms: { id: string } }>(
      owner,
      "publishTerms",
      "... on PublishTermsSuccess { terms { id } }",
      { kind: "PURCHASE", title: "Terms of purchase", body: "Pay on time." },
    );
    await world.announced();
    const ask = async () => (await world.run(actor, "{ terms { id kind acceptedAt } }")).data;
    expect(await ask()).toEqual({ terms: [{ id: terms.id, kind: "PURCHASE", acceptedAt: null }] });
    await world.act(actor, "acceptTerms", "__typename", { termsId: terms.id });
    await world.act(actor, "acceptTerms", "__typename", { termsId: terms.id });
    expect(await ask()).toEqual({
      terms: [{ id: terms.id, kind: "PURCHASE", acceptedAt: expect.any(Date) }],
    });
    const accepted = (await world.announced()).filter(
      ({ type }) => type === "identity.terms.accepted.v1",
    );
    expect(accepted.map(({ payload }) => payload)).toMatchObject([
      { customerId: customer.id, termsId: terms.id },
    ]);
    expect(
      await world.act(actor, "acceptTerms", "... on UserError { message }", {
        termsId: randomUUID(),
      }),
    ).toMatchObject({
      __typename: "NotFoundError",
    });
  });
});

describe("people", () => {
  interface List {
    people: {
      totalCount: number;
      edges: { node: { name: string; customer: { id: string } | null } }[];
    };
  }
  const people = `query($query: String) { people(filter: { query: $query }) {
    totalCount edges { node { name customer { id } } } } }`;

  it("are found by a part of the name or address, staff and customers' people alike", async () => {
    const { customer } = await world.act<{ customer: { id: string } }>(
      owner,
      "createCustomer",
      "... on CreateCustomerSuccess { customer { id } }",
      { name: "Alpine" },
    );
    const tenant = { resellerId: reseller.id, customerId: customer.id };
    const { user, actor } = await world.user(tenant, "CUSTOMER_ADMIN");
    const found = await world.run<List>(owner, people, { query: user.email.toUpperCase() });
    expect(found.data?.people).toEqual({
      totalCount: 1,
      edges: [{ node: { name: user.name, customer: { id: customer.id } } }],
    });
    const all = await world.run<List>(owner, people);
    expect(all.data?.people.totalCount).toBe(2);
    expect(all.data?.people.edges.some(({ node }) => node.customer === null)).toBe(true);
    expect((await world.run<List>(owner, people, { query: "%" })).data?.people.totalCount).toBe(0);
    const other = await world.reseller();
    const stranger = await world.user({ resellerId: other.id, customerId: null }, "RESELLER_OPS");
    const foreign = await world.run<List>(stranger.actor, people, { query: user.email });
    expect(foreign.data?.people.totalCount).toBe(0);
    expect((await world.run(actor, people)).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});
