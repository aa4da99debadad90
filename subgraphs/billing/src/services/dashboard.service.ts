import { type CurrencyCode, type Money, rate, roundRate } from "@markethall/money";
import { ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { type DateRange, previousRange } from "../domain/date-range.js";
import { forecastDays, spendForecast } from "../domain/spend-forecast.js";
import { Spend } from "./spend.service.js";

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

export interface SeatFigures {
  readonly seatsTotal: number;
  readonly seatsAssigned: number;
  readonly activeSubscriptions: number;
}

export interface ForecastFigure {
  readonly month: DateRange;
  /** Spend from the first of the month to today. */
  readonly toDate: Money;
  /** What the month ends with at this pace. */
  readonly amount: Money;
  /** Spend of the whole month before. */
  readonly before: Money;
}

type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** The figures of a customer's dashboard as of now; each is read when it is first asked for, and once. */
export class Dashboard {
  private readonly known = new Map<string, Promise<unknown>>();
  readonly previousRange: DateRange;

  constructor(
    private readonly read: Read,
    private readonly customerId: string,
    readonly range: DateRange,
    /** What to show; null for the currency that the customer is billed in. */
    private readonly wanted: CurrencyCode | null,
    private readonly now: Date,
  ) {
    this.previousRange = previousRange(range);
  }

  spend(): Promise<Result<Spend, string>> {
    return this.spendOf(this.range, this.wanted);
  }

  /** In the currency of the range itself. */
  previousSpend(): Promise<Result<Spend, string>> {
    return this.once("previous", () => this.inSameCurrency(this.previousRange));
  }

  forecast(): Promise<Result<ForecastFigure, string>> {
    return this.once("forecast", async () => {
      const days = forecastDays(this.now);
      const toDate = await this.inSameCurrency(days.toDate);
      if (!toDate.ok) return toDate;
      const before = await this.inSameCurrency(days.before);
      if (!before.ok) return before;
      const { currency } = toDate.value;
      return ok({
        month: days.month,
        toDate: toDate.value.series("DAY").total,
        amount: spendForecast(toDate.value.exact, days, currency),
        before: before.value.series("DAY").total,
      });
    });
  }

  seats(): Promise<SeatFigures> {
    return this.once("seats", () => this.read((tx) => seats(tx, this.customerId)));
  }

  renewals(): Promise<RenewalFigure[]> {
    return this.once("renewals", () =>
      this.read((tx) => renewalsAhead(tx, this.customerId, this.now)),
    );
  }

  private async inSameCurrency(range: DateRange): Promise<Result<Spend, string>> {
    const spend = await this.spend();
    return spend.ok ? this.spendOf(range, spend.value.currency) : spend;
  }

  private spendOf(range: DateRange, currency: CurrencyCode | null): Promise<Result<Spend, string>> {
    const sameDays = range.start === this.range.start && range.end === this.range.end;
    return this.once(sameDays ? "spend" : `spend ${range.start} ${range.end}`, () =>
      this.read((tx) => Spend.load(tx, this.customerId, range, currency)),
    );
  }

  private once<T>(name: string, load: () => Promise<T>): Promise<T> {
    const known = (this.known.get(name) as Promise<T> | undefined) ?? load();
    this.known.set(name, known);
    return known;
  }
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
