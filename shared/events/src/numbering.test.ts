import { describe, expect, it } from "@jest/globals";
import { numberBatch, type OutboxRow } from "./numbering.js";

const row = (audience: OutboxRow["audience"], customer: string | null, ord: number): OutboxRow => ({
  source: "identity",
  ord: String(ord),
  id: `event-${ord}`,
  reseller_id: "reseller",
  customer_id: customer,
  audience,
  type: "identity.customer.changed.v1",
  payload: "{}",
  request_id: null,
  occurred_at: new Date(0),
});

describe("numberBatch", () => {
  it("counts for each audience only what it may see, so that neither misses a number", () => {
    const counts = new Map([["reseller", 10]]);
    const numbered = numberBatch(
      [
        row("all", "a", 1),
        row("internal", "a", 2),
        row("console", "a", 3),
        row("all", "b", 4),
        row("all", "a", 5),
      ],
      100,
      counts,
    );
    expect(numbered.map((n) => n.position)).toEqual([101, 102, 103, 104, 105]);
    expect(numbered.map((n) => n.sequence)).toEqual([11, null, 12, 13, 14]);
    expect(numbered.map((n) => n.customerSequence)).toEqual([1, null, null, 1, 2]);
    expect(counts.get("reseller")).toBe(14);
  });
});
