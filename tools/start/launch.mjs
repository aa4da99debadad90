import { rmSync } from "node:fs";
import { join } from "node:path";
import { prepareFolders } from "./checks.mjs";
import { endChildren } from "./children.mjs";
import { instanceMark } from "./ownership.mjs";
import { Progress } from "./progress.mjs";
import { settingsFrom } from "./settings.mjs";
import { announceStop, claimInstance, ownsInstance, releaseInstance } from "./single-instance.mjs";
import { startAll } from "./start-all.mjs";
import { StartupError } from "./startup-error.mjs";
import { Supervisor } from "./supervisor.mjs";

/** `npm start`: from a fresh clone, or from any state a former start was left in, to a portal. */
export async function launch() {
  const progress = new Progress();
  let settings;
  let supervisor;
  let ending = null;

  const end = (code) => {
    ending ??= (async () => {
      if (settings && ownsInstance(settings.runDir)) announceStop(settings.runDir);
      endChildren();
      await supervisor?.stopAll();
      if (settings && ownsInstance(settings.runDir)) {
        rmSync(join(settings.runDir, "demo.json"), { force: true });
        releaseInstance(settings.runDir);
      }
      process.exit(code);
    })();
    return ending;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!ending) progress.say("stopping");
      end(0);
    });
  }
  // A terminal that was closed takes no more words; the processes still have to be ended.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  // Started by a test run: gone with it, also when that was killed.
  process.once("disconnect", () => end(0));

  try {
    settings = settingsFrom(process.env);
    const mark = instanceMark(settings.varDir);
    prepareFolders(settings);
    await claimInstance(settings.runDir, mark);
    supervisor = new Supervisor({ ...settings, say: (text) => progress.say(text) });
    await startAll({ settings, supervisor, progress, mark });
  } catch (error) {
    if (ending) return;
    console.error(error instanceof StartupError ? error.message : error);
    await end(1);
  }
}
