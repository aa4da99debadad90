import { Countdown, DateText, Money } from "@markethall/ui";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import type { Subscription } from "./subscription-facts.js";

type Batch = Subscription["seatBatches"][number];

const columns: readonly ResourceColumn<Batch>[] = [
  {
    id: "purchased",
    header: "Purchased",
    cell: ({ purchasedAt }) => <DateText value={purchasedAt} show="time" />,
  },
  { id: "seats", header: "Seats", cell: ({ quantity }) => quantity, align: "end" },
  {
    id: "window",
    header: "Can be given back",
    cell: ({ open, reducibleUntil }) => {
      if (!open) return "At the renewal";
      return reducibleUntil == null ? (
        "At any time"
      ) : (
        <Countdown until={reducibleUntil} over="At the renewal" />
      );
    },
  },
  {
    id: "refund",
    header: "Refund now",
    cell: ({ refundNow }) => (refundNow ? <Money value={refundNow} /> : "—"),
    align: "end",
  },
];

/** The seats of each purchase with the countdown of its window and what giving them all back refunds today. */
export function SeatBatches({ batches }: { batches: readonly Batch[] }) {
  return (
    <ResourceTable
      label="Seats by purchase"
      columns={columns}
      rows={batches}
      rowId={({ id }) => id}
    />
  );
}
