import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Arrangement, CardSize } from "../arrangement/arrangement.js";

/** Where a card's figures come from: one request each, whatever number of cards shows them. */
export type Source = "spend" | "overTime" | "seats" | "unusedSeats" | "orders" | "statement";

export interface CardKind {
  readonly title: MessageDescriptor;
  /** What it shows, for whoever chooses cards. */
  readonly about: MessageDescriptor;
  readonly source: Source;
  /** Its width when it is added. */
  readonly size: CardSize;
  /** How tall it is at least: a figure, or a list or chart. What comes later fits into it. */
  readonly height: "figure" | "list";
  /** Only for those who may read this. */
  readonly needs?: string;
}

/** All cards that there are, as the gallery lists them. The names stand in addresses and in what people saved: they stay. */
export const cardKinds = {
  spend: {
    title: msg`Spend`,
    about: msg`What these days cost, against the days before.`,
    source: "spend",
    size: "small",
    height: "figure",
  },
  forecast: {
    title: msg`Forecast`,
    about: msg`What this month will end with at the pace so far.`,
    source: "spend",
    size: "small",
    height: "figure",
  },
  daily: {
    title: msg`Daily average`,
    about: msg`What a day costs, and each day beside it.`,
    source: "spend",
    size: "small",
    height: "figure",
  },
  seats: {
    title: msg`Seats in use`,
    about: msg`Seats that people use, of those paid for.`,
    source: "seats",
    size: "small",
    height: "figure",
  },
  "over-time": {
    title: msg`Spend over time`,
    about: msg`Each day or month, by vendor, product or cloud account.`,
    source: "overTime",
    size: "wide",
    height: "list",
  },
  products: {
    title: msg`Top products`,
    about: msg`The five products with the most spend.`,
    source: "spend",
    size: "small",
    height: "list",
  },
  vendors: {
    title: msg`Top vendors`,
    about: msg`The five vendors with the most spend.`,
    source: "spend",
    size: "small",
    height: "list",
  },
  accounts: {
    title: msg`Top cloud accounts`,
    about: msg`The five cloud accounts with the most spend.`,
    source: "spend",
    size: "small",
    height: "list",
  },
  renewals: {
    title: msg`Renewals ahead`,
    about: msg`Terms that end in the next 90 days.`,
    source: "seats",
    size: "wide",
    height: "list",
  },
  "unused-seats": {
    title: msg`Seats nobody uses`,
    about: msg`What you can still give back, until when, and for what credit.`,
    source: "unusedSeats",
    size: "small",
    height: "list",
    needs: "Customer.unusedSeats",
  },
  orders: {
    title: msg`Orders in progress`,
    about: msg`Orders that wait for an approval or for a vendor.`,
    source: "orders",
    size: "small",
    height: "list",
    needs: "Customer.orders",
  },
  subscriptions: {
    title: msg`Active subscriptions`,
    about: msg`How many subscriptions run now.`,
    source: "seats",
    size: "small",
    height: "figure",
  },
  statement: {
    title: msg`Latest statement`,
    about: msg`What was billed last, and until when to pay it.`,
    source: "statement",
    size: "small",
    height: "figure",
    needs: "Customer.statements",
  },
} as const satisfies Record<string, CardKind>;

export type CardId = keyof typeof cardKinds;

export const cardIds = Object.keys(cardKinds) as readonly CardId[];

/** The kind of a card, with all that a kind may have. */
export function kindOf(id: CardId): CardKind {
  return cardKinds[id];
}

/** What a dashboard shows before anybody arranged it. */
export const standardCards: Arrangement = (
  [
    "spend",
    "forecast",
    "daily",
    "seats",
    "over-time",
    "products",
    "vendors",
    "renewals",
    "unused-seats",
    "orders",
  ] as const satisfies readonly CardId[]
).map((id) => ({ id, size: cardKinds[id].size }));
