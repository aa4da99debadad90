import { describe, expect, it } from "@jest/globals";
import {
  approvalStatuses,
  approved,
  cancelled,
  concernsVendor,
  type Decidable,
  declined,
  type Decision,
  expired,
} from "./approval-request.js";
import type { Precondition } from "./precondition.js";

const at = new Date("2026-11-02T09:00:00Z");
const ada = { id: "ada", name: "Ada Lovelace" };
const pending: Decidable = { status: "PENDING", decision: null };
const earlier: Decision = {
  status: "DECLINED",
  decidedAt: new Date("2026-11-01T09:00:00Z"),
  decidedById: "grace",
  decidedByName: "Grace Hopper",
  reason: "Not now.",
};

function precondition(satisfied: boolean): Precondition {
  return { code: "CURRENCY_SET", satisfied, explanation: "", fixPath: null, vendorId: null };
}

describe("deciding on a request", () => {
  it("approves a pending request of which nothing is missing, and keeps the note", () => {
    expect(approved(pending, [precondition(true)], ada, at, " as agreed ")).toEqual({
      ok: true,
      value: {
        status: "APPROVED",
        decidedAt: at,
        decidedById: "ada",
        decidedByName: "Ada Lovelace",
        reason: "as agreed",
      },
    });
  });

  it("refuses an approval while one precondition is open, with the whole list", () => {
    const preconditions = [precondition(true), precondition(false)];
    expect(approved(pending, preconditions, ada, at, null)).toEqual({
      ok: false,
      error: { kind: "PreconditionsOpen", preconditions },
    });
  });

  it("declines although a precondition is open, but not without a reason", () => {
    expect(declined(pending, "Over budget.", ada, at)).toMatchObject({
      ok: true,
      value: { status: "DECLINED", reason: "Over budget." },
    });
    for (const reason of ["", " \n", "x".repeat(2_001)]) {
      expect(declined(pending, reason, ada, at)).toMatchObject({
        ok: false,
        error: { kind: "InvalidReason" },
      });
    }
  });

  it.each(approvalStatuses.filter((status) => status !== "PENDING"))(
    "tells whoever comes after it was %s who decided what, in every way to decide",
    (status) => {
      const decision = { ...earlier, status };
      const decided: Decidable = { status, decision };
      const tooLate = { ok: false, error: { kind: "AlreadyDecided", decision } };
      expect(approved(decided, [], ada, at, null)).toEqual(tooLate);
      expect(declined(decided, "", ada, at)).toEqual(tooLate);
      expect(cancelled(decided, "Gone.", ada, at)).toEqual(tooLate);
      expect(expired(decided, ada, at)).toEqual(tooLate);
    },
  );

  it("asks about vendors for all but letting people in", () => {
    expect(concernsVendor("SIGN_UP")).toBe(false);
    expect(concernsVendor("ACCOUNT_ACCESS")).toBe(false);
    expect(concernsVendor("ORDER")).toBe(true);
    expect(concernsVendor("CLOUD_ACCOUNT_PROVISION")).toBe(true);
  });
});
