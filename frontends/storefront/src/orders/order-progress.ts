import { msg, plural } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import type { TimelineEntry } from "@markethall/ui";
import type { OrderItemStatus, OrderStatus } from "../gql/graphql.js";

interface ProgressedOrder {
  readonly status: OrderStatus;
  readonly placedAt: string;
  /** Null where nobody had to approve it. */
  readonly decidedAt?: string | null;
  readonly completedAt?: string | null;
  readonly items: readonly { readonly status: OrderItemStatus }[];
}

/** The way of an order as its customer sees it: placed, approved, set up at the vendor, ready. */
export function orderProgress(order: ProgressedOrder): readonly TimelineEntry[] {
  const { status, placedAt, decidedAt, completedAt, items } = order;
  const done = items.filter((item) => item.status === "COMPLETED").length;
  const placed: TimelineEntry = {
    id: "placed",
    title: i18n._(msg`Order placed`),
    at: placedAt,
    tone: "good",
  };
  const approved: TimelineEntry[] =
    decidedAt == null
      ? []
      : [{ id: "approved", title: i18n._(msg`Approved`), at: decidedAt, tone: "good" }];
  const detail = i18n._(
    msg`${done} of ${plural(items.length, { one: "# line", other: "# lines" })} ready`,
  );

  switch (status) {
    case "PENDING_APPROVAL":
      return [
        placed,
        {
          id: "approval",
          title: i18n._(msg`Waits for approval`),
          detail: i18n._(msg`You get a mail once it is decided.`),
          tone: "warn",
          current: true,
        },
        { id: "setting-up", title: i18n._(msg`Set up at the vendor`) },
        { id: "ready", title: i18n._(msg`Ready`) },
      ];
    case "PROVISIONING":
      return [
        placed,
        ...approved,
        {
          id: "setting-up",
          title: i18n._(msg`Being set up at the vendor`),
          detail,
          tone: "note",
          current: true,
        },
        { id: "ready", title: i18n._(msg`Ready`) },
      ];
    case "NEEDS_ATTENTION":
      return [
        placed,
        ...approved,
        {
          id: "setting-up",
          title: i18n._(msg`Needs attention`),
          detail: i18n._(msg`${detail}. We are looking into it.`),
          tone: "bad",
          current: true,
        },
        { id: "ready", title: i18n._(msg`Ready`) },
      ];
    case "COMPLETED":
      return [
        placed,
        ...approved,
        { id: "setting-up", title: i18n._(msg`Set up at the vendor`), tone: "good" },
        { id: "ready", title: i18n._(msg`Ready`), at: completedAt ?? null, tone: "good" },
      ];
    case "DECLINED":
      return [
        placed,
        {
          id: "declined",
          title: i18n._(msg`Declined`),
          at: decidedAt ?? null,
          detail: i18n._(msg`Nothing was ordered or charged.`),
          tone: "bad",
        },
      ];
    case "CANCELLED":
      return [
        placed,
        {
          id: "cancelled",
          title: i18n._(msg`Cancelled`),
          detail: i18n._(msg`Nothing was ordered or charged.`),
        },
      ];
  }
}
