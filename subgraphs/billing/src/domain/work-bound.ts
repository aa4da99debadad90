const HOUR_MS = 3_600_000;

/** One attempt at a run or an import. */
export const ATTEMPT_LIMIT_MS = HOUR_MS;
/** All attempts together, by real time: then it is given up, even if each of them died without a word. */
export const WORK_LIMIT_MS = 3 * HOUR_MS;

/** Whether work that began at a moment is to be given up; at the bound itself it may still be taken up. */
export function isOverdue(beganAt: Date | null, now: Date): boolean {
  return beganAt !== null && now.getTime() - beganAt.getTime() > WORK_LIMIT_MS;
}

/** Why work ended without success, for people: what it met, and whether that was too much. */
export function failureOf(what: "import" | "run", cause: "ERROR" | "TIME"): string {
  return cause === "TIME"
    ? `The ${what} took longer than the hours that it may take and was stopped.`
    : `The ${what} met the same error again and again; the log of the workers has the cause.`;
}
