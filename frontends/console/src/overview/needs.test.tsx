import { describe, expect, it } from "@jest/globals";
import type { ConsoleOverviewQuery } from "../gql/graphql.js";
import { needsIn } from "./needs.js";

const now = new Date("2026-11-23T09:00:00Z");
const customer = { __typename: "Customer", id: "c1", name: "Alpine" } as const;

function request(id: string, createdAt: string, dueAt: string | null) {
  return { node: { id, number: `AR-${id}`, subject: `Order ${id}`, createdAt, dueAt, customer } };
}

function answer(more: object): ConsoleOverviewQuery {
  return { __typename: "Query", ...more } as unknown as ConsoleOverviewQuery;
}

describe("what needs somebody", () => {
  it("is nothing where nothing waits, or may not be asked for", () => {
    expect(needsIn(answer({}), now)).toEqual([]);
    expect(needsIn(answer({ statements: { totalCount: 0, edges: [] } }), now)).toEqual([]);
  });

  it("shows the requests that are due within a day, then the oldest, three of all", () => {
    const [need] = needsIn(
      answer({
        approvalRequests: {
          totalCount: 60,
          edges: [
            request("4", "2026-11-22T09:00:00Z", "2026-11-29T09:00:00Z"),
            request("3", "2026-11-21T09:00:00Z", "2026-11-23T20:00:00Z"),
            request("2", "2026-11-20T09:00:00Z", null),
            request("1", "2026-11-19T09:00:00Z", "2026-11-26T09:00:00Z"),
          ],
        },
      }),
      now,
    );
    expect(need).toMatchObject({ count: 60, urgent: true, to: "/console/approvals" });
    expect(need?.lines.map(({ id }) => id)).toEqual(["3", "1", "2"]);
  });

  it("says what a customer misses first and leads to the place that mends it", () => {
    const open = (code: string, fixPath: string) => ({
      code,
      satisfied: false,
      explanation: `${code} is missing.`,
      fixPath,
    });
    const [need] = needsIn(
      answer({
        unreadyCustomers: {
          totalCount: 1,
          edges: [
            {
              node: {
                id: "c1",
                name: "Alpine",
                readiness: [
                  { code: "X", satisfied: true, explanation: "", fixPath: null },
                  open("Book", "/console/customers/c1?fix=BOOK"),
                  open("Currency", "/console/customers/c1?fix=CURRENCY"),
                ],
              },
            },
          ],
        },
      }),
      now,
    );
    expect(need?.lines).toEqual([
      {
        id: "c1",
        label: "Alpine",
        detail: "Book is missing. (and 1 more thing)",
        to: "/console/customers/c1?fix=BOOK",
      },
    ]);
  });

  it("tells drafts of one customer apart by vendor and month", () => {
    const [need] = needsIn(
      answer({
        statements: {
          totalCount: 1,
          edges: [
            {
              node: {
                id: "s1",
                vendor: { id: "v1", name: "Google" },
                period: { label: "2026-10" },
                total: { amount: "223.91", currency: "USD" },
                customer,
              },
            },
          ],
        },
      }),
      now,
    );
    expect(need?.lines[0]).toMatchObject({
      label: "Alpine",
      detail: "Google · October 2026 · $223.91",
    });
  });

  it("puts what is pressing first", () => {
    const needs = needsIn(
      answer({
        supportRequests: { totalCount: 1, edges: [] },
        stuckWork: {
          totalCount: 1,
          edges: [{ node: { id: "s", subject: "O-1", reason: "No answer", needsPerson: true } }],
        },
      }),
      now,
    );
    expect(needs.map(({ id }) => id)).toEqual(["stuck", "support"]);
  });
});
