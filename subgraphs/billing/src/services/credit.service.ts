import { randomUUID } from "node:crypto";
import { type Actor, tenantOf } from "@markethall/auth";
import {
  compare,
  currencyCode,
  type CurrencyCode,
  formatMoney,
  type Money,
  money,
  parseMoney,
  subtract,
} from "@markethall/money";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { correctable, type StatementNotOpen } from "../domain/statement-lifecycle.js";
import { CreditMemoEntity } from "../entities/credit-memo.entity.js";
import { StatementEntity } from "../entities/statement.entity.js";
import { canSeeStatement } from "../policies/statement.policy.js";
import { addCredit } from "./customer-credit.js";
import { nextNumber } from "./numbers.js";
import type { InvalidInput } from "./usage-import.service.js";

const longestReason = 500;

export interface GrantChoice {
  readonly customerId: string;
  readonly amount: string;
  readonly currency: string;
  readonly reason: string;
}

export interface MemoChoice {
  readonly statementId: string;
  readonly amount: string;
  readonly reason: string;
}

/** Credit of customers: granted, or given back by a credit memo. The next run uses it up. */
export class CreditService {
  async grant(
    tx: Tx,
    actor: Actor,
    choice: GrantChoice,
    now: Date,
  ): Promise<Result<{ customerId: string }, NotFound | InvalidInput>> {
    const tenant = tenantOf(actor);
    const known = await tx.query("select 1 from customer where customer_id = $1", [
      choice.customerId,
    ]);
    if (!tenant || known.length === 0) return err(notFound);
    const amount = positive(choice.amount, currencyCode(choice.currency));
    if (!amount.ok) return amount;
    const reason = given(choice.reason);
    if (!reason.ok) return reason;
    await addCredit(
      tx,
      {
        resellerId: tenant.resellerId,
        customerId: choice.customerId,
        amount: amount.value,
        reason: reason.value,
      },
      now,
    );
    return ok({ customerId: choice.customerId });
  }

  /** Corrects a statement that was issued; all memos together never exceed its total. */
  async issueMemo(
    tx: Tx,
    actor: Actor,
    choice: MemoChoice,
    now: Date,
  ): Promise<Result<{ memoId: string }, NotFound | InvalidInput | StatementNotOpen>> {
    const statement = await tx.findOne(StatementEntity, {
      where: { id: choice.statementId },
      lock: { mode: "pessimistic_write" },
    });
    if (!statement || !canSeeStatement(actor, statement)) return err(notFound);
    const decision = correctable(statement);
    if (!decision.ok) return decision;
    const amount = positive(choice.amount, statement.currency);
    if (!amount.ok) return amount;
    const reason = given(choice.reason);
    if (!reason.ok) return reason;
    const left = subtract(statement.amountOf(statement.totalMinor), await credited(tx, statement));
    if (compare(amount.value, left) > 0) {
      return err(
        invalid(
          "amount",
          `At most ${formatMoney(left)} ${left.currency} of this statement can be credited.`,
        ),
      );
    }

    const { resellerId, customerId, currency } = statement;
    const id = randomUUID();
    const number = await nextNumber(tx, resellerId, "credit-memo");
    await tx.insert(CreditMemoEntity, {
      id,
      resellerId,
      customerId,
      statementId: statement.id,
      number,
      reason: reason.value,
      amountMinor: amount.value.minor,
      currency,
      issuedAt: now,
    });
    await addCredit(
      tx,
      {
        resellerId,
        customerId,
        amount: amount.value,
        reason: `Credit memo ${number} on ${statement.number}`,
        memoId: id,
      },
      now,
    );
    return ok({ memoId: id });
  }
}

async function credited(tx: Tx, statement: StatementEntity): Promise<Money> {
  const [{ minor }] = await tx.query(
    "select coalesce(sum(amount_minor), 0)::text as minor from credit_memo where statement_id = $1",
    [statement.id],
  );
  return money(BigInt(minor), statement.currency);
}

function positive(text: string, currency: CurrencyCode): Result<Money, InvalidInput> {
  try {
    const amount = parseMoney(text, currency);
    return amount.minor > 0n ? ok(amount) : err(invalid("amount", "Give an amount above zero."));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return err(
      invalid("amount", `Give an amount in ${currency}, no finer than its smallest unit.`),
    );
  }
}

function given(reason: string): Result<string, InvalidInput> {
  const text = reason.trim();
  return text === "" || text.length > longestReason
    ? err(invalid("reason", `Give a reason, in ${longestReason} characters at most.`))
    : ok(text);
}

function invalid(field: string, message: string): InvalidInput {
  return { kind: "InvalidInput", field, message };
}
