import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** A question that customers ask, and its answer in paragraphs. The rules are those of rules.md §2 to §7. */
export interface Answer {
  /** Its place in the address. */
  readonly id: string;
  readonly question: MessageDescriptor;
  readonly paragraphs: readonly MessageDescriptor[];
}

export const answers: readonly Answer[] = [
  {
    id: "seven-days",
    question: msg`How long can I give seats back?`,
    paragraphs: [
      msg`Most plans with a fixed term let you give seats back for seven days, which is 168 hours from the minute they were bought or renewed. Each purchase is a batch with a window of its own: adding seats today does not reopen the window of last month's.`,
      msg`The page of a subscription shows each batch, until when it is open, and what giving it back credits today. After the window you can lower the number for the next renewal. Plans billed month by month follow their vendor's own rule, which the page tells.`,
    ],
  },
  {
    id: "proration",
    question: msg`How is a part of a month or year counted?`,
    paragraphs: [
      msg`By days: the price of one seat is divided by the days of the period and multiplied by the days that are left, today and the last day included. It is rounded for one seat and then multiplied by the seats, so that you can check it by hand.`,
      msg`A change of the number in the middle of a period is a credit for the old number and a charge for the new one. Before you confirm, the page shows both.`,
    ],
  },
  {
    id: "approval",
    question: msg`Who approves an order?`,
    paragraphs: [
      msg`Orders above an amount that we set wait for one of our people. The checkout says so before you place the order, and names the amount. Until it is approved nothing is set up and nothing is charged, and you can cancel it on its page.`,
      msg`You get a mail once it is decided; if it is declined, the order's page says why.`,
    ],
  },
  {
    id: "charges",
    question: msg`What am I charged, and when?`,
    paragraphs: [
      msg`The checkout names what is due now and what comes later, with its day. What you order stands on the statement of the calendar month, line by line, and each line explains how its amount was made. What is billed by usage follows once the month is over.`,
    ],
  },
  {
    id: "renewal",
    question: msg`What happens at the end of a term?`,
    paragraphs: [
      msg`A subscription renews for another term unless you choose otherwise. On its page you can choose to renew, to go on month by month at a higher price where the vendor offers it, or to let it end; each choice shows its price.`,
      msg`Changes of plan or seats for the renewal are kept until then. A change that you make now can delete them; the page tells you before.`,
    ],
  },
  {
    id: "co-term",
    question: msg`Can all my subscriptions end on one day?`,
    paragraphs: [
      msg`Yes. At the checkout, choose that the first term ends together with another subscription of the same vendor, or with a calendar month. The shorter first term costs only its part, and renewals then fall on one day.`,
    ],
  },
  {
    id: "price",
    question: msg`Why is my price not the list price?`,
    paragraphs: [
      msg`You see the price that was agreed for your company. Wherever a price stands, “How this price is made” shows each step from the vendor's list price to yours.`,
    ],
  },
  {
    id: "roles",
    question: msg`Who in my company may do what?`,
    paragraphs: [
      msg`Administrators do everything and invite people. Buyers order and change subscriptions. Billing reads statements and credits. Viewers look at subscriptions and reports. An administrator changes roles on the page “Company and people”.`,
    ],
  },
];
