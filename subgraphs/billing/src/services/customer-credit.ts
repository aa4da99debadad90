import { randomUUID } from "node:crypto";
import { type CurrencyCode, type Money, money, subtract, zero } from "@markethall/money";
import type { Tx } from "@markethall/runtime";

interface CreditRow {
  readonly customerId: string;
  readonly currency: CurrencyCode;
  readonly minor: string;
}

async function balances(tx: Tx, customers: readonly string[]): Promise<CreditRow[]> {
  return tx.query(
    `select customer_id as "customerId", currency::text, sum(amount_minor)::text as minor
       from customer_credit where customer_id = any($1) group by 1, 2 order by 1, 2`,
    [customers],
  );
}

/** What is left of each customer's credit, in each currency that it ever had some in. */
export async function creditBalances(
  tx: Tx,
  customers: readonly string[],
): Promise<ReadonlyMap<string, readonly Money[]>> {
  const byCustomer = new Map<string, Money[]>();
  for (const { customerId, currency, minor } of await balances(tx, customers)) {
    byCustomer.set(customerId, [
      ...(byCustomer.get(customerId) ?? []),
      money(BigInt(minor), currency),
    ]);
  }
  return byCustomer;
}

export interface NewCredit {
  readonly resellerId: string;
  readonly customerId: string;
  readonly amount: Money;
  readonly reason: string;
  readonly memoId?: string;
}

export async function addCredit(tx: Tx, credit: NewCredit, now: Date): Promise<void> {
  await tx.query(
    `insert into customer_credit (id, reseller_id, customer_id, currency, amount_minor, reason, memo_id, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      randomUUID(),
      credit.resellerId,
      credit.customerId,
      credit.amount.currency,
      credit.amount.minor.toString(),
      credit.reason,
      credit.memoId ?? null,
      now,
    ],
  );
}

/** Credit while statements are made: each use leaves less for the next; what is used goes with its statement. */
export class CustomerCreditBook {
  private readonly used: { customerId: string; amount: Money; statementId: string }[] = [];

  private constructor(private readonly left: Map<string, Money>) {}

  static async load(tx: Tx, customers: readonly string[]): Promise<CustomerCreditBook> {
    const rows = await balances(tx, customers);
    return new CustomerCreditBook(
      new Map(
        rows.map(({ customerId, currency, minor }) => [
          `${customerId} ${currency}`,
          money(BigInt(minor), currency),
        ]),
      ),
    );
  }

  balance(customerId: string, currency: CurrencyCode): Money {
    return this.left.get(`${customerId} ${currency}`) ?? zero(currency);
  }

  use(customerId: string, amount: Money, statementId: string): void {
    if (amount.minor === 0n) return;
    const { currency } = amount;
    this.left.set(
      `${customerId} ${currency}`,
      subtract(this.balance(customerId, currency), amount),
    );
    this.used.push({ customerId, amount, statementId });
  }

  async save(tx: Tx, resellerId: string, now: Date): Promise<void> {
    for (const { customerId, amount, statementId } of this.used) {
      await tx.query(
        `insert into customer_credit (id, reseller_id, customer_id, currency, amount_minor, reason, statement_id, entered_at)
         values (md5($1 || ':credit')::uuid, $2, $3, $4, $5, 'Used on a statement', $1::uuid, $6)`,
        [statementId, resellerId, customerId, amount.currency, (-amount.minor).toString(), now],
      );
    }
  }
}
