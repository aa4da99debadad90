import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { settingsFrom } from "./settings.mjs";

const root = join(import.meta.dirname, "..", "..");

describe("settingsFrom", () => {
  it("has a default for everything", () => {
    expect(settingsFrom({})).toMatchObject({
      port: 4000,
      dataDir: join(root, "var", "data"),
      runDir: join(root, "var", "run"),
      publicUrl: "http://localhost:4000",
      demo: true,
      databaseUrl: null,
      testClock: false,
      nodeEnv: "production",
    });
  });

  it("keeps a second instance apart from the first", () => {
    const { dataDir, runDir, logDir } = settingsFrom({ MARKETHALL_VAR_DIR: "/tmp/second" });
    expect([dataDir, runDir, logDir]).toEqual([
      "/tmp/second/data",
      "/tmp/second/run",
      "/tmp/second/log",
    ]);
  });

  it("is not production when the business clock may be set", () => {
    expect(settingsFrom({ MARKETHALL_TEST_CLOCK: "1" })).toMatchObject({
      testClock: true,
      nodeEnv: "test",
    });
  });

  it("makes the demo world at another moment only where the clock may be set", () => {
    const DEMO_NOW = "2026-07-15T10:00Z";
    expect(settingsFrom({ DEMO_NOW, MARKETHALL_TEST_CLOCK: "1" }).demoNow).toBe(
      "2026-07-15T10:00:00.000Z",
    );
    expect(settingsFrom({}).demoNow).toBeNull();
    for (const env of [{ DEMO_NOW }, { DEMO_NOW: "noon", MARKETHALL_TEST_CLOCK: "1" }]) {
      expect(() => settingsFrom(env)).toThrow(/^DEMO_NOW must be a time/);
    }
  });

  it("refuses a port from which one would be needed that no browser calls", () => {
    expect(() => settingsFrom({ PORT: "6660" })).toThrow(/^PORT 6660 would need port 6679,/);
  });

  it.each(["0", "65520", "http", "40.5"])("refuses the port %s", (PORT) => {
    expect(() => settingsFrom({ PORT })).toThrow(/^PORT must be a number/);
  });

  it.each(["localhost", "mysql://localhost/a", "postgres://localhost", "postgres://localhost/"])(
    "refuses the database %s",
    (DATABASE_URL) => {
      expect(() => settingsFrom({ DATABASE_URL })).toThrow(/^DATABASE_URL must look like/);
    },
  );
});
