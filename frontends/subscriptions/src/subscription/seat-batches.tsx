import { useLingui } from "@lingui/react/macro";
import { Countdown, DateText, Money } from "@markethall/ui";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import type { Subscription } from "./subscription-facts.js";

type Batch = Subscription["seatBatches"][number];

/** The seats of each purchase with the countdown of its window and what giving them all back refunds today. */
export function SeatBatches({ batches }: { batches: readonly Batch[] }) {
  const { t } = useLingui();
  const columns = useBatchColumns();
  return (
    <ResourceTable
      label={t`Seats by purchase`}
      columns={columns}
      rows={batches}
      rowId={({ id }) => id}
    />
  );
}

function useBatchColumns(): readonly ResourceColumn<Batch>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "purchased",
        header: t`Purchased`,
        cell: ({ purchasedAt }) => <DateText value={purchasedAt} show="time" />,
      },
      { id: "seats", header: t`Seats`, cell: ({ quantity }) => quantity, align: "end" },
      {
        id: "window",
        header: t`Can be given back`,
        cell: ({ open, reducibleUntil }) => {
          if (!open) return t`At the renewal`;
          return reducibleUntil == null ? (
            t`At any time`
          ) : (
            <Countdown until={reducibleUntil} over={t`At the renewal`} />
          );
        },
      },
      {
        id: "refund",
        header: t`Refund now`,
        cell: ({ refundNow }) => (refundNow ? <Money value={refundNow} /> : "—"),
        align: "end",
      },
    ],
    [t],
  );
}
