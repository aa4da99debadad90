import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
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
