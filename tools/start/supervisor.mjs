import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, removePid, writePid } from "./ownership.mjs";
import { StartupError } from "./startup-error.mjs";
import { lastWords } from "./last-words.mjs";

const LOG_LIMIT = 20 * 1024 * 1024;
const LOOK_MS = 50;
/** A process that ran this long is healthy: its next fall counts as the first one. */
const STEADY_MS = 30_000;
const LONGEST_PAUSE_MS = 10_000;
/** Starts that fail in a row before a first start is given up. */
const FIRST_STARTS = 3;

/** How long to wait before start number `falls + 1`. */
export function pauseAfter(falls) {
  return falls === 0 ? 0 : Math.min(250 * 2 ** (falls - 1), LONGEST_PAUSE_MS);
}

/**
 * One supervised process.
 * @typedef {object} Spec
 * @property {string} name Of its pid file and log.
 * @property {string} file
 * @property {string[]} args
 * @property {object} [options] For spawn: cwd, env, uid, gid.
 * @property {() => Promise<boolean>} ready
 * @property {NodeJS.Signals} [stopSignal]
 * @property {number} [startSeconds] How long its start may take.
 */

/** Starts processes, starts those again that die, and ends all of them. */
export class Supervisor {
  #processes = new Map();
  #stopping = false;

  constructor({ runDir, logDir, say }) {
    this.runDir = runDir;
    this.logDir = logDir;
    this.say = say;
  }

  /** Starts a process and waits until it is ready. @param {Spec} spec */
  async start(spec) {
    const process_ = { spec, child: null, falls: 0, since: 0, up: false };
    this.#processes.set(spec.name, process_);
    for (;;) {
      this.#spawn(process_);
      if (await this.#becomesReady(process_)) {
        process_.up = true;
        return;
      }
      if (this.#stopping) throw new StartupError("stopped");
      if (process_.falls >= FIRST_STARTS || process_.child !== null) {
        const log = join(this.logDir, `${spec.name}.log`);
        throw new StartupError(`${spec.name} did not start: ${lastWords(log)} (${log})`);
      }
      await sleep(pauseAfter(process_.falls));
    }
  }

  async #becomesReady(process_) {
    const deadline = Date.now() + (process_.spec.startSeconds ?? 60) * 1_000;
    const { child } = process_;
    while (Date.now() < deadline && process_.child === child && !this.#stopping) {
      if (await process_.spec.ready()) return process_.child === child;
      await sleep(LOOK_MS);
    }
    return false;
  }

  #spawn(process_) {
    const { name, file, args, options } = process_.spec;
    const log = this.#openLog(name);
    const child = spawn(file, args, { ...options, stdio: ["ignore", log, log], detached: true });
    closeSync(log);
    process_.child = child;
    process_.since = Date.now();
    if (child.pid !== undefined) writePid(this.runDir, name, child.pid);
    const ended = (how) => {
      if (process_.child !== child) return;
      process_.child = null;
      removePid(this.runDir, name);
      process_.falls = Date.now() - process_.since > STEADY_MS ? 1 : process_.falls + 1;
      if (process_.up && !this.#stopping) this.#startAgain(process_, how);
    };
    child.once("exit", (code, signal) => ended(signal ?? `exit code ${code}`));
    child.once("error", (error) => ended(error.message));
  }

  #startAgain(process_, how) {
    const pause = pauseAfter(process_.falls);
    this.say(`${process_.spec.name} ended (${how}); starting it again in ${pause / 1000} s`);
    setTimeout(() => {
      if (!this.#stopping) this.#spawn(process_);
    }, pause);
  }

  #openLog(name) {
    const path = join(this.logDir, `${name}.log`);
    if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
    return openSync(path, "a", 0o640);
  }

  /**
   * Ends everything: the services together, then what they stand on. Whoever does not listen
   * within its time is killed.
   */
  async stopAll() {
    this.#stopping = true;
    const running = [...this.#processes.values()].filter(({ child }) => child !== null);
    const last = running.filter(({ spec }) => spec.stopsLast);
    const first = running.filter(({ spec }) => !spec.stopsLast);
    await Promise.all(first.map((process_) => this.#stop(process_, 5_500)));
    await Promise.all(last.map((process_) => this.#stop(process_, 3_000)));
  }

  async #stop({ spec, child }, patienceMs) {
    const gone = async (patience) => {
      for (let waited = 0; waited < patience; waited += 20) {
        if (child.exitCode !== null || child.signalCode !== null || !isAlive(child.pid))
          return true;
        await sleep(20);
      }
      return false;
    };
    child.kill(spec.stopSignal ?? "SIGTERM");
    if (!(await gone(patienceMs))) {
      child.kill("SIGKILL");
      await gone(1_000);
    }
    removePid(this.runDir, spec.name);
  }
}
