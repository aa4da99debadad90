/** Counts of tests, added up over everything `npm test` runs. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  check(passed) {
    if (passed) this.passed += 1;
    else this.failed += 1;
  }

  /**
   * Adds a run of jest. A file that could not be loaded, a run that ended without a result and a
   * run that failed with no failed test (a broken set-up) each count as one failure.
   */
  jest(result, exitCode) {
    if (result === null) {
      this.failed += 1;
      return;
    }
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    this.passed += result.numPassedTests;
    this.failed += failed === 0 && exitCode !== 0 ? 1 : failed;
    this.skipped += result.numPendingTests + result.numTodoTests;
  }

  /** The line `npm test` ends with. */
  toString() {
    return `tests: ${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`;
  }
}
