import { describe, expect, it } from "@jest/globals";
import { checkDecisions, checkIntents } from "./check-intents.js";
import { checkNewLines, checkNumbers, checkStatements, checkUsage } from "./check-money.js";
import { checkAccounts, checkOrders, checkSeats } from "./check-vendor.js";
import type { DeedKind, Outcome, Settled } from "./intent.js";
import type { LedgerEntry } from "./portal.js";
import type { OrderFacts, ResellerFacts, StatementFacts, World } from "./world.js";

const order = (more: Partial<OrderFacts> = {}): OrderFacts => ({
  id: "o1",
  number: "O-000001",
  status: "COMPLETED",
  purchaseOrder: "intent",
  stuckBecause: null,
  placedAt: "2026-11-20T10:00:00Z",
  items: [
    {
      id: "i1",
      status: "COMPLETED",
      quantity: 3,
      subscription: { id: "s1", status: "ACTIVE", seatCount: 3, vendorReference: "v1" },
    },
  ],
  ...more,
});

const amount = (text: string) => ({ amount: text });
const statement = (more: Partial<StatementFacts> = {}): StatementFacts => ({
  id: "st1",
  period: "2026-11",
  net: amount("10.00"),
  tax: amount("1.90"),
  total: amount("11.90"),
  sections: [
    { net: amount("10.00"), lines: [{ type: "NEW", amount: amount("10.00") }] },
    { net: amount("1.90"), lines: [{ type: "TAX", amount: amount("1.90") }] },
  ],
  ...more,
});

const placed: LedgerEntry = {
  operation: "order",
  reference: "r1.i1",
  subjectId: "v1",
  quantity: 3,
};

function world(reseller: Partial<ResellerFacts> = {}, ledger: LedgerEntry[] = [placed]): World {
  const facts: ResellerFacts = {
    resellerId: "r1",
    orders: [order()],
    accounts: [],
    requests: [],
    imports: [],
    statements: [statement()],
    ...reseller,
  };
  return { resellers: [facts], ledger, month: "2026-11" };
}

const settled = (
  deed: DeedKind,
  outcome: Outcome,
  about: Record<string, string | number> = {},
): Settled[] => [{ intent: { id: "intent", user: "u", deed, key: "k", about }, outcome }];
const ok = (subject: string): Outcome => ({ kind: "ok", answer: "Success", subject });
const fail: Outcome = { kind: "fail", answer: "CartEmptyError" };
const unknown: Outcome = { kind: "unknown", answer: "broken off" };

describe("the checker", () => {
  it("finds nothing wrong where nothing is", () => {
    const whole = world();
    expect([
      ...checkIntents(settled("order", ok("o1")), whole),
      ...checkOrders(whole),
      ...checkSeats([], whole),
      ...checkNumbers(whole),
      ...checkStatements(whole),
      ...checkNewLines(whole),
      ...checkUsage(whole),
    ]).toEqual([]);
    expect(checkIntents(settled("order", unknown), world({ orders: [] }))).toEqual([]);
  });

  it.each([
    { what: "acknowledged and lost", outcome: ok("o1"), orders: [] },
    { what: "another than was acknowledged", outcome: ok("o2"), orders: [order()] },
    { what: "refused, with an effect", outcome: fail, orders: [order()] },
    { what: "done twice", outcome: unknown, orders: [order(), order({ id: "o2" })] },
  ])("finds an intent $what", ({ what, outcome, orders }) => {
    expect(checkIntents(settled("order", outcome), world({ orders }))[0]).toContain(what);
  });

  it.each([
    { what: "provisioned 2 times", faulty: world({}, [placed, placed]) },
    { what: "completed and not provisioned", faulty: world({}, []) },
    {
      what: "neither final nor visibly waiting",
      faulty: world({ orders: [order({ status: "PROVISIONING" })] }),
    },
  ])("finds an order $what", ({ what, faulty }) => {
    expect(checkOrders(faulty)[0]).toContain(what);
  });

  it("finds an account that was made twice", () => {
    const accounts = [{ id: "a1", name: "intent", status: "ACTIVE", stuckBecause: null }];
    const made: LedgerEntry = {
      operation: "account",
      reference: "r1.a1",
      subjectId: "x",
      quantity: null,
    };
    expect(checkAccounts(world({ accounts }, [made, made]))[0]).toContain("made 2 times");
  });

  it("finds seats that differ, and seats that were acknowledged and never asked for", () => {
    const fewer = world({}, [{ ...placed, quantity: 2 }]);
    expect(checkSeats([], fewer)[0]).toContain("seats differ");
    const change = settled("change", ok("s1"), { subscriptionId: "s1", seats: 9 });
    expect(checkSeats(change, world())[0]).toContain("acknowledged and lost");
  });

  it("finds a decision that did not stay", () => {
    const approved = settled("decide", ok("q1"), { requestId: "q1", decision: "APPROVED" });
    const requests = [{ id: "q1", status: "PENDING" }];
    expect(checkDecisions(approved, world({ requests }))[0]).toContain("decided and not kept");
  });

  it("finds a gap and a repetition in the numbers", () => {
    const third = order({ id: "o3", number: "O-000003" });
    expect(checkNumbers(world({ orders: [order(), third] }))).toHaveLength(1);
    expect(checkNumbers(world({ orders: [order(), order()] }))).toHaveLength(1);
  });

  it.each([
    { what: "net", faulty: statement({ net: amount("9.99") }) },
    { what: "tax", faulty: statement({ tax: amount("2.00") }) },
    { what: "total", faulty: statement({ total: amount("12.00") }) },
    { what: "sections", faulty: statement({ sections: statement().sections.slice(0, 1) }) },
  ])("finds a statement whose $what is wrong", ({ what, faulty }) => {
    expect(checkStatements(world({ statements: [faulty] })).join("\n")).toContain(`${what} is`);
  });

  it("finds a line that is there twice, and one that is missing", () => {
    expect(checkNewLines(world({ statements: [statement(), statement()] }))).toHaveLength(1);
    expect(checkNewLines(world({ statements: [] }))).toHaveLength(1);
  });

  it("finds usage that counted twice, and a file that was never read", () => {
    const file = {
      id: "f1",
      fileName: "intent.csv",
      status: "COMPLETED",
      rowCount: 20,
      importedCount: 20,
      duplicateCount: 0,
      rejectedCount: 0,
    };
    expect(checkUsage(world({ imports: [file, { ...file, id: "f2" }] }))).toHaveLength(1);
    expect(checkUsage(world({ imports: [{ ...file, status: "RUNNING" }] }))[0]).toContain(
      "never read",
    );
  });
});
