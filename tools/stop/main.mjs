import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endLeftOvers, SUPERVISOR } from "../start/left-overs.mjs";
import { instanceMark, isAlive, removePid } from "../start/ownership.mjs";
import { settingsFrom } from "../start/settings.mjs";
import { supervisorPid } from "../start/single-instance.mjs";

/** `npm stop`: asks the supervisor to end everything; ends it piece by piece where there is none. */
const settings = settingsFrom(process.env);
const mark = instanceMark(settings.varDir);
const pid = supervisorPid(settings.runDir, mark);

if (pid !== null) {
  process.kill(pid, "SIGTERM");
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 9_000) process.kill(pid, "SIGKILL");
    await sleep(50);
  }
}
const leftOvers = await endLeftOvers(settings, mark);
removePid(settings.runDir, SUPERVISOR);
rmSync(join(settings.runDir, "demo.json"), { force: true });
console.log(
  pid === null && leftOvers === 0 ? "Markethall was not running." : "Markethall has stopped.",
);
