import { countOf, type TimelineEntry } from "@markethall/ui";
import type { OrderItemStatus, OrderStatus } from "../gql/graphql.js";

interface ProgressedOrder {
  readonly status: OrderStatus;
  readonly placedAt: string;
  readonly completedAt?: string | null;
  readonly items: readonly { readonly status: OrderItemStatus }[];
}

/** The way of an order as its customer sees it: placed, approved, set up at the vendor, ready. */
export function orderProgress(order: ProgressedOrder): readonly TimelineEntry[] {
  const { status, placedAt, completedAt, items } = order;
  const done = items.filter((item) => item.status === "COMPLETED").length;
  const placed: TimelineEntry = { id: "placed", title: "Order placed", at: placedAt, tone: "good" };
  const approved: TimelineEntry = { id: "approved", title: "Approved", tone: "good" };
  const detail = `${done} of ${countOf(items.length, "line")} ready`;

  switch (status) {
    case "PENDING_APPROVAL":
      return [
        placed,
        {
          id: "approval",
          title: "Waits for approval",
          detail: "You get a mail once it is decided.",
          tone: "warn",
          current: true,
        },
        { id: "setting-up", title: "Set up at the vendor" },
        { id: "ready", title: "Ready" },
      ];
    case "PROVISIONING":
      return [
        placed,
        approved,
        {
          id: "setting-up",
          title: "Being set up at the vendor",
          detail,
          tone: "note",
          current: true,
        },
        { id: "ready", title: "Ready" },
      ];
    case "NEEDS_ATTENTION":
      return [
        placed,
        approved,
        {
          id: "setting-up",
          title: "Needs attention",
          detail: `${detail}. We are looking into it.`,
          tone: "bad",
          current: true,
        },
        { id: "ready", title: "Ready" },
      ];
    case "COMPLETED":
      return [
        placed,
        approved,
        { id: "setting-up", title: "Set up at the vendor", tone: "good" },
        { id: "ready", title: "Ready", at: completedAt ?? null, tone: "good" },
      ];
    case "DECLINED":
      return [
        placed,
        {
          id: "declined",
          title: "Declined",
          detail: "Nothing was ordered or charged.",
          tone: "bad",
        },
      ];
    case "CANCELLED":
      return [
        placed,
        { id: "cancelled", title: "Cancelled", detail: "Nothing was ordered or charged." },
      ];
  }
}
