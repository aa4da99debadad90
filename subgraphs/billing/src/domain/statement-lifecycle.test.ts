import { describe, expect, it } from "@jest/globals";
import {
  closed,
  correctable,
  discardable,
  opened,
  type StatementStatus,
  statementStatuses,
  voided,
} from "./statement-lifecycle.js";

const at = new Date("2026-11-22T10:00:00Z");

/** Every way out of every state; what is not named is refused. */
const allowed: Record<StatementStatus, string[]> = {
  DRAFT: ["open", "discard"],
  OPEN: ["close", "void", "correct"],
  CLOSED: ["correct"],
  VOID: [],
};

describe("a statement's life", () => {
  it.each(statementStatuses)("from %s goes only where rules.md §7 lets it", (status) => {
    const steps = {
      open: opened({ status }, at).ok,
      discard: discardable({ status }).ok,
      close: closed({ status }, at).ok,
      void: voided({ status }, at).ok,
      correct: correctable({ status }).ok,
    };
    const possible = Object.entries(steps).flatMap(([step, is]) => (is ? [step] : []));
    expect(possible.sort()).toEqual(allowed[status].sort());
  });

  it("is due thirty days after it opens", () => {
    expect(opened({ status: "DRAFT" }, at)).toEqual({
      ok: true,
      value: { status: "OPEN", openedAt: at, dueOn: "2026-12-22" },
    });
  });
});
