import type { Tx } from "@markethall/runtime";
import type { EntityTarget, ObjectLiteral, SelectQueryBuilder } from "typeorm";

interface Started extends ObjectLiteral {
  readonly id: string;
  readonly startedAt: Date;
}

/** A page of what was started, the latest first, with one row too many. */
export async function latestFirst<E extends Started>(
  tx: Tx,
  entity: EntityTarget<E>,
  first: number,
  after: readonly (string | number | null)[] | null,
  narrow: (query: SelectQueryBuilder<E>) => void = () => undefined,
): Promise<{ rows: E[]; total: number }> {
  const query = tx.createQueryBuilder(entity, "e");
  narrow(query);
  const total = await query.getCount();
  if (after) {
    query.andWhere("(e.startedAt, e.id) < (:startedAt::timestamptz, :id::uuid)", {
      startedAt: after[0],
      id: after[1],
    });
  }
  const rows = await query
    .orderBy("e.startedAt", "DESC")
    .addOrderBy("e.id", "DESC")
    .limit(first + 1)
    .getMany();
  return { rows, total };
}
