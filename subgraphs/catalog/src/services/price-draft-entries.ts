import type { Tx } from "@markethall/runtime";
import type { BookEntry } from "./price-book-entries.js";
import { changedByDraft, pricedPlans, ruledColumns, rulesOfPlan } from "./price-book-sql.js";

/** A custom book and the master that it follows. */
export interface DraftedBook {
  readonly masterBookId: string;
  readonly customBookId: string;
}

interface DraftRequest extends DraftedBook {
  readonly belowCostOnly?: boolean;
  readonly first: number;
}

export interface DraftEntries {
  readonly total: number;
  /** How many of all are priced below cost. */
  readonly belowCost: number;
  readonly rows: readonly BookEntry[];
}

/** What the draft's commit would change, with the rules that would then hold, in the catalogue's order: one query. */
export async function draftEntries(
  tx: Tx,
  now: Date,
  { masterBookId, customBookId, belowCostOnly, first }: DraftRequest,
): Promise<DraftEntries> {
  const below = "r.included and r.price < m.cost";
  const rows: (BookEntry & { total: string; belowCost: string })[] = await tx.query(
    `select pl.id as "planId", mb.currency, trim_scale(m.list)::text as list, trim_scale(m.cost)::text as cost,
            ${ruledColumns("r")}, count(*) over () as total, count(*) filter (where ${below}) over () as "belowCost"
       from ${pricedPlans("$3")} ${rulesOfPlan("$2")}
      where mb.id = $1 and ${changedByDraft} and ${belowCostOnly ? below : "true"}
      order by p.place, p.name, p.id, pl.place, pl.id
      limit $4`,
    [masterBookId, customBookId, now, first],
  );
  const [head] = rows;
  return {
    total: Number(head?.total ?? 0),
    belowCost: Number(head?.belowCost ?? 0),
    rows: rows.map(({ total: _total, belowCost: _belowCost, ...entry }) => entry),
  };
}
