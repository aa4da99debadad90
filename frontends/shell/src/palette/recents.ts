import type { FoundRecord } from "./found-record.js";

const KEPT = 8;

/** What this person opened last in this browser, the latest first; nothing of it leaves the browser. */
export class Recents {
  private readonly key: string;

  constructor(
    userId: string,
    private readonly storage: Pick<Storage, "getItem" | "setItem"> = window.localStorage,
  ) {
    this.key = `markethall.recent.${userId}`;
  }

  all(): FoundRecord[] {
    try {
      const kept = JSON.parse(this.storage.getItem(this.key) ?? "[]") as unknown;
      return Array.isArray(kept) ? kept.filter(isRecord) : [];
    } catch {
      // What somebody else wrote there is as good as nothing.
      return [];
    }
  }

  add(record: FoundRecord): void {
    const others = this.all().filter(({ to }) => to !== record.to);
    this.storage.setItem(this.key, JSON.stringify([record, ...others].slice(0, KEPT)));
  }
}

function isRecord(value: unknown): value is FoundRecord {
  const { kind, label, to } = (value ?? {}) as Partial<FoundRecord>;
  return (
    [kind, label, to].every((part) => typeof part === "string") &&
    to?.startsWith("/console/") === true
  );
}
