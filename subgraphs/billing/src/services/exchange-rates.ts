import { type CurrencyCode, currencyCode, type Decimal, decimal } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import { type CapturedRate, crossRate } from "../domain/exchange.js";

interface Quote {
  readonly perEuro: Decimal;
  readonly day: string;
}

/** The rates in force at the end of a day: the last that were published by then. */
export class ExchangeRates {
  private constructor(private readonly quotes: ReadonlyMap<string, Quote>) {}

  /** @param before The day after the last that counts. */
  static async load(tx: Tx, before: string): Promise<ExchangeRates> {
    const rows: { currency: string; day: string; perEuro: string }[] = await tx.query(
      `select c.currency, q.day::text, q.per_euro::text as "perEuro"
         from (select distinct currency from exchange_rate) c
         join lateral (select day, per_euro from exchange_rate r
                        where r.currency = c.currency and r.day < $1 order by r.day desc limit 1) q on true`,
      [before],
    );
    return new ExchangeRates(
      new Map(
        rows.map(({ currency, day, perEuro }) => [currency, { day, perEuro: decimal(perEuro) }]),
      ),
    );
  }

  /** Currencies that there are rates for, by their codes. */
  get currencies(): CurrencyCode[] {
    return ["EUR", ...this.quotes.keys()].map(currencyCode).sort();
  }

  /** Null when one of the currencies has no rate; the day is that of the older of the two. */
  between(from: CurrencyCode, to: CurrencyCode): CapturedRate | null {
    const rate = crossRate(
      from,
      to,
      new Map([...this.quotes].map(([code, { perEuro }]) => [code, perEuro])),
    );
    if (rate === null) return null;
    const days = [from, to].flatMap((code) => this.quotes.get(code)?.day ?? []);
    return { from, to, rate: rate.toFixed(), day: days.sort()[0] ?? "" };
  }
}
