/** How badly the simulated vendor behaves. Shares are between 0 (never) and 1 (always). */
export interface Control {
  /** Milliseconds before each answer. */
  readonly latencyMs: number;
  /** Milliseconds from an order to its completion; 0 completes it in the answer. */
  readonly completionMs: number;
  /** Share of requests answered 500 without an effect. */
  readonly failureRate: number;
  /** Share of requests that take effect and whose answer never arrives. */
  readonly loseReplies: number;
  /** Share of requests that take effect and are answered with something that is not the API's. */
  readonly nonsense: number;
  /** Share of requests whose connection is cut while they are still being sent: no effect. */
  readonly cutRequests: number;
  /** Share of requests that take effect and whose connection is cut in the middle of the answer. */
  readonly cutAnswers: number;
  /** Every vendor request is cut off, nothing completes and no webhook leaves. */
  readonly down: boolean;
  readonly webhookDelayMs: number;
  /** Extra deliveries of each webhook. */
  readonly repeatWebhooks: number;
  /** Holds every second webhook back so that the next one overtakes it. */
  readonly reorderWebhooks: boolean;
  /** Start of the row of chances; setting the controls starts the row again. */
  readonly seed: number;
}

/** A vendor on a good day: quick, and an order still takes long enough to be watched. */
export const calm: Control = {
  latencyMs: 20,
  completionMs: 1_200,
  failureRate: 0,
  loseReplies: 0,
  nonsense: 0,
  cutRequests: 0,
  cutAnswers: 0,
  down: false,
  webhookDelayMs: 0,
  repeatWebhooks: 0,
  reorderWebhooks: false,
  seed: 1,
};

const durations = ["latencyMs", "completionMs", "webhookDelayMs"] as const;
const shares = ["failureRate", "loseReplies", "nonsense", "cutRequests", "cutAnswers"] as const;
const switches = ["down", "reorderWebhooks"] as const;

/**
 * The controls after a change that names only some of them. `true` and `false` stand for the
 * shares 1 and 0, and for one repetition or none.
 * @throws RangeError naming the first value that is out of range or not known.
 */
export function changedControl(
  control: Control,
  change: Readonly<Record<string, unknown>>,
): Control {
  const next: Record<string, unknown> = { ...control };
  for (const [name, raw] of Object.entries(change)) {
    next[name] = checked(name, raw);
  }
  return next as unknown as Control;
}

function checked(name: string, raw: unknown): number | boolean {
  if (isOneOf(switches, name)) {
    if (typeof raw !== "boolean") throw new RangeError(`${name} must be true or false`);
    return raw;
  }
  const value = typeof raw === "boolean" ? Number(raw) : raw;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new RangeError(`${name} must be a number`);
  }
  const highest = highestOf(name);
  if (value < 0 || value > highest) {
    throw new RangeError(`${name} must be between 0 and ${highest}`);
  }
  return value;
}

function highestOf(name: string): number {
  if (isOneOf(durations, name)) return 600_000;
  if (isOneOf(shares, name)) return 1;
  if (name === "repeatWebhooks") return 10;
  if (name === "seed") return 2 ** 32 - 1;
  throw new RangeError(`there is no control named ${name}`);
}

function isOneOf<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}

/**
 * A row of numbers in [0, 1) that is the same for the same seed (mulberry32), so that a failing
 * run can be repeated request by request.
 */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What goes wrong with one request: decided before it is handled, one draw for each fault. */
export interface Fate {
  readonly fails: boolean;
  readonly losesReply: boolean;
  readonly speaksNonsense: boolean;
  readonly isCutAsking: boolean;
  readonly isCutAnswering: boolean;
}

/** Always draws five chances, so that changing one control does not shift the others' row. */
export function drawFate(control: Control, chance: () => number): Fate {
  return {
    fails: chance() < control.failureRate,
    losesReply: chance() < control.loseReplies,
    speaksNonsense: chance() < control.nonsense,
    isCutAsking: chance() < control.cutRequests,
    isCutAnswering: chance() < control.cutAnswers,
  };
}
