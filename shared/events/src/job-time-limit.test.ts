import { describe, expect, it } from "@jest/globals";
import { isOutOfTime, JobTimeLimitError, withinLimit } from "./job-time-limit.js";

const running = new AbortController().signal;
const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));

describe("an attempt under its limit", () => {
  it("that ends in time is let alone", async () => {
    let seen: AbortSignal | undefined;
    await withinLimit({ limitMs: 1_000 }, running, (signal) => {
      seen = signal;
      return Promise.resolve();
    });
    expect(seen?.aborted).toBe(false);
  });

  it("that fails in time fails with its own error", async () => {
    const work = () => Promise.reject(new RangeError("no ink"));
    await expect(withinLimit({ limitMs: 1_000 }, running, work)).rejects.toThrow(RangeError);
  });

  it("is aborted past it, and whatever that breaks failed for want of time", async () => {
    const attempt = withinLimit({ limitMs: 10, graceMs: 10_000 }, running, async (signal) => {
      await aborted(signal);
      expect(isOutOfTime(signal)).toBe(true);
      throw new RangeError("broken off");
    });
    await expect(attempt).rejects.toThrow(JobTimeLimitError);
  });

  it("may still say what became of it, and has not failed then", async () => {
    const said: string[] = [];
    await withinLimit({ limitMs: 10, graceMs: 10_000 }, running, async (signal) => {
      await aborted(signal);
      said.push("given up");
    });
    expect(said).toEqual(["given up"]);
  });

  it("is left to itself when it does not listen", async () => {
    const attempt = withinLimit({ limitMs: 10, graceMs: 10 }, running, () => new Promise(() => {}));
    await expect(attempt).rejects.toThrow("It was stopped after 0.01 seconds");
  });

  it("of a process that stops is not out of time", async () => {
    const stop = new AbortController();
    const attempt = withinLimit({ limitMs: 10_000 }, stop.signal, async (signal) => {
      await aborted(signal);
      expect(isOutOfTime(signal)).toBe(false);
      signal.throwIfAborted();
    });
    stop.abort(new Error("stops"));
    await expect(attempt).rejects.toThrow("stops");
  });
});
