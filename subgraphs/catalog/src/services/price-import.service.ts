import { decimal } from "@markethall/money";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Database, Tx } from "@markethall/runtime";
import { catalogueId } from "../domain/catalogue-id.js";
import { type ImportedPrice, importedProducts } from "../domain/price-file/imported-products.js";
import type { RejectedEntry } from "../domain/price-file/price-entry.js";
import { readPriceFile, type UnreadableFile } from "../domain/price-file/read-price-file.js";
import { loadProducts } from "./catalogue-load.js";
import { putMasterPrices } from "./master-prices.js";

export interface PriceImport {
  readonly vendorSlug: string;
  /** The file's content. */
  readonly text: string;
  /** From when on changed prices hold; a plan without any price gets its first one from the beginning. */
  readonly validFrom: Date;
  /** What the reseller pays less than the list price, in percent. */
  readonly sellerDiscount: string;
}

export interface PriceImportReport {
  readonly shape: string;
  /** Usable entries of the file: plans with a price. */
  readonly entryCount: number;
  readonly changedPlanCount: number;
  readonly changedPriceCount: number;
  readonly rejected: readonly RejectedEntry[];
}

/** Imported products stand behind those that somebody put into the catalogue by hand. */
const firstPlace = 1_000;
const beginning = new Date(0);

/** Loads a vendor's price file into its master book: all that is usable of it, in one transaction. */
export class PriceImportService {
  constructor(private readonly db: Database) {}

  async import(
    request: PriceImport,
    now: Date,
  ): Promise<Result<PriceImportReport, UnreadableFile | NotFound>> {
    const file = readPriceFile(request.text);
    if (!file.ok) return file;
    const { shape, entries, rejected } = file.value;
    return this.db.write(
      null,
      async (tx) => {
        const [vendor] = await tx.query("select id, slug, name from vendors where slug = $1", [
          request.vendorSlug,
        ]);
        if (!vendor) return err(notFound);
        const { products, prices } = importedProducts(vendor, entries);
        const { changedPlanIds } = await loadProducts(tx, products, firstPlace);
        let changedPriceCount = 0;
        for (const currency of new Set(prices.map((price) => price.currency))) {
          const ofCurrency = prices.filter((price) => price.currency === currency);
          changedPriceCount += await this.putPrices(tx, vendor, currency, ofCurrency, request);
        }
        const changedPlanCount = changedPlanIds.length;
        return ok({
          shape,
          entryCount: entries.length,
          changedPlanCount,
          changedPriceCount,
          rejected,
        });
      },
      { now },
    );
  }

  private async putPrices(
    tx: Tx,
    vendor: { readonly id: string; readonly slug: string; readonly name: string },
    currency: string,
    prices: readonly ImportedPrice[],
    { sellerDiscount, validFrom }: PriceImport,
  ): Promise<number> {
    const [known] = await tx.query(
      "select id, name from master_books where vendor_id = $1 and currency = $2",
      [vendor.id, currency],
    );
    const book = {
      id: (known?.id as string | undefined) ?? catalogueId("master-book", vendor.slug, currency),
      vendorId: vendor.id,
      currency,
      name: (known?.name as string | undefined) ?? `${vendor.name} ${currency}`,
    };
    const share = decimal(100).minus(sellerDiscount).div(100);
    const wanted = prices.map(({ planId, list }) => ({
      planId,
      list,
      cost: decimal(list).times(share).toFixed(),
    }));
    const different = await this.different(tx, book.id, validFrom, wanted);
    const changed = wanted.flatMap((price) => {
      const first = different.get(price.planId);
      return first === undefined ? [] : [{ ...price, validFrom: first ? beginning : validFrom }];
    });
    return (await putMasterPrices(tx, book, changed)).length;
  }

  /** Plans whose price at an instant is another one, and whether they have none at all until then. */
  private async different(
    tx: Tx,
    masterBookId: string,
    at: Date,
    prices: readonly { readonly planId: string; readonly list: string; readonly cost: string }[],
  ): Promise<Map<string, boolean>> {
    const rows: { plan_id: string; first: boolean }[] = await tx.query(
      `select new.plan_id, current.plan_id is null as first
         from unnest($2::uuid[], $3::numeric[], $4::numeric[]) as new (plan_id, list, cost)
         left join lateral (
           select mp.plan_id, mp.list, mp.cost from master_prices mp
            where mp.master_book_id = $1 and mp.plan_id = new.plan_id and mp.valid_from <= $5
            order by mp.valid_from desc limit 1
         ) current on true
        where (current.list, current.cost) is distinct from (new.list, new.cost)`,
      [
        masterBookId,
        prices.map(({ planId }) => planId),
        prices.map(({ list }) => list),
        prices.map(({ cost }) => cost),
        at,
      ],
    );
    return new Map(rows.map(({ plan_id: planId, first }) => [planId, first]));
  }
}
