import type { Actor } from "@markethall/auth";
import { publish } from "@markethall/events";
import { formatMoney } from "@markethall/money";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  closed,
  discardable,
  opened,
  type StatementNotDraft,
  type StatementNotOpen,
  voided,
} from "../domain/statement-lifecycle.js";
import { StatementEntity } from "../entities/statement.entity.js";
import { canSeeStatement } from "../policies/statement.policy.js";
import { nextNumber } from "./numbers.js";

type Kept<E> = Result<{ statementId: string }, E | NotFound>;

/** A statement's life after it was generated. */
export class StatementService {
  /** Gives the number, shows it to the customer and writes to its people. */
  async open(
    tx: Tx,
    actor: Actor,
    statementId: string,
    now: Date,
  ): Promise<Kept<StatementNotDraft>> {
    const statement = await lockVisible(tx, actor, statementId);
    if (!statement) return err(notFound);
    const decision = opened(statement, now);
    if (!decision.ok) return decision;
    const number = await nextNumber(tx, statement.resellerId, "statement");
    Object.assign(statement, decision.value, { number });
    await tx.update(StatementEntity, statementId, { ...decision.value, number });
    await announce(tx, statement);
    await writeToPayers(tx, statement);
    return ok({ statementId });
  }

  async close(
    tx: Tx,
    actor: Actor,
    statementId: string,
    now: Date,
  ): Promise<Kept<StatementNotOpen>> {
    const statement = await lockVisible(tx, actor, statementId);
    if (!statement) return err(notFound);
    const decision = closed(statement, now);
    if (!decision.ok) return decision;
    await tx.update(StatementEntity, statementId, decision.value);
    await announce(tx, Object.assign(statement, decision.value));
    return ok({ statementId });
  }

  /** What it charged can be charged again, and the credit that it used is back. */
  async void(
    tx: Tx,
    actor: Actor,
    statementId: string,
    now: Date,
  ): Promise<Kept<StatementNotOpen>> {
    const statement = await lockVisible(tx, actor, statementId);
    if (!statement) return err(notFound);
    const decision = voided(statement, now);
    if (!decision.ok) return decision;
    await tx.update(StatementEntity, statementId, decision.value);
    await tx.query("update statement_line set is_void = true where statement_id = $1", [
      statementId,
    ]);
    await tx.query("update usage_coverage set is_void = true where statement_id = $1", [
      statementId,
    ]);
    await tx.query("delete from customer_credit where statement_id = $1", [statementId]);
    await announce(tx, Object.assign(statement, decision.value));
    return ok({ statementId });
  }

  /** A draft goes with its lines; the next run makes it anew. */
  async discard(tx: Tx, actor: Actor, statementId: string): Promise<Kept<StatementNotDraft>> {
    const statement = await lockVisible(tx, actor, statementId);
    if (!statement) return err(notFound);
    const decision = discardable(statement);
    if (!decision.ok) return decision;
    await tx.delete(StatementEntity, statementId);
    return ok({ statementId });
  }
}

async function lockVisible(tx: Tx, actor: Actor, id: string): Promise<StatementEntity | null> {
  const statement = await tx.findOne(StatementEntity, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  });
  return statement && canSeeStatement(actor, statement) ? statement : null;
}

async function announce(tx: Tx, statement: StatementEntity): Promise<void> {
  await publish(tx, {
    type: "billing.statement.changed.v1",
    customerId: statement.customerId,
    payload: {
      statementId: statement.id,
      number: statement.number,
      customerId: statement.customerId,
      vendorId: statement.vendorId,
      period: statement.period,
      status: statement.status,
      total: { minor: statement.totalMinor.toString(), currency: statement.currency },
    },
  });
}

/** To those of the customer who pay: its administrators and its billing people. */
async function writeToPayers(tx: Tx, statement: StatementEntity): Promise<void> {
  const payers: { userId: string }[] = await tx.query(
    `select user_id as "userId" from customer_user
      where customer_id = $1 and status = 'ACTIVE' and role in ('CUSTOMER_ADMIN', 'CUSTOMER_BILLING') order by user_id`,
    [statement.customerId],
  );
  await publish(
    tx,
    ...payers.map(({ userId }) => ({
      type: "mail.requested.v1",
      audience: "internal" as const,
      payload: {
        template: "statement-opened",
        to: { userId },
        params: {
          statementId: statement.id,
          number: statement.number,
          customerName: statement.customerName,
          vendorName: statement.vendorName,
          period: statement.period,
          total: `${formatMoney(statement.amountOf(statement.totalMinor))} ${statement.currency}`,
          dueOn: statement.dueOn,
        },
      },
    })),
  );
}
