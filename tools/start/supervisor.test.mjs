import { mkdtempSync, readFileSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { isAlive, readPid } from "./ownership.mjs";
import { pauseAfter, Supervisor } from "./supervisor.mjs";

let folder;
let supervisor;
let said;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "supervisor-"));
  said = [];
  supervisor = new Supervisor({ runDir: folder, logDir: folder, say: (text) => said.push(text) });
});

afterEach(async () => {
  await supervisor.stopAll();
  rmSync(folder, { recursive: true });
});

/** Runs `code`; it is ready once it has written the file `<name>.up`. */
const spec = (name, code, rest = {}) => ({
  name,
  file: process.execPath,
  args: ["-e", code.replaceAll("READY", `require("fs").writeFileSync("${name}.up", "")`)],
  options: { cwd: folder },
  ready: async () => existsSync(join(folder, `${name}.up`)),
  ...rest,
});
const stays = "READY; setInterval(() => {}, 1000)";

async function until(condition) {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 8_000) throw new Error("did not happen");
    await sleep(20);
  }
}

describe("pauseAfter", () => {
  it.each([
    [0, 0],
    [1, 250],
    [2, 500],
    [4, 2_000],
    [20, 10_000],
  ])("%d falls waits %d ms", (falls, ms) => {
    expect(pauseAfter(falls)).toBe(ms);
  });
});

describe("Supervisor", () => {
  it("waits until a process is ready and writes its pid and its log", async () => {
    await supervisor.start(spec("a", `console.log("hello"); ${stays}`));
    expect(isAlive(readPid(folder, "a"))).toBe(true);
    expect(readFileSync(join(folder, "a.log"), "utf8")).toBe("hello\n");
  });

  it("starts again what dies, and says so", async () => {
    await supervisor.start(spec("a", stays));
    const first = readPid(folder, "a");
    process.kill(first, "SIGKILL");
    await until(() => ![null, first].includes(readPid(folder, "a")));
    expect(isAlive(readPid(folder, "a"))).toBe(true);
    expect(said).toEqual(["a ended (SIGKILL); starting it again in 0.25 s"]);
  });

  it("tries a first start again: a killed database refuses a few", async () => {
    const failsOnce = `const fs = require("fs");
      if (!fs.existsSync("tried")) { fs.writeFileSync("tried", ""); process.exit(1); } ${stays}`;
    await supervisor.start(spec("a", failsOnce));
    expect(isAlive(readPid(folder, "a"))).toBe(true);
  });

  it("gives up a first start with the process's own last words", async () => {
    const start = supervisor.start(spec("a", `console.error("Error: no disk"); process.exit(1)`));
    await expect(start).rejects.toThrow(/^a did not start: Error: no disk/);
    expect(readPid(folder, "a")).toBeNull();
  });

  it("gives up on a process that lives and never becomes ready", async () => {
    const start = supervisor.start(spec("a", "setInterval(() => {}, 1000)", { startSeconds: 0.5 }));
    await expect(start).rejects.toThrow("a did not start");
  });

  it("ends all, what others stand on last, and starts nothing again", async () => {
    const tells = (name) =>
      `process.on("SIGTERM", () => { require("fs").appendFileSync("order", "${name} "); process.exit() }); ${stays}`;
    await supervisor.start(spec("database", tells("database"), { stopsLast: true }));
    await supervisor.start(spec("a", tells("a")));
    await supervisor.stopAll();
    expect(readFileSync(join(folder, "order"), "utf8")).toBe("a database ");
    expect([readPid(folder, "a"), readPid(folder, "database")]).toEqual([null, null]);
    expect(said).toEqual([]);
  });
});
