import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { calm } from "./control.js";
import { Journal } from "./journal.js";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "journal-"));
  path = join(folder, "data", "simulator.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the journal", () => {
  it("gives the same state after a restart, from snapshot and lines", () => {
    const journal = new Journal(path);
    journal.record({ control: { ...calm, seed: 42 } });
    const reopened = new Journal(path);
    reopened.record({ control: { ...calm, seed: 43 } });
    expect(new Journal(path).state).toEqual(reopened.state);
  });

  it("drops a last line that a kill has torn, for nobody was told of it", () => {
    const journal = new Journal(path);
    journal.record({ control: { ...calm, seed: 42 } });
    appendFileSync(path, '{"change":{"control":{"see');
    expect(new Journal(path).state).toEqual(journal.state);
  });

  it("refuses to start from a file that is broken elsewhere, and names the line", () => {
    new Journal(path);
    writeFileSync(path, '{"chan\n{"change":{}}\n');
    expect(() => new Journal(path)).toThrow(`${path}, line 1 cannot be read`);
  });
});
