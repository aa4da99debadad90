import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endLeftOvers } from "../start/left-overs.mjs";
import { instanceMark, isAlive } from "../start/ownership.mjs";
import { supervisorPid } from "../start/single-instance.mjs";

const PREFIX = "markethall-test-";

/** A folder for what this test run starts; its name says which process it belongs to. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // The database may run as another user, who has to pass through.
  chmodSync(folder, 0o711);
  return folder;
}

/** Ends and removes what killed test runs left behind: no teardown ran for those. */
export async function sweepLeftOvers() {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const owner = Number(name.slice(PREFIX.length).split("-")[0]);
    if (!isAlive(owner)) await sweep(join(tmpdir(), name));
  }
}

async function sweep(folder) {
  const mark = instanceMark(folder);
  const settings = { runDir: join(folder, "run"), dataDir: join(folder, "data") };
  const supervisor = supervisorPid(settings.runDir, mark);
  if (supervisor !== null) process.kill(supervisor, "SIGKILL");
  await endLeftOvers(settings, mark);
  rmSync(folder, { recursive: true, force: true });
}
