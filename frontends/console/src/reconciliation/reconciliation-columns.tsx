import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Anchor, formatNumber, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { TwoLines } from "../cells/two-lines.js";
import type { ReconciliationQuery } from "../gql/graphql.js";
import { findingNames, findingTones, useFindingReason } from "./finding-words.js";
import { MendLinks } from "./mend-links.js";
import { readableCost } from "./readable-cost.js";
import classes from "./reconciliation.module.css";

export type ReconciledRow = ReconciliationQuery["reconciliation"]["edges"][number]["node"];

/** What it is and what is the matter, then the three sides, each at the reseller's cost. */
export function useReconciliationColumns(): readonly ResourceColumn<ReconciledRow>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      { id: "what", header: t`What`, cell: (row) => <What row={row} /> },
      {
        id: "vendor",
        header: t`Vendor bills`,
        align: "end",
        wideOnly: true,
        cell: (row) => <VendorSide row={row} />,
      },
      {
        id: "statement",
        header: t`Statements bill`,
        align: "end",
        wideOnly: true,
        cell: (row) => <StatementSide row={row} />,
      },
      {
        id: "seats",
        header: t`Seats held`,
        align: "end",
        wideOnly: true,
        cell: (row) => <SeatsSide row={row} />,
      },
      {
        id: "difference",
        header: t`Difference`,
        align: "end",
        cell: ({ difference, currency }) => (
          <Money value={readableCost(difference, currency)} signed />
        ),
      },
    ],
    [t],
  );
}

function What({ row }: { row: ReconciledRow }) {
  const { t } = useLingui();
  const reason = useFindingReason()(row);
  const { finding, title, detail, customer, vendor } = row;
  return (
    <div className={classes.what}>
      <span className={classes.name}>
        {title}
        <StatusBadge
          status={finding}
          label={t(findingNames[finding])}
          tone={findingTones[finding]}
        />
      </span>
      <span className={classes.whose}>
        {[detail, vendor?.name].filter(Boolean).join(" · ")}
        {customer && (
          <>
            {" · "}
            <Anchor component={PortalLink} to={`/console/customers/${customer.id}`}>
              {customer.name}
            </Anchor>
          </>
        )}
      </span>
      {reason !== null && <span className={classes.reason}>{reason}</span>}
      <Sides row={row} />
      <MendLinks row={row} />
    </div>
  );
}

/** The sides below each other, where a row has no room for them side by side. */
function Sides({ row }: { row: ReconciledRow }) {
  return (
    <dl className={classes.sides}>
      <div>
        <dt>
          <Trans>Vendor bills</Trans>
        </dt>
        <dd>
          <VendorSide row={row} />
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Statements bill</Trans>
        </dt>
        <dd>
          <StatementSide row={row} />
        </dd>
      </div>
      {row.seatsHeld != null && (
        <div>
          <dt>
            <Trans>Seats held</Trans>
          </dt>
          <dd>
            <SeatsSide row={row} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function VendorSide({ row: { vendorCost, vendorQuantity, currency, unit } }: SideProps) {
  return (
    <TwoLines
      first={<Money value={readableCost(vendorCost, currency)} />}
      second={measured(vendorQuantity, unit)}
    />
  );
}

function StatementSide({ row }: SideProps) {
  const { billedCost, billedPrice, billedQuantity, currency, unit } = row;
  const price = readableCost(billedPrice, currency);
  return (
    <TwoLines
      first={<Money value={readableCost(billedCost, currency)} />}
      second={
        <>
          {measured(billedQuantity, unit)}
          {price && (
            <span className={classes.sold}>
              <Trans>
                sold for <Money value={price} />
              </Trans>
            </span>
          )}
        </>
      }
    />
  );
}

function SeatsSide({ row: { seatsBilled, seatsHeld, seatsInUse } }: SideProps) {
  if (seatsHeld == null) return <span className={classes.none}>—</span>;
  const billed = formatNumber(seatsBilled ?? 0);
  const inUse = formatNumber(seatsInUse ?? 0);
  return (
    <TwoLines
      first={formatNumber(seatsHeld)}
      second={
        <Trans>
          {billed} billed, {inUse} in use
        </Trans>
      }
    />
  );
}

interface SideProps {
  row: ReconciledRow;
}

/** Example: `12.5 GB`; nothing where no quantity is known. */
function measured(quantity: string | null | undefined, unit: string | null | undefined) {
  if (quantity == null) return null;
  const [whole = "0", fraction = ""] = quantity.split(".");
  const short = fraction.slice(0, 3).replace(/0+$/, "");
  const number = formatNumber(short === "" ? whole : `${whole}.${short}`);
  return unit ? `${number} ${unit}` : number;
}
