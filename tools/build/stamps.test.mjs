import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { filesBelow, readStamp, sourceHash, writeStamp } from "./stamps.mjs";

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stamps-"));
  mkdirSync(join(folder, "src", "pages"), { recursive: true });
  writeFileSync(join(folder, "src", "pages", "a.ts"), "a");
  writeFileSync(join(folder, "package.json"), "{}");
});

afterEach(() => rmSync(folder, { recursive: true }));

const hash = () => sourceHash([join(folder, "src"), join(folder, "package.json")]);

describe("sourceHash", () => {
  it("stays while nothing changes, whatever lies in dist", () => {
    const before = hash();
    mkdirSync(join(folder, "src", "dist"));
    writeFileSync(join(folder, "src", "dist", "a.js"), "a");
    expect(hash()).toBe(before);
  });

  it("changes with a file's content, its name and a single file given by path", () => {
    const before = hash();
    writeFileSync(join(folder, "src", "pages", "a.ts"), "b");
    const edited = hash();
    writeFileSync(join(folder, "src", "pages", "b.ts"), "");
    const added = hash();
    writeFileSync(join(folder, "package.json"), '{"private":true}');
    expect(new Set([before, edited, added, hash()]).size).toBe(4);
  });
});

describe("a stamp", () => {
  it("is empty before the first build and then what was written", () => {
    const path = join(folder, "dist", ".stamp.json");
    expect(readStamp(path)).toEqual({});
    writeStamp(path, { "a.js": "1" });
    expect(readStamp(path)).toEqual({ "a.js": "1" });
  });

  it("is empty when a killed build left half a file", () => {
    writeFileSync(join(folder, "stamp.json"), '{"a');
    expect(readStamp(join(folder, "stamp.json"))).toEqual({});
  });
});

describe("filesBelow", () => {
  it("lists files sorted, and none for a folder that is not there", () => {
    expect(filesBelow(folder)).toEqual(["package.json", "src/pages/a.ts"]);
    expect(filesBelow(join(folder, "gone"))).toEqual([]);
  });
});
