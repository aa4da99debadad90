import type { Actor } from "@markethall/auth";
import type { Tx } from "@markethall/runtime";
import { In } from "typeorm";
import type { StatementStatus } from "../domain/statement-lifecycle.js";
import { CreditMemoEntity } from "../entities/credit-memo.entity.js";
import { StatementEntity } from "../entities/statement.entity.js";
import { StatementLineEntity } from "../entities/statement-line.entity.js";
import { StatementSectionEntity } from "../entities/statement-section.entity.js";
import { visibleStatuses } from "../policies/statement.policy.js";

export interface StatementChoice {
  readonly status?: readonly StatementStatus[] | null;
  readonly vendorId?: string | null;
  readonly customerId?: string | null;
  readonly period?: string | null;
  readonly runId?: string | null;
  /** Part of the number or of the customer's name. */
  readonly query?: string | null;
}

export interface Page {
  readonly first: number;
  readonly after: readonly (string | number | null)[] | null;
}

export async function statementsById(
  tx: Tx,
  ids: readonly string[],
): Promise<(StatementEntity | null)[]> {
  const found = await tx.findBy(StatementEntity, { id: In([...ids]) });
  const byId = new Map(found.map((statement) => [statement.id, statement]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The latest period first, then by customer: with one row too many, to know whether there is more. */
export async function listStatements(
  tx: Tx,
  actor: Actor,
  choice: StatementChoice,
  { first, after }: Page,
): Promise<{ rows: StatementEntity[]; total: number }> {
  const visible = visibleStatuses(actor);
  const statuses = choice.status?.length
    ? visible.filter((status) => choice.status?.includes(status))
    : visible;
  const query = tx
    .createQueryBuilder(StatementEntity, "s")
    .where("s.status = any(:statuses)", { statuses });
  if (choice.vendorId) query.andWhere("s.vendorId = :vendorId", { vendorId: choice.vendorId });
  if (choice.customerId)
    query.andWhere("s.customerId = :customerId", { customerId: choice.customerId });
  if (choice.period) query.andWhere("s.period = :period", { period: choice.period });
  if (choice.runId) query.andWhere("s.runId = :runId", { runId: choice.runId });
  if (choice.query?.trim()) {
    const part = `%${choice.query.trim().replace(/[\\%_]/g, "\\$&")}%`;
    query.andWhere("(s.number ilike :part or s.customerName ilike :part)", { part });
  }
  const total = await query.getCount();
  if (after) {
    query.andWhere(
      "(s.period < :period_ or (s.period = :period_ and (s.customerName, s.id) > (:name_::text, :id_::uuid)))",
      { period_: after[0], name_: after[1], id_: after[2] },
    );
  }
  const rows = await query
    .orderBy("s.period", "DESC")
    .addOrderBy("s.customerName", "ASC")
    .addOrderBy("s.id", "ASC")
    .limit(first + 1)
    .getMany();
  return { rows, total };
}

export async function sectionsOf(
  tx: Tx,
  statementIds: readonly string[],
): Promise<StatementSectionEntity[][]> {
  const sections = await tx.find(StatementSectionEntity, {
    where: { statementId: In([...statementIds]) },
    order: { place: "ASC" },
  });
  return statementIds.map((id) => sections.filter(({ statementId }) => statementId === id));
}

export async function creditMemosOf(
  tx: Tx,
  statementIds: readonly string[],
): Promise<CreditMemoEntity[][]> {
  const memos = await tx.find(CreditMemoEntity, {
    where: { statementId: In([...statementIds]) },
    order: { issuedAt: "ASC", id: "ASC" },
  });
  return statementIds.map((id) => memos.filter(({ statementId }) => statementId === id));
}

/** The lines of each section after a place, with one too many each. */
export async function linesOf(
  tx: Tx,
  sectionIds: readonly string[],
  after: number,
  limit: number,
): Promise<StatementLineEntity[][]> {
  const ids: { id: string }[] = await tx.query(
    `select id from (select l.id, row_number() over (partition by l.section_id order by l.place) as turn
                       from statement_line l
                      where l.statement_id in (select statement_id from statement_section where id = any($1))
                        and l.section_id = any($1) and l.place > $2) numbered
      where turn <= $3`,
    [sectionIds, after, limit],
  );
  const lines = await tx.find(StatementLineEntity, {
    where: { id: In(ids.map(({ id }) => id)) },
    order: { place: "ASC" },
  });
  return sectionIds.map((id) => lines.filter(({ sectionId }) => sectionId === id));
}
