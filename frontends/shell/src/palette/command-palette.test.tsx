import { beforeEach, describe, expect, it } from "@jest/globals";
import type { ConsoleSearchQuery } from "../gql/graphql.js";
import { foundIn } from "./found-in.js";
import { paletteSections } from "./palette-sections.js";
import { Recents } from "./recents.js";
import type { Command } from "./use-commands.js";

const run = () => undefined;
const command = (label: string, words = ""): Command => ({
  id: label,
  label,
  words,
  icon: null,
  run,
});
const commands = [
  command("Create customer", "add new company"),
  command("Customers", "go to open"),
  command("Run billing", "start invoices"),
];
const nothing = { groups: [] };

function answer(more: Partial<ConsoleSearchQuery>): ConsoleSearchQuery {
  return { __typename: "Query", ...more } as ConsoleSearchQuery;
}

describe("what the palette shows", () => {
  it("is what was opened last and everything one can do, before a word is typed", () => {
    const recent = [
      { kind: "customer", label: "Alpine", detail: "C-1", to: "/console/customers/c1" },
    ] as const;
    const sections = paletteSections(" ", commands, nothing, recent);
    expect(sections.map(({ id, options }) => [id, options.length])).toEqual([
      ["recent", 1],
      ["commands", 3],
    ]);
  });

  it("puts the name before other words, and leaves out what does not fit", () => {
    const labels = (typed: string) =>
      paletteSections(typed, commands, nothing, []).flatMap(({ options }) =>
        options.map(({ label }) => label),
      );
    expect(labels("cust")).toEqual(["Customers", "Create customer"]);
    expect(labels("invoices")).toEqual(["Run billing"]);
    expect(labels("company")).toEqual(["Create customer"]);
    expect(labels("alpine")).toEqual([]);
  });

  it("says of each record what it is, where it leads and how many more there are", () => {
    const customer = { __typename: "Customer", id: "c1", name: "Alpine" } as const;
    const groups = foundIn(
      answer({
        customers: {
          __typename: "CustomerConnection",
          totalCount: 7,
          edges: [
            {
              __typename: "CustomerEdge",
              node: { ...customer, number: "C-00001", status: "ACTIVE" },
            },
          ],
        },
        statements: {
          __typename: "StatementConnection",
          totalCount: 1,
          edges: [
            {
              __typename: "StatementEdge",
              node: {
                __typename: "Statement",
                id: "s1",
                number: null,
                status: "DRAFT",
                period: { __typename: "Period", label: "2026-10" },
                customer,
              },
            },
          ],
        },
        orders: null,
      }),
    );
    expect(groups).toEqual([
      {
        kind: "customer",
        total: 7,
        records: [
          {
            kind: "customer",
            label: "Alpine",
            detail: "C-00001",
            status: "ACTIVE",
            to: "/console/customers/c1",
          },
        ],
      },
      {
        kind: "statement",
        total: 1,
        records: [
          {
            kind: "statement",
            label: "Draft of 2026-10",
            detail: "Alpine",
            status: "DRAFT",
            to: "/console/statements/s1",
          },
        ],
      },
    ]);
    const [section] = paletteSections("al", [], { groups }, []);
    expect(section?.more).toBe(6);
  });
});

describe("what was opened last", () => {
  beforeEach(() => window.localStorage.clear());
  const record = (n: number) =>
    ({ kind: "order", label: `O-${n}`, detail: "", to: `/console/orders/${n}` }) as const;

  it("is kept for each person, each thing once, the latest first and not for ever", () => {
    const recents = new Recents("maren");
    for (let n = 0; n < 12; n += 1) recents.add(record(n));
    recents.add(record(6));
    const labels = new Recents("maren").all().map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual(["O-6", "O-11", "O-10"]);
    expect(labels).toHaveLength(8);
    expect(new Recents("tomas").all()).toEqual([]);
  });

  it.each(["no json", '{"a":1}', '[{"kind":"order","label":"x","to":"https://evil.example"}]'])(
    "is nothing where something else was written: %s",
    (kept) => {
      window.localStorage.setItem("markethall.recent.maren", kept);
      expect(new Recents("maren").all()).toEqual([]);
    },
  );
});
