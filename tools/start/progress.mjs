/** Says what happens, one line per step, and how long it took. */
export class Progress {
  #began = Date.now();

  constructor(write = (line) => process.stdout.write(`${line}\n`)) {
    this.write = write;
  }

  say(text) {
    this.write(`· ${text}`);
  }

  /** Runs a step; a step that takes long says every 15 s that it is still at it. */
  async step(text, work) {
    this.write(`· ${text} …`);
    const began = Date.now();
    const still = setInterval(() => {
      this.write(`  still at it after ${Math.round((Date.now() - began) / 1000)} s`);
    }, 15_000);
    try {
      return await work();
    } finally {
      clearInterval(still);
    }
  }

  /** Seconds since the start, with one decimal. */
  get seconds() {
    return ((Date.now() - this.#began) / 1000).toFixed(1);
  }
}
