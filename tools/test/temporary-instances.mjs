import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../start/ownership.mjs";
import { stopLeftOver } from "../start/postgres.mjs";

const PREFIX = "markethall-test-";

/** A folder for what this test run starts; its name says which process it belongs to. */
export function temporaryFolder() {
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Ends and removes what killed test runs left behind: no teardown ran for those. */
export async function sweepLeftOvers() {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const owner = Number(name.slice(PREFIX.length).split("-")[0]);
    if (isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    await stopLeftOver(join(folder, "data", "postgresql"));
    rmSync(folder, { recursive: true, force: true });
  }
}
