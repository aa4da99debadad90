export const recordKinds = [
  "customer",
  "order",
  "subscription",
  "statement",
  "approval",
  "support",
  "priceBook",
  "person",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A thing that was found, as the palette shows and remembers it. */
export interface FoundRecord {
  readonly kind: RecordKind;
  /** A name, or a number and what it is about. */
  readonly label: string;
  /** Whose it is, how far it is. */
  readonly detail: string;
  /** Path of its page. */
  readonly to: string;
  /** As the graph has it; shown as a badge. */
  readonly status?: string;
}

export interface RecordGroup {
  readonly kind: RecordKind;
  readonly records: readonly FoundRecord[];
  /** How many there are, these included. */
  readonly total: number;
}
