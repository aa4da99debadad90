import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ViewState } from "./use-view-state.js";

/** Names in the address that say which days. */
export const dayParameters = ["range", "from", "to"] as const;

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The last days, today among them, as the address names them. */
export const lastDays: readonly { name: string; days: number; label: MessageDescriptor }[] = [
  { name: "today", days: 1, label: msg`Today` },
  { name: "7d", days: 7, label: msg`Last 7 days` },
  { name: "30d", days: 30, label: msg`Last 30 days` },
  { name: "90d", days: 90, label: msg`Last 90 days` },
];

export interface DayRange {
  /** The first day, `2026-11-01`; null for from the beginning. */
  readonly first: string | null;
  /** The last day, itself in; null for until now. */
  readonly last: string | null;
}

/** The days that an address names, in UTC; null for all. */
export function daysOf({ get }: Pick<ViewState, "get">, now: Date): DayRange | null {
  const named = lastDays.find(({ name }) => name === get("range"));
  if (named) return { first: dayOf(now.getTime() - (named.days - 1) * DAY_MS), last: null };
  const [first, last] = [dayIn(get("from")), dayIn(get("to"))];
  return first === null && last === null ? null : { first, last };
}

/** As instants, the end not in. */
export function instantsOf(range: DayRange | null): { from?: string; to?: string } {
  return {
    ...(range?.first ? { from: `${range.first}T00:00:00.000Z` } : {}),
    ...(range?.last
      ? { to: new Date(Date.parse(`${range.last}T00:00:00Z`) + DAY_MS).toISOString() }
      : {}),
  };
}

export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function dayIn(text: string | null): string | null {
  const isDay = text !== null && DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  return isDay ? text : null;
}
