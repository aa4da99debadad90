import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { runToEnd } from "./children.mjs";
import { isAlive } from "./ownership.mjs";

const run = (code, options) => runToEnd(process.execPath, ["-e", code], options);

describe("runToEnd", () => {
  it("answers what a program said, apart and together, and its exit code", async () => {
    const { code, stdout, output } = await run(
      "console.log('out'); console.error('err'); process.exitCode = 3",
    );
    expect({ code, stdout }).toEqual({ code: 3, stdout: "out" });
    expect(output.split("\n").sort()).toEqual(["err", "out"]);
  });

  it("fails for a program that is not there or was killed", async () => {
    const missing = await runToEnd("/no/such/program", []);
    expect(missing).toMatchObject({ code: 127, output: expect.stringContaining("ENOENT") });
    expect((await run("process.kill(process.pid, 'SIGKILL')")).code).toBe(1);
  });

  it("gives the program the environment and folder asked for", async () => {
    const { stdout } = await run("console.log(process.env.WHO, process.cwd())", {
      env: { WHO: "ann" },
      cwd: "/",
    });
    expect(stdout).toBe("ann /");
  });

  it("leaves nothing behind when whoever asked is killed without a word", async () => {
    const folder = mkdtempSync(join(tmpdir(), "children-"));
    const pidFile = join(folder, "pid");
    const program = `require("fs").writeFileSync("${pidFile}.new", String(process.pid));
      require("fs").renameSync("${pidFile}.new", "${pidFile}"); setInterval(() => {}, 1000)`;
    const asks = `const { runToEnd } = await import("${join(import.meta.dirname, "children.mjs")}");
      await runToEnd(process.execPath, ["-e", ${JSON.stringify(program)}]);`;
    const asker = spawn(process.execPath, ["--input-type=module", "-e", asks]);
    await until(() => existsSync(pidFile));
    const pid = Number(readFileSync(pidFile, "utf8"));
    expect(isAlive(pid)).toBe(true);

    asker.kill("SIGKILL");
    await until(() => !isAlive(pid));
    rmSync(folder, { recursive: true });
  }, 20_000);
});

async function until(condition) {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 15_000) throw new Error("did not happen");
    await sleep(20);
  }
}
