import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { endLeftOvers } from "./left-overs.mjs";
import { instanceMark, isAlive, isOurs, pidFile, readPid, writePid } from "./ownership.mjs";

const sleeper = "setInterval(() => {}, 1000); console.log('up')";
let folder;
let children;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ownership-"));
  children = [];
});

afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

async function sleepingProcess(mark, code = sleeper) {
  const child = spawn(process.execPath, ["-e", code, mark], { detached: true });
  children.push(child);
  await once(child.stdout, "data");
  return child;
}

describe("instanceMark", () => {
  it("differs by folder and is the same for the same one", () => {
    expect(instanceMark("/a/var")).toBe(instanceMark("/a/var"));
    expect(instanceMark("/a/var")).not.toBe(instanceMark("/b/var"));
  });
});

describe("a process", () => {
  it("is ours only with our mark on its command line", async () => {
    const { pid } = await sleepingProcess("markethall-one");
    expect(isOurs(pid, "markethall-one")).toBe(true);
    expect(isOurs(pid, "markethall-two")).toBe(false);
  });

  it("is not ours once it has ended", async () => {
    const child = await sleepingProcess("markethall-one");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(isAlive(child.pid)).toBe(false);
    expect(isOurs(child.pid, "markethall-one")).toBe(false);
  });
});

describe("readPid", () => {
  it.each([
    ["17\n", 17],
    ["", null],
    ["pid", null],
    ["1\n", null],
    ["-9\n", null],
  ])("reads %j as %p", (text, pid) => {
    writeFileSync(pidFile(folder, "gateway"), text);
    expect(readPid(folder, "gateway")).toBe(pid);
  });

  it("reads a file that is not there as none", () => {
    expect(readPid(folder, "gateway")).toBeNull();
  });
});

describe("endLeftOvers", () => {
  const settings = () => ({ runDir: folder, dataDir: join(folder, "data") });

  it("ends ours, spares a stranger with a pid from an old file, and removes both files", async () => {
    const ours = await sleepingProcess("markethall-one");
    const stranger = await sleepingProcess("somebody else");
    writePid(folder, "gateway", ours.pid);
    writePid(folder, "billing", stranger.pid);

    expect(await endLeftOvers(settings(), "markethall-one")).toBe(1);

    expect(isAlive(ours.pid)).toBe(false);
    expect(isAlive(stranger.pid)).toBe(true);
    expect([readPid(folder, "gateway"), readPid(folder, "billing")]).toEqual([null, null]);
  });

  it("kills who does not listen", async () => {
    const deaf = await sleepingProcess(
      "markethall-one",
      `process.on("SIGTERM", () => {}); ${sleeper}`,
    );
    writePid(folder, "gateway", deaf.pid);
    expect(await endLeftOvers(settings(), "markethall-one")).toBe(1);
    expect(isAlive(deaf.pid)).toBe(false);
  }, 15_000);

  it("has nothing to do where nothing ran", async () => {
    expect(await endLeftOvers({ runDir: join(folder, "gone"), dataDir: folder }, "m")).toBe(0);
  });
});
