import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { Draw } from "../world/draw.js";
import { planFaults } from "./faults.js";
import type { Intent } from "./intent.js";
import { Journal, readJournal } from "./journal.js";

const intent = (id: string): Intent => ({ id, user: "u", deed: "order", key: id, about: {} });

describe("the journal", () => {
  it("knows of each intent the last that was said, and of one without an answer that it is unknown", () => {
    const path = join(mkdtempSync(join(tmpdir(), "journal-")), "journal.jsonl");
    const journal = new Journal(path);
    for (const id of ["a", "b", "c"]) journal.intend(intent(id));
    journal.settle("a", { kind: "unknown", answer: "broken off" });
    journal.settle("a", { kind: "ok", answer: "CheckoutSuccess", subject: "o1" });
    journal.settle("b", { kind: "fail", answer: "CartEmptyError" });
    journal.close();
    expect(readJournal(path).map(({ intent: { id }, outcome }) => [id, outcome.kind])).toEqual([
      ["a", "ok"],
      ["b", "fail"],
      ["c", "unknown"],
    ]);
  });
});

describe("planFaults", () => {
  it("follows from the seed alone", () => {
    expect(planFaults(new Draw(5), 3)).toEqual(planFaults(new Draw(5), 3));
    expect(planFaults(new Draw(5), 3)).not.toEqual(planFaults(new Draw(6), 3));
  });

  it("leaves nothing out in an hour, and holds processes longer than their lease", () => {
    const faults = planFaults(new Draw(1), 60);
    expect(new Set(faults.map(({ what }) => what)).size).toBe(9 + 6);
    const held = faults.filter(({ kind }) => kind === "pause");
    expect(Math.min(...held.map(({ lasts }) => lasts))).toBeGreaterThan(30_000);
  });
});
