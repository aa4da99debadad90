import { ANONYMOUS, PLATFORM_TENANT } from "@markethall/auth";
import type { Database } from "@markethall/runtime";
import { audit } from "./outbox.js";

/** How long refusals are counted before an entry says how many there were. */
const MINUTE_MS = 60_000;

/** Entries that strangers can cause in a minute at one process; what is beyond them is counted in one more. */
const MOST_ENTRIES = 60;

/** What a stranger was refused: somebody whom nothing names. */
export interface StrangersRefusal {
  /** In whose audit it is kept; the platform's where it concerns no reseller. */
  readonly resellerId?: string | null;
  /** Operation or route. */
  readonly action: string;
  /** What it was meant for, as a type and an id of our own; nothing that was typed. */
  readonly subject?: string;
  /** Network that it came from; counted, and written nowhere. */
  readonly source: string;
}

interface Counted {
  readonly resellerId: string;
  readonly action: string;
  readonly subject: string;
  times: number;
  readonly sources: Set<string>;
}

/**
 * Audits what strangers were refused (A21) without letting them fill the audit: each minute one entry per reseller,
 * operation and subject, `times:57 sources:3`, and at most 60 of them. Counted in memory, since a write for each refusal
 * would be what an attacker wants: a killed process loses the minute that it was counting.
 */
export class RefusalTally {
  private counted = new Map<string, Counted>();
  private timer: NodeJS.Timeout | null = null;

  /** @param onProblem what to do when a minute could not be written; its counts go into the next one. */
  constructor(
    private readonly db: Database,
    private readonly onProblem: (error: unknown) => void = () => undefined,
  ) {}

  count({ resellerId, action, subject = "", source }: StrangersRefusal): void {
    this.add({ resellerId: resellerId ?? PLATFORM_TENANT, action, subject }, 1, [source]);
  }

  /** Writes what was counted until now; the last time when the process stops. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const all = [...this.counted.values()];
    this.counted = new Map();
    const resellers = new Set(all.map(({ resellerId }) => resellerId));
    for (const resellerId of resellers) {
      const entries = all.filter((entry) => entry.resellerId === resellerId);
      try {
        await this.write(resellerId, entries);
      } catch (error) {
        for (const entry of entries) this.add(entry, entry.times, entry.sources);
        this.onProblem(error);
      }
    }
  }

  private write(resellerId: string, entries: readonly Counted[]): Promise<void> {
    return this.db.write({ resellerId, customerId: null }, async (tx) => {
      for (const { action, subject, times, sources } of entries)
        await audit(tx, {
          actor: ANONYMOUS,
          action,
          subject: `${subject} times:${times} sources:${sources.size}`.trim(),
          outcome: "refused",
        });
    });
  }

  private add(
    what: Pick<Counted, "resellerId" | "action" | "subject">,
    times: number,
    sources: Iterable<string>,
  ): void {
    const own = JSON.stringify([what.resellerId, what.action, what.subject]);
    const isFull = this.counted.size >= MOST_ENTRIES && !this.counted.has(own);
    const key = isFull ? "others" : own;
    const { resellerId, action, subject } = isFull ? others : what;
    const entry = this.counted.get(key) ?? {
      resellerId,
      action,
      subject,
      times: 0,
      sources: new Set<string>(),
    };
    entry.times += times;
    // More sources than this are many, however many they are: the count stops, and the memory with it.
    for (const source of sources) if (entry.sources.size < 1_000) entry.sources.add(source);
    this.counted.set(key, entry);
    this.timer ??= setTimeout(() => void this.flush(), MINUTE_MS).unref();
  }
}

/** Where the cap is itself recorded. */
const others = { resellerId: PLATFORM_TENANT, action: "refusedOthers", subject: "" };
