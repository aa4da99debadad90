import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { lastWords } from "./last-words.mjs";

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "last-words-"))));
afterEach(() => rmSync(folder, { recursive: true }));

describe("lastWords", () => {
  it.each([
    ["", "it said nothing"],
    ["listening\n\n", "listening"],
    ["FATAL:  lock file exists\nHINT: is another one at work?\n", "FATAL:  lock file exists"],
    [
      "QueryFailedError: no such table\n    at query (x.ts:1:1) {\n  routine: 'op_error'\n}\n\nNode.js v20\n",
      "QueryFailedError: no such table",
    ],
    ['{"level":60,"msg":"jobs stopped","err":{"message":"gone"}}\n', "jobs stopped: gone"],
    ['{"level":30,"msg":"listens"}\n', "listens"],
  ])("of %j are %j", (log, words) => {
    const path = join(folder, "a.log");
    writeFileSync(path, log);
    expect(lastWords(path)).toBe(words);
  });

  it("of a log that is not there say so", () => {
    expect(lastWords(join(folder, "gone.log"))).toBe("it said nothing");
  });
});
