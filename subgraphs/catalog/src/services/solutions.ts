import type { Tx } from "@markethall/runtime";
import type { SolutionItem, SolutionParameter } from "../domain/solution.js";
import type { CatalogueView } from "./catalogue-view.js";
import { inOrder } from "./plans.js";
import { viewBooks } from "./price-sql.js";
import type { Page } from "./storefront.js";

/** A Click-to-Run bundle with what is ordered by it. */
export interface SolutionRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly SolutionParameter[];
  readonly items: readonly SolutionItem[];
}

export interface ShownSolution extends SolutionRow {
  readonly view: CatalogueView;
}

const solutionColumns = `s.id, s.slug, s.name, s.summary, s.parameters,
  (select json_agg(json_build_object('planId', i.plan_id, 'quantity', i.quantity,
                                     'quantityParameter', i.quantity_parameter) order by i.place)
     from solution_items i where i.solution_id = s.id) as items`;

/** A bundle is shown where all of its vendors are: none of it could be ordered otherwise. */
const shown = `exists (select 1 from solution_items i where i.solution_id = s.id)
  and not exists (select 1 from solution_items i join plans pl on pl.id = i.plan_id
                   where i.solution_id = s.id and pl.vendor_id not in (select vendor_id from view_books))`;

export async function shownSolutions(
  tx: Tx,
  view: CatalogueView,
  { first, offset, slug = null }: { first: number; offset: number; slug?: string | null },
): Promise<Page<ShownSolution>> {
  const rows: (SolutionRow & { total: string })[] = await tx.query(
    `with view_books as (${viewBooks[view.audience]})
     select ${solutionColumns}, count(*) over () as total
       from solutions s where ${shown} and ($3::text is null or s.slug = $3)
      order by s.place, s.name, s.id limit $1 offset $2`,
    [first, offset, slug],
  );
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map(({ total: _total, ...solution }) => ({ ...solution, view })),
  };
}

export async function solutionsByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<(SolutionRow | null)[]> {
  return inOrder(
    ids,
    await tx.query(`select ${solutionColumns} from solutions s where s.id = any($1::uuid[])`, [
      ids,
    ]),
  );
}
