import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ReportKind } from "../gql/graphql.js";

interface ReportTemplate {
  readonly kind: ReportKind;
  /** What of it is shown from the start, as its address says it. */
  readonly choices: string;
  readonly title: MessageDescriptor;
  /** The question that it answers. */
  readonly answers: MessageDescriptor;
}

interface ReportSubject {
  readonly subject: MessageDescriptor;
  readonly templates: readonly ReportTemplate[];
}

/** What only staff can ask: their reports have a column with the customer. */
export const customerTemplates: ReportSubject = {
  subject: msg`Customers`,
  templates: [
    {
      kind: "SPEND",
      choices: "range=month-to-date&group=customer&sort=-amount",
      title: msg`Spend by customer`,
      answers: msg`Which customers spend the most this month?`,
    },
    {
      kind: "SPEND",
      choices: "range=last-month&group=customer,vendor&sort=-amount",
      title: msg`Customers and vendors`,
      answers: msg`What did each customer spend with which vendor last month?`,
    },
    {
      kind: "SEATS",
      choices: "group=customer",
      title: msg`Unused seats by customer`,
      answers: msg`Who pays for seats that are not assigned?`,
    },
    {
      kind: "RENEWALS",
      choices: "group=month,customer&columns=seats",
      title: msg`Renewals by customer`,
      answers: msg`Whose terms end in which month?`,
    },
  ],
};

/** Where the chooser starts people off, by subject. */
export const reportTemplates: readonly ReportSubject[] = [
  {
    subject: msg`Spend`,
    templates: [
      {
        kind: "SPEND",
        choices: "range=month-to-date&group=vendor&sort=-amount",
        title: msg`Spend by vendor`,
        answers: msg`Which vendors does the money go to this month?`,
      },
      {
        kind: "SPEND",
        choices: "range=month-to-date&group=vendor,product&sort=-amount",
        title: msg`Spend by product`,
        answers: msg`Which products cost the most, vendor by vendor?`,
      },
      {
        kind: "SPEND",
        choices: "range=year-to-date&group=month,vendor",
        title: msg`Spend by month`,
        answers: msg`How does the year go, month by month?`,
      },
      {
        kind: "SPEND",
        choices: "range=month-to-date&group=cloudAccount,product&sort=-amount",
        title: msg`Spend by cloud account`,
        answers: msg`Which account uses what?`,
      },
      {
        kind: "SPEND",
        choices: "range=month-to-date&sort=-date",
        title: msg`Every charge`,
        answers: msg`What was charged, line by line, the latest first?`,
      },
    ],
  },
  {
    subject: msg`Subscriptions`,
    templates: [
      {
        kind: "SUBSCRIPTIONS",
        choices: "",
        title: msg`All subscriptions`,
        answers: msg`What is held, with which plan, price and term?`,
      },
      {
        kind: "SUBSCRIPTIONS",
        choices: "group=term,billingCycle&columns=seats",
        title: msg`Terms and billing cycles`,
        answers: msg`How long do terms bind, and how is it paid?`,
      },
      {
        kind: "SEATS",
        choices: "",
        title: msg`Seats nobody uses`,
        answers: msg`Which seats are paid for and not assigned?`,
      },
      {
        kind: "RENEWALS",
        choices: "",
        title: msg`Renewals ahead`,
        answers: msg`What renews or ends next, and when?`,
      },
      {
        kind: "RENEWALS",
        choices: "group=month,vendor&columns=seats",
        title: msg`Renewals by month`,
        answers: msg`In which months do terms end, and with which vendors?`,
      },
    ],
  },
];
