import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";

/** Dates in places whose clocks jump and whose day starts earlier or later than UTC's. */
const zones = ["Pacific/Kiritimati", "America/New_York", "Pacific/Apia", "Europe/Berlin"];

/** Compiles the calendar and what it counts with, and prints a year of cycles in the given zone. */
const script = `
  const { transformFileSync } = require("@swc/core");
  const Module = require("node:module");
  const { dirname, resolve } = require("node:path");
  const load = (file) => {
    const { code } = transformFileSync(file, { swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } });
    const module = { exports: {} };
    new Function("module", "exports", "require", code)(module, module.exports, (name) =>
      name.startsWith(".") ? load(resolve(dirname(file), name.replace(/\\.js$/, ".ts"))) : require(name));
    return module.exports;
  };
  const { cycleAt } = load(process.argv[1]);
  const out = [];
  for (let day = 0; day < 400; day++) {
    const at = new Date(Date.UTC(2026, 0, 31, 23, 30) + day * 86400000);
    const { full } = cycleAt(new Date("2026-01-31T00:00:00Z"), 1, at, null);
    out.push(full.start.toISOString() + full.end.toISOString());
  }
  process.stdout.write(out.join());`;

describe("the process's own time zone", () => {
  it("changes no result", () => {
    const file = join(__dirname, "charge-cycle.ts");
    const inZone = (TZ: string) =>
      execFileSync(process.execPath, ["-e", script, file], {
        env: { TZ },
        cwd: join(__dirname, "../../../.."),
      }).toString();
    const inUtc = inZone("UTC");
    expect(inUtc).toContain("2026-02-28T00:00:00.000Z2026-03-31T00:00:00.000Z");
    for (const zone of zones) expect(inZone(zone)).toBe(inUtc);
  });
});
