import {
  Conversation,
  CopyField,
  Countdown,
  DateText,
  Group,
  KpiCard,
  Money,
  PriceBreakdown,
  SimpleGrid,
  StatusBadge,
  Timeline,
} from "@markethall/ui";
import { KeyCaps } from "@markethall/ui/shortcuts";
import type { Specimen } from "../specimen.js";
import { inMinutes, LONG_NAME, usd } from "./sample.js";

const steps = [
  { label: "25 seats at $12.00", amount: usd("300.00") },
  { label: "Volume discount", amount: usd("285.00"), explanation: "5% from 25 seats on" },
  {
    label: "17 of 31 days",
    amount: usd("156.29"),
    explanation: "Until the term's end, to the day",
  },
];

export const values: readonly Specimen[] = [
  {
    slug: "money",
    title: "Money",
    group: "Values",
    use: "An amount with its currency, never rounded by a page.",
    covers: ["Money"],
    states: {
      full: () => <Money value={usd("1249.50")} />,
      "per month": () => <Money value={usd("12")} per="month" />,
      strong: () => <Money value={usd("1249.50")} strong />,
      signed: () => (
        <Group>
          <Money value={usd("12.40")} signed />
          <Money value={usd("-12.40")} signed />
        </Group>
      ),
      empty: () => <Money value={null} />,
      "other currencies": () => (
        <Group>
          <Money value={{ amount: "98765432.1", currency: "EUR" }} />
          <Money value={{ amount: "120000", currency: "JPY" }} />
        </Group>
      ),
    },
  },
  {
    slug: "date-text",
    title: "Date",
    group: "Values",
    use: "A date as the reader's place has it.",
    covers: ["DateText"],
    states: {
      full: () => <DateText value="2026-07-01" />,
      time: () => <DateText value="2026-07-01T08:05:00Z" show="time" />,
      relative: () => <DateText value={inMinutes(-200)} show="relative" />,
      empty: () => <DateText value={null} />,
    },
  },
  {
    slug: "status-badge",
    title: "Status badge",
    group: "Values",
    use: "A status as a word; its colour means the same on all pages.",
    covers: ["StatusBadge"],
    states: {
      full: () => (
        <Group>
          {["ACTIVE", "PENDING_APPROVAL", "SUSPENDED", "PROVISIONING", "DRAFT"].map((status) => (
            <StatusBadge key={status} status={status} />
          ))}
        </Group>
      ),
      "own words": () => <StatusBadge status="ACTIVE" label="In use" tone="note" />,
      "long text": () => <StatusBadge status="ACTIVE" label={LONG_NAME} />,
    },
  },
  {
    slug: "countdown",
    title: "Countdown",
    group: "Values",
    use: "The time left for something that cannot be done later.",
    covers: ["Countdown"],
    states: {
      full: () => <Countdown until={inMinutes(4_510)} />,
      urgent: () => <Countdown until={inMinutes(75)} />,
      over: () => <Countdown until={inMinutes(-1)} />,
    },
  },
  {
    slug: "copy-field",
    title: "Copy field",
    group: "Values",
    use: "A value to take along.",
    covers: ["CopyField"],
    states: {
      full: () => <CopyField label="order number" value="O-10042" />,
      "long text": () => (
        <CopyField
          label="address"
          value={`https://example.com/v2c?${"accountName=demo&".repeat(14)}`}
        />
      ),
    },
  },
  {
    slug: "kpi-card",
    title: "KPI card",
    group: "Values",
    use: "One figure that matters, with what it compares to.",
    covers: ["KpiCard"],
    states: {
      full: () => (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <KpiCard label="Spend" value="$12,480" note="+4% on June" tone="bad" />
          <KpiCard label="Seats in use" value="91%" note="+6 points on June" tone="good" />
          <KpiCard label="Renewals" value="3" note="in the next 30 days" />
        </SimpleGrid>
      ),
      "figure alone": () => <KpiCard label="Open orders" value="0" />,
      "long text": () => <KpiCard label={LONG_NAME} value="$98,765,432.10" note={LONG_NAME} />,
    },
  },
  {
    slug: "price-breakdown",
    title: "Price breakdown",
    group: "Values",
    use: "How a price came to be, step by step.",
    covers: ["PriceBreakdown"],
    states: {
      full: () => (
        <PriceBreakdown steps={steps} total={{ label: "To pay", amount: usd("156.29") }} />
      ),
      "no total": () => <PriceBreakdown steps={steps.slice(0, 1)} />,
    },
  },
  {
    slug: "conversation",
    title: "Conversation",
    group: "Values",
    use: "What customer and reseller wrote to each other.",
    covers: ["Conversation"],
    states: {
      full: () => (
        <Conversation
          label="Messages"
          messages={[
            {
              id: "1",
              authorName: "Sami Okafor",
              body: "How do I add seats?\nThe button is grey.",
              createdAt: inMinutes(-200),
              fromStaff: false,
            },
            {
              id: "2",
              authorName: LONG_NAME,
              body: "Ask your administrator.",
              createdAt: inMinutes(-20),
              fromStaff: true,
            },
          ]}
        />
      ),
    },
  },
  {
    slug: "timeline",
    title: "Timeline",
    group: "Values",
    use: "What happened, in order.",
    covers: ["Timeline"],
    states: {
      full: () => (
        <Timeline
          label="Order O-10042"
          entries={[
            { id: "1", title: "Placed", at: "2026-07-01T08:05:00Z", tone: "good" },
            {
              id: "2",
              title: "Approved",
              detail: "By Maren Holt.",
              at: "2026-07-01T09:40:00Z",
              tone: "good",
            },
            { id: "3", title: "Provisioning", tone: "note", current: true },
            { id: "4", title: "Completed" },
          ]}
        />
      ),
      error: () => (
        <Timeline
          label="Order O-10043"
          entries={[
            { id: "1", title: "Placed", at: "2026-07-01T08:05:00Z", tone: "good" },
            {
              id: "2",
              title: "Failed",
              detail: `The vendor refused ${LONG_NAME}.`,
              tone: "bad",
              current: true,
            },
          ]}
        />
      ),
    },
  },
  {
    slug: "key-caps",
    title: "Keys",
    group: "Values",
    use: "The keys of a shortcut, in the list of shortcuts and beside what they do.",
    covers: ["KeyCaps"],
    states: {
      one: () => <KeyCaps keys="j" />,
      together: () => <KeyCaps keys="mod+k" />,
      "after each other": () => <KeyCaps keys="g a" />,
    },
  },
];
