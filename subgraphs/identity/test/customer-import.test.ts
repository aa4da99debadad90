import type { Actor } from "@markethall/auth";
import { describe, expect, it } from "@jest/globals";
import { owner, playInAWorld, reseller, world } from "./played-world.js";

playInAWorld();

interface Outcome {
  readonly row: number;
  readonly result: {
    readonly __typename: string;
    readonly field?: string;
    readonly message?: string;
    readonly customer?: { readonly id: string; readonly number: string };
  };
}

const selection = `{ row result { __typename ... on CreateCustomerSuccess { customer { id number } }
  ... on CustomerKnown { customer { id number } } ... on InvalidInputError { field message } ... on EmailTakenError { message } } }`;

async function ask(operation: "query" | "mutation", rows: object[], actor = owner) {
  const field = operation === "query" ? "checkedCustomers" : "importCustomers";
  const { data, errors } = await world.run<Record<string, Outcome[]>>(
    actor,
    `${operation}($input: ImportCustomersInput!) { ${field}(input: $input) ${selection} }`,
    { input: { rows } },
  );
  if (!data?.[field]) throw new Error(JSON.stringify(errors));
  return data[field];
}
const check = (rows: object[], actor?: Actor) => ask("query", rows, actor);
const run = (rows: object[], actor?: Actor) => ask("mutation", rows, actor);
const kinds = (outcomes: readonly Outcome[]) => outcomes.map(({ result }) => result.__typename);
const count = async (table: string) =>
  (
    await world.admin.query(`select count(*)::int from ${table} where reseller_id = $1`, [
      reseller.id,
    ])
  ).rows[0].count as number;

const right = [
  { name: "Adatum", reference: "R-1", adminName: "Ada", adminEmail: "ada@adatum.example" },
  { name: "Contoso", taxId: "DE 123 456 789", country: "de" },
];

describe("a list of customers", () => {
  it("is checked without a trace, and then created with its people", async () => {
    expect(kinds(await check(right))).toEqual(["CustomerRowReady", "CustomerRowReady"]);
    expect([await count("customer"), await count("app_user")]).toEqual([0, 1]);

    const outcomes = await run(right);
    expect(outcomes.map(({ row, result }) => [row, result.customer?.number])).toEqual([
      [1, "C-00001"],
      [2, "C-00002"],
    ]);
    const told = (await world.announced()).map(({ type }) => type);
    expect(told.filter((type) => type === "identity.customer.changed.v1")).toHaveLength(2);
    expect(told.filter((type) => type === "identity.user.changed.v1")).toHaveLength(1);
    expect(told.filter((type) => type === "audit.recorded.v1")).toHaveLength(1);
    const letters = await world.letters();
    expect(letters.map(({ to, token }) => [to, token !== null])).toEqual([
      [{ email: "ada@adatum.example", name: "Ada" }, true],
    ]);
  });

  it("creates nothing twice, by reference or by name and tax id, also when two run at once", async () => {
    const [one, other] = await Promise.all([run(right), run(right)]);
    expect([...kinds(one), ...kinds(other)].sort()).toEqual([
      "CreateCustomerSuccess",
      "CreateCustomerSuccess",
      "CustomerKnown",
      "CustomerKnown",
    ]);
    const again = await run([
      { ...right[0], name: "Adatum renamed" },
      { name: "CONTOSO", taxId: "de-123.456.789" },
      { name: "Contoso Sued", taxId: "DE123456789" },
    ]);
    expect(kinds(again)).toEqual(["CustomerKnown", "CustomerKnown", "CreateCustomerSuccess"]);
    expect(await count("customer")).toBe(3);
  });

  it.each([
    ["name", { name: " ", reference: "1" }],
    ["name", { name: "x".repeat(121), reference: "1" }],
    ["reference", { name: "Nobody knows it again" }],
    ["reference", { name: "Long", reference: "x".repeat(61) }],
    ["taxId", { name: "Tax", taxId: "?" }],
    ["country", { name: "Land", reference: "1", country: "Germany" }],
    [
      "address.city",
      {
        name: "Street",
        reference: "1",
        address: { line1: "1 Road", city: "", postalCode: "1", country: "DE" },
      },
    ],
    ["adminEmail", { name: "Person", reference: "1", adminName: "Ada" }],
    ["adminName", { name: "Person", reference: "1", adminEmail: "ada@x.example" }],
  ])("names the field %s of a row that is wrong, and creates the others", async (field, wrong) => {
    const rows = [{ name: "Good", reference: "good" }, wrong];
    for (const ask of [check, run]) {
      const [, refused] = await ask(rows);
      expect(refused?.result).toMatchObject({ __typename: "InvalidInputError", field });
    }
    expect(await count("customer")).toBe(1);
  });

  it("takes a customer once, and a person once", async () => {
    const outcomes = await run([
      ...right,
      { name: "Twice", reference: "R-1" },
      { name: "Third", reference: "R-3", adminName: "Ada", adminEmail: "ADA@adatum.example" },
    ]);
    expect(outcomes.slice(2).map(({ result }) => result)).toMatchObject([
      { field: "reference", message: "Row 1 is the same customer." },
      { __typename: "EmailTakenError" },
    ]);
    expect(await count("customer")).toBe(2);
  });

  it("knows nothing of another reseller's customers, and is for operators", async () => {
    await run(right);
    const other = await world.reseller();
    const tenant = { resellerId: other.id, customerId: null };
    const { actor: stranger } = await world.user(tenant, "RESELLER_OPS");
    expect(kinds(await run(right, stranger))).toEqual([
      "CreateCustomerSuccess",
      "CreateCustomerSuccess",
    ]);
    expect(await count("customer")).toBe(2);
    const { actor: sales } = await world.user(tenant, "RESELLER_SALES");
    await expect(run(right, sales)).rejects.toThrow("FORBIDDEN");
  });

  it("has 1 to 200 rows", async () => {
    for (const length of [0, 201]) {
      const rows = Array.from({ length }, (_, at) => ({ name: "A", reference: `${at}` }));
      await expect(run(rows)).rejects.toThrow("BAD_USER_INPUT");
    }
    expect(await count("customer")).toBe(0);
  });
});
