import { describe, expect, it } from "@jest/globals";
import { Tally } from "./tally.mjs";

const run = (counts) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...counts,
});

describe("Tally", () => {
  it("adds up checks and runs", () => {
    const tally = new Tally();
    tally.check(true);
    tally.check(false);
    tally.jest(run({ numPassedTests: 40, numPendingTests: 1, numTodoTests: 1 }), 0);
    tally.jest(run({ numPassedTests: 2, numFailedTests: 3, numRuntimeErrorTestSuites: 1 }), 1);
    expect(String(tally)).toBe("tests: 43 passed, 5 failed, 2 skipped");
  });

  it.each([
    ["no result at all", null, 0],
    ["a failed set-up with nothing run", run({}), 1],
  ])("counts %s as a failure", (_what, result, exitCode) => {
    const tally = new Tally();
    tally.jest(result, exitCode);
    expect(tally.failed).toBe(1);
  });
});
