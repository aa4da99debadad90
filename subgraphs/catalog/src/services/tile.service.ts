import { type Actor, assertAllowed } from "@markethall/auth";
import { ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { canArrangeTiles } from "../policies/tile.policy.js";
import { type InvalidInput, invalidInput } from "./price-book.service.js";

export interface TileArrangement {
  readonly productId: string;
  readonly position: number;
  readonly hidden: boolean;
  readonly featured: boolean;
}

const mostTiles = 500;
const highestPosition = 1_000_000;

/** Keeps how a reseller shows its products. */
export class TileService {
  /** Arranges the tiles named; the others stay where they are. */
  async arrange(
    tx: Tx,
    actor: Actor,
    tiles: readonly TileArrangement[],
  ): Promise<Result<{ storefrontId: string }, InvalidInput>> {
    assertAllowed(canArrangeTiles(actor));
    if (tiles.length > mostTiles)
      return invalidInput("tiles", `At most ${mostTiles} tiles can be arranged at once.`);
    const ids = tiles.map(({ productId }) => productId);
    const known: { id: string }[] = await tx.query(
      `select id from products where id = any($1::uuid[]) and vendor_id in (select vendor_id from reseller_vendors)`,
      [ids],
    );
    const sold = new Set(known.map(({ id }) => id));
    for (const [index, { productId, position }] of tiles.entries()) {
      if (!sold.has(productId))
        return invalidInput(`tiles.${index}.productId`, "This is no product of your vendors.");
      if (position < 0 || position > highestPosition) {
        return invalidInput(
          `tiles.${index}.position`,
          `A position lies between 0 and ${highestPosition}.`,
        );
      }
      if (ids.indexOf(productId) !== index) {
        return invalidInput(`tiles.${index}.productId`, "This product is named twice.");
      }
    }
    await tx.query(
      `insert into tiles (reseller_id, product_id, position, hidden, featured)
       select $1, * from unnest($2::uuid[], $3::integer[], $4::boolean[], $5::boolean[])
       on conflict (reseller_id, product_id) do update
         set position = excluded.position, hidden = excluded.hidden, featured = excluded.featured`,
      [
        actor.resellerId,
        ids,
        tiles.map(({ position }) => position),
        tiles.map(({ hidden }) => hidden),
        tiles.map(({ featured }) => featured),
      ],
    );
    return ok({ storefrontId: actor.resellerId! });
  }
}
