import { spawn } from "node:child_process";

/**
 * Runs a program that must not outlive whoever asked for it. Killed without a word, an asker
 * cannot end its children; but its channel to this process breaks, and this ends the whole group.
 */
const [file, ...args] = process.argv.slice(2);

const endGroup = () => process.kill(-process.pid, "SIGKILL");
process.once("disconnect", endGroup);

const program = spawn(file, args, { stdio: "inherit" });
program.once("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
program.once("exit", (code, signal) => {
  if (signal) console.error(`${file} ended by ${signal}`);
  process.off("disconnect", endGroup);
  process.exit(code ?? 1);
});
