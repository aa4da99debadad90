import {
  forbidden,
  type Context,
  encodeCursor,
  decodeCursor,
  pageSize,
  badInput,
} from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import type DataLoader from "dataloader";
import { type CatalogueView, storefrontView } from "../services/catalogue-view.js";
import { storefrontsOpen } from "../services/storefront.js";
import type { Page } from "../services/storefront.js";

/** Reads as the view's tenant: a visitor has none of its own. */
export function readView<T>(
  context: Context,
  view: CatalogueView,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return view.tenant ? context.readAs(view.tenant, work) : context.read(work);
}

/** A loader that reads as the view's tenant; the views of one request never share one. */
export function viewLoader<V>(
  context: Context,
  view: CatalogueView,
  name: string,
  batch: (tx: Tx, ids: readonly string[]) => Promise<readonly V[]>,
): DataLoader<string, V> {
  return context.loader(`${name} ${view.audience}`, batch, view.tenant ?? undefined);
}

/**
 * The view that the actor has of a storefront.
 * @throws GraphQLError FORBIDDEN where the storefront is switched off or the reseller suspended; its own staff may
 *   set it up before.
 */
export async function openView(context: Context, resellerId: string): Promise<CatalogueView> {
  const view = storefrontView(context.actor, resellerId);
  if (view.audience !== "RESELLER") {
    const open = await viewLoader(context, view, "open storefronts", storefrontsOpen).load(
      resellerId,
    );
    if (!open) throw forbidden();
  }
  return view;
}

interface PageRequest {
  readonly first: number;
  readonly after?: string | null;
}

/** A request for a page of a list that is ordered by rank: its cursors count. */
export function pageOf({ first, after }: PageRequest): { first: number; offset: number } {
  const [offset] = decodeCursor(after, 1) ?? [0];
  if (typeof offset !== "number" || !Number.isInteger(offset) || offset < 0 || offset > 1_000_000) {
    throw badInput("`after` is not a cursor of this list.");
  }
  return { first: pageSize(first), offset };
}

/** Edges with counting cursors, and whether more follow. */
export function numbered<T, N>({ total, rows }: Page<T>, offset: number, node: (row: T) => N) {
  const edges = rows.map((row, index) => ({
    cursor: encodeCursor([offset + index + 1]),
    node: node(row),
  }));
  return {
    totalCount: total,
    edges,
    pageInfo: {
      hasNextPage: offset + rows.length < total,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
