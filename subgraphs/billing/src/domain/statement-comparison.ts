import {
  type CurrencyCode,
  type Decimal,
  money,
  roundHalfAway,
  toDecimal,
} from "@markethall/money";

/** What lines of a statement are, as two months are compared: what comes each month, and what comes once. */
export const comparedKinds = [
  "SUBSCRIPTION",
  "CHANGE",
  "USAGE",
  "CORRECTION",
  "CHARGE",
  "SUPPORT",
  "TAX",
  "CREDIT",
] as const;
export type ComparedKind = (typeof comparedKinds)[number];

export const differenceCauses = [
  "STARTED",
  "ENDED",
  "PAID_AHEAD",
  "QUANTITY",
  "PRICE",
  "RATE",
  "ONE_TIME",
  "FOLLOWS",
  "ROUNDING",
] as const;
export type DifferenceCause = (typeof differenceCauses)[number];

export const differenceStates = ["NEW", "GONE", "MORE", "LESS", "SAME"] as const;
export type DifferenceState = (typeof differenceStates)[number];

/** Lines of one statement that are about the same thing, summed. */
export interface LineGroup {
  /** The same in both months. */
  readonly key: string;
  readonly sectionKey: string;
  readonly sectionTitle: string;
  readonly kind: ComparedKind;
  readonly description: string;
  readonly unit: string | null;
  readonly amountMinor: bigint;
  readonly quantity: Decimal;
  /** In the currency that it was priced in, before conversion; null for what follows from other lines. */
  readonly exact: Decimal | null;
  /** What one costs by the lines themselves, before conversion; null where they differ or say none. */
  readonly unitPrice: Decimal | null;
  /** Of `exact` and `unitPrice`. */
  readonly priceCurrency: CurrencyCode;
  /** Units of the statement's currency for one of the other; 1 when they are the same. */
  readonly rate: Decimal;
  /** The day after the last one paid for. */
  readonly paidUntil: string | null;
}

export interface DifferenceReason {
  readonly cause: DifferenceCause;
  /** The part of the difference that it makes, in minor units. */
  readonly minor: bigint;
}

/** One thing that a customer is billed for, in two months. */
export interface LineDifference {
  readonly before: LineGroup | null;
  readonly now: LineGroup | null;
  readonly state: DifferenceState;
  readonly minor: bigint;
  /** They sum to the difference, exactly. */
  readonly reasons: readonly DifferenceReason[];
  readonly isUnusual: boolean;
}

export interface SectionDifference {
  readonly key: string;
  readonly title: string;
  readonly beforeMinor: bigint;
  readonly nowMinor: bigint;
  /** The largest difference first. */
  readonly lines: readonly LineDifference[];
}

interface Months {
  readonly currency: CurrencyCode;
  /** The day after the later period: what was paid for beyond it was paid ahead. */
  readonly periodEnd: string;
}

const once: readonly ComparedKind[] = ["CHANGE", "CORRECTION", "CHARGE", "CREDIT"];
const following: readonly ComparedKind[] = ["SUPPORT", "TAX"];
const lastSections = ["support", "tax", "credit"];

/**
 * Two statements of one customer and vendor, thing by thing. Each line of either is in one difference, so that the
 * differences sum to that of the totals, to the minor unit, and the reasons of each to the difference itself.
 *
 * A difference is split in the order quantity, price, rate: more pieces at the old price, then all pieces at the new
 * price, then all of it at the new rate. What rounding leaves over goes to the largest of them.
 *
 * Example: 10 seats at 20.00, then 12 at 21.00: +52.00, of it +40.00 for quantity and +12.00 for price.
 */
export function compareStatements(
  before: readonly LineGroup[],
  now: readonly LineGroup[],
  months: Months,
): SectionDifference[] {
  const old = new Map(before.map((group) => [group.key, group]));
  const fresh = new Set(now.map(({ key }) => key));
  const pairs = [
    ...now.map((group) => ({ now: group, before: old.get(group.key) ?? null })),
    ...before.filter(({ key }) => !fresh.has(key)).map((group) => ({ now: null, before: group })),
  ];
  const noticed = noticeable(before, now);
  const sections = new Map<string, LineDifference[]>();
  for (const pair of pairs) {
    const { sectionKey } = (pair.now ?? pair.before)!;
    const difference = differenceOf(pair, months, noticed);
    sections.set(sectionKey, [...(sections.get(sectionKey) ?? []), difference]);
  }
  return [...sections].map(([key, lines]) => sectionOf(key, lines)).sort(inOrder);
}

function sectionOf(key: string, lines: readonly LineDifference[]): SectionDifference {
  const total = (of: (line: LineDifference) => LineGroup | null) =>
    lines.reduce((sum, line) => sum + (of(line)?.amountMinor ?? 0n), 0n);
  return {
    key,
    title: (lines.find(({ now }) => now)?.now ?? lines[0]!.before)!.sectionTitle,
    beforeMinor: total(({ before }) => before),
    nowMinor: total(({ now }) => now),
    lines: [...lines].sort(
      (a, b) => largestFirst(a.minor, b.minor) || (keyOf(a) < keyOf(b) ? -1 : 1),
    ),
  };
}

const keyOf = ({ now, before }: LineDifference): string => (now ?? before)!.key;

/** As on the statement: by title, and what follows from the other lines last. */
function inOrder(a: SectionDifference, b: SectionDifference): number {
  const last = ({ key }: SectionDifference) => lastSections.indexOf(key);
  return last(a) - last(b) || (`${a.title} ${a.key}` < `${b.title} ${b.key}` ? -1 : 1);
}

function differenceOf(
  { before, now }: { before: LineGroup | null; now: LineGroup | null },
  months: Months,
  noticed: bigint,
): LineDifference {
  const minor = (now?.amountMinor ?? 0n) - (before?.amountMinor ?? 0n);
  const reasons = reasonsOf(before, now, minor, months);
  const state = !before
    ? "NEW"
    : !now
      ? "GONE"
      : minor > 0n
        ? "MORE"
        : minor < 0n
          ? "LESS"
          : "SAME";
  const isUnusual =
    absolute(minor) >= noticed && minor !== 0n && unusual({ before, now, minor, reasons });
  return { before, now, state, minor, reasons, isUnusual };
}

function reasonsOf(
  before: LineGroup | null,
  now: LineGroup | null,
  minor: bigint,
  months: Months,
): DifferenceReason[] {
  const { kind } = (now ?? before)!;
  const all = (cause: DifferenceCause) => (minor === 0n ? [] : [{ cause, minor }]);
  if (once.includes(kind)) return all("ONE_TIME");
  if (following.includes(kind)) return all("FOLLOWS");
  if (!before) return all("STARTED");
  if (!now) return all((before.paidUntil ?? "") > months.periodEnd ? "PAID_AHEAD" : "ENDED");
  return splitReasons(before, now, minor, months.currency);
}

function splitReasons(
  before: LineGroup,
  now: LineGroup,
  minor: bigint,
  currency: CurrencyCode,
): DifferenceReason[] {
  const exactOf = ({ exact, amountMinor }: LineGroup) =>
    exact ?? toDecimal(money(amountMinor, currency));
  const [was, is] = [exactOf(before), exactOf(now)];
  // All of it at the price and the rate of before: without pieces there is no price of one.
  const atOldPrice = before.quantity.isZero() ? was : was.times(now.quantity).div(before.quantity);
  const parts = (
    [
      ["QUANTITY", atOldPrice.minus(was).times(before.rate)],
      ["PRICE", is.minus(atOldPrice).times(before.rate)],
      ["RATE", is.times(now.rate.minus(before.rate))],
    ] as const
  )
    .map(([cause, part]) => ({ cause, minor: roundHalfAway(part, currency).minor }))
    .filter((part) => part.minor !== 0n);
  const left = minor - parts.reduce((sum, part) => sum + part.minor, 0n);
  if (left === 0n) return parts;
  const [largest] = [...parts].sort((a, b) => largestFirst(a.minor, b.minor));
  // A cent or two of rounding belong to what they came from; more than that would be told as something it is not.
  if (!largest || absolute(left) > 3n || largest.minor + left === 0n)
    return [...parts, { cause: "ROUNDING", minor: left }];
  return parts.map((part) => (part === largest ? { ...part, minor: part.minor + left } : part));
}

/** What somebody looks at: 1 % of the statement before, or of this one where there was nothing (our choice). */
function noticeable(before: readonly LineGroup[], now: readonly LineGroup[]): bigint {
  const total = (groups: readonly LineGroup[]) =>
    absolute(groups.reduce((sum, { amountMinor }) => sum + amountMinor, 0n));
  return (total(before) || total(now)) / 100n;
}

/**
 * What to look at before a draft is published: something that is new or gone, a seat with another price, a charge that
 * comes once, or a quarter more or less than before (our choice). What follows from other lines is not looked at.
 */
function unusual({
  before,
  now,
  minor,
  reasons,
}: Pick<LineDifference, "before" | "now" | "minor" | "reasons">): boolean {
  const { kind } = (now ?? before)!;
  if (following.includes(kind)) return false;
  if (once.includes(kind)) return now !== null && kind !== "CREDIT";
  if (reasons.some(({ cause }) => cause === "PAID_AHEAD")) return false;
  if (!before || !now) return true;
  const repriced = reasons.some(({ cause }) => cause === "PRICE" && kind === "SUBSCRIPTION");
  return repriced || absolute(minor) * 4n >= absolute(before.amountMinor);
}

function absolute(minor: bigint): bigint {
  return minor < 0n ? -minor : minor;
}

function largestFirst(a: bigint, b: bigint): number {
  return absolute(a) === absolute(b) ? 0 : absolute(a) > absolute(b) ? -1 : 1;
}

/** Price of one of a group, before conversion: what its lines say, else their average; null where nothing is counted. */
export function priceOfOne({ unitPrice, exact, quantity }: LineGroup): Decimal | null {
  if (unitPrice !== null) return unitPrice;
  return exact === null || quantity.isZero() ? null : exact.div(quantity).toDecimalPlaces(6);
}
