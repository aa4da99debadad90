import { type Actor, ANONYMOUS } from "@markethall/auth";
import { describe, expect, it } from "@jest/globals";
import { listFile } from "./list-file.js";
import { owner, playInAWorld, reseller, world } from "./played-world.js";

playInAWorld();

interface Answer {
  readonly customer?: { readonly id: string; readonly number: string };
  readonly field?: string;
  readonly message?: string;
}

const said =
  "customer { id number reference taxId vendorAuthorizations { vendor { id } priceBook { id } } }";
const create = (input: object, actor = owner, mutation = "createCustomer") =>
  world.act<Answer>(
    actor,
    mutation,
    `... on CreateCustomerSuccess { ${said} } ... on InvalidInputError { field message }`,
    { name: "Contoso", ...input },
  );
const onboard = (vendors: object[], actor = owner) => create({ vendors }, actor, "onboardCustomer");
const update = (input: object) =>
  world.act<Answer>(
    owner,
    "updateCustomer",
    `... on UpdateCustomerSuccess { ${said} } ... on InvalidInputError { field message }`,
    input,
  );
const rowsOf = async (table: string) =>
  (
    await world.admin.query(`select count(*)::int from ${table} where reseller_id = $1`, [
      reseller.id,
    ])
  ).rows[0].count as number;

describe("how a customer is known elsewhere", () => {
  it("is kept in one way of writing, changed and taken away", async () => {
    const { customer } = await create({ reference: "  A  77 ", taxId: "de 123-456.789" });
    expect(customer).toMatchObject({ reference: "A 77", taxId: "DE123456789" });
    const customerId = customer?.id ?? "";
    expect(
      (await update({ customerId, reference: "A 77", name: "Contoso AG" })).customer,
    ).toMatchObject({ reference: "A 77", taxId: "DE123456789" });
    expect((await update({ customerId, reference: "", taxId: "" })).customer).toMatchObject({
      reference: null,
      taxId: null,
    });
  });

  it("names one customer by its reference, also when two are made at once", async () => {
    const made = await Promise.all(
      ["One", "Two", "Three"].map((name) => create({ name, reference: "R-1" })),
    );
    expect(made.filter(({ customer }) => customer)).toHaveLength(1);
    expect(made.filter(({ field }) => field === "reference")).toHaveLength(2);
    const { customer } = await create({ name: "Four", reference: "R-4" });
    expect(await update({ customerId: customer?.id, reference: "R-1" })).toMatchObject({
      field: "reference",
      message: expect.stringMatching(/^C-0000\d has this reference already\.$/),
    });
    const other = await world.reseller();
    const stranger = await world.user({ resellerId: other.id, customerId: null }, "RESELLER_OPS");
    expect((await create({ reference: "R-1" }, stranger.actor)).customer).toBeDefined();
  });

  it.each([
    ["reference", { reference: "x".repeat(61) }],
    ["taxId", { taxId: "DE 1" }],
    ["taxId", { taxId: "not a number!" }],
  ])("refuses what cannot be a %s", async (field, input) => {
    expect((await create(input)).field).toBe(field);
    expect(await rowsOf("customer")).toBe(0);
  });
});

describe("a customer that is created with its vendors", () => {
  it("is there with them, and others are told of each", async () => {
    const { vendorId, priceBookId, supportPlanId } = await world.offer(reseller.id);
    await world.announced();
    const { customer } = await onboard([{ vendorId, priceBookId, currency: "USD", supportPlanId }]);
    expect(customer).toMatchObject({
      vendorAuthorizations: [{ vendor: { id: vendorId }, priceBook: { id: priceBookId } }],
    });
    expect((await world.announced()).map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        "identity.customer.changed.v1",
        "identity.vendor-authorization.changed.v1",
      ]),
    );
  });

  it("is not there when one of its conditions does not fit, whose place is named", async () => {
    const mine = await world.offer(reseller.id);
    const foreign = await world.offer((await world.reseller()).id);
    const { vendorId, priceBookId } = mine;
    const refused = await Promise.all([
      onboard([{ vendorId }, { vendorId: foreign.vendorId, priceBookId: "x" }]),
      onboard([{ vendorId, priceBookId: foreign.priceBookId }]),
      onboard([{ vendorId, priceBookId, currency: "EUR" }]),
      onboard([{ vendorId }, { vendorId }]),
      onboard([{ vendorId, noSupportPlan: true, supportPlanId: mine.supportPlanId }]),
    ]);
    expect(refused.map(({ field }) => field)).toEqual([
      "vendors.1.priceBookId",
      "vendors.0.priceBookId",
      "vendors.0.currency",
      "vendors.1.vendorId",
      "vendors.0.noSupportPlan",
    ]);
    expect(await rowsOf("customer")).toBe(0);
  });

  it("takes somebody who may authorise vendors", async () => {
    const { vendorId } = await world.offer(reseller.id);
    const tenant = { resellerId: reseller.id, customerId: null };
    const { actor } = await world.user(tenant, "RESELLER_SALES");
    expect((await create({}, actor)).customer).toBeDefined();
    await expect(onboard([{ vendorId }], actor)).rejects.toThrow("not");
    expect(await rowsOf("customer")).toBe(1);
  });
});

describe("customers as a file", () => {
  const file = (actor: Actor, query: object = {}) => listFile(world, actor, "customers.csv", query);

  it("are those of the page's filters in its order, text made harmless", async () => {
    for (const [name, reference] of [
      ["Adatum", "R-2"],
      ["=Contoso", "R-1"],
      ["Fabrikam", null],
    ])
      await create({ name, reference });
    const { status, lines } = await file(owner, { orderBy: "NAME_DESC", query: "R-" });
    expect(status).toBe(200);
    expect(lines[0]).toMatch(/^Number,Name,Reference,Tax id,Status,Country,/);
    expect(lines.slice(1).map((line) => line.split(",").slice(0, 3))).toEqual([
      ["C-00001", "Adatum", "R-2"],
      ["C-00002", "'=Contoso", "R-1"],
    ]);
    expect((await file(owner, { status: "SUSPENDED" })).lines).toHaveLength(1);
    expect((await file(owner, { status: "ASLEEP" })).status).toBe(400);
    expect((await file(owner)).lines).toHaveLength(4);
  });

  it("are for the reseller's own staff", async () => {
    const { customer } = await create({});
    const tenant = { resellerId: reseller.id, customerId: customer?.id ?? null };
    expect((await file((await world.user(tenant, "CUSTOMER_ADMIN")).actor)).status).toBe(404);
    expect((await file(ANONYMOUS)).status).toBe(401);
    const other = await world.reseller();
    const stranger = await world.user({ resellerId: other.id, customerId: null }, "RESELLER_OWNER");
    expect((await file(stranger.actor)).lines).toHaveLength(1);
  });
});
