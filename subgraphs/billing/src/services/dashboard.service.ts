import { type CurrencyCode, type Money, rate, roundRate } from "@markethall/money";
import { ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { type DateRange, previousRange } from "../domain/date-range.js";
import type { Series, SpendPointValue } from "../domain/spend-series.js";
import { Spend } from "./spend.service.js";

const topCount = 5;
/** How far ahead renewals are shown. */
const renewalDays = 90;

export interface RenewalFigure {
  readonly subscriptionId: string;
  readonly productName: string;
  readonly endsAt: Date;
  readonly seatCount: number | null;
  readonly unitPrice: Money | null;
  readonly unusedSeats: number;
}

export interface DashboardValues {
  readonly range: DateRange;
  readonly daily: Series;
  readonly previousSpend: Money;
  readonly topProducts: readonly SpendPointValue[];
  readonly topVendors: readonly SpendPointValue[];
  readonly topCloudAccounts: readonly SpendPointValue[];
  readonly seatsTotal: number;
  readonly seatsAssigned: number;
  readonly activeSubscriptions: number;
  readonly renewals: readonly RenewalFigure[];
}

/** The figures of a customer's dashboard for a range, as of now. */
export async function dashboardFigures(
  tx: Tx,
  customerId: string,
  range: DateRange,
  now: Date,
): Promise<Result<DashboardValues, string>> {
  const spend = await Spend.load(tx, customerId, range, null);
  if (!spend.ok) return spend;
  const before = await Spend.load(tx, customerId, previousRange(range), spend.value.currency);
  if (!before.ok) return before;
  const top = (group: "PRODUCT" | "VENDOR" | "CLOUD_ACCOUNT") =>
    spend.value.series(group).points.slice(0, topCount);
  return ok({
    range,
    daily: spend.value.series("DAY"),
    previousSpend: before.value.series("DAY").total,
    topProducts: top("PRODUCT"),
    topVendors: top("VENDOR"),
    topCloudAccounts: top("CLOUD_ACCOUNT"),
    ...(await seats(tx, customerId)),
    renewals: await renewalsAhead(tx, customerId, now),
  });
}

interface SeatFigures {
  readonly seatsTotal: number;
  readonly seatsAssigned: number;
  readonly activeSubscriptions: number;
}

/** Seats that are paid for: a suspended subscription's are, too. */
async function seats(tx: Tx, customerId: string): Promise<SeatFigures> {
  const [figures] = await tx.query(
    `select coalesce(sum(seat_count), 0)::int as "seatsTotal",
            coalesce(sum(least(assigned_seats, seat_count)), 0)::int as "seatsAssigned",
            count(*)::int as "activeSubscriptions"
       from subscription where customer_id = $1 and status in ('ACTIVE', 'EXTENDED', 'SUSPENDED')`,
    [customerId],
  );
  return figures;
}

interface RenewalRow extends Omit<RenewalFigure, "unitPrice"> {
  readonly unitPrice: string | null;
  readonly currency: CurrencyCode;
}

/** Where nothing is known of assignments, no seat is called unused. */
async function renewalsAhead(tx: Tx, customerId: string, now: Date): Promise<RenewalFigure[]> {
  const rows: RenewalRow[] = await tx.query(
    `select id as "subscriptionId", product_name as "productName", ends_at as "endsAt", seat_count as "seatCount",
            unit_price::text as "unitPrice", currency::text,
            greatest(coalesce(seat_count - assigned_seats, 0), 0) as "unusedSeats"
       from subscription
      where customer_id = $1 and status = 'ACTIVE' and ends_at > $2 and ends_at <= $2::timestamptz + make_interval(days => $3)
      order by ends_at, id limit 100`,
    [customerId, now, renewalDays],
  );
  return rows.map(({ unitPrice, currency, ...row }) => ({
    ...row,
    unitPrice: unitPrice === null ? null : roundRate(rate(unitPrice, currency)),
  }));
}
