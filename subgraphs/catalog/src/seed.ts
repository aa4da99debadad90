import type { Database } from "@markethall/runtime";
import { decimal } from "@markethall/money";
import type {
  MasterPriceContent,
  ProductContent,
  SolutionContent,
  VendorContent,
} from "./domain/catalogue-content.js";
import type { PriceAdjustmentKind } from "./domain/price-adjustment.js";
import { openBook } from "./services/book-opening.js";
import { loadProducts, loadSolutions, loadVendors } from "./services/catalogue-load.js";
import { type MasterBookContent, putMasterPrices } from "./services/master-prices.js";

export type {
  MasterPriceContent,
  PlanContent,
  ProductContent,
  SkuContent,
  SolutionContent,
  VendorContent,
} from "./domain/catalogue-content.js";
export type { MasterBookContent } from "./services/master-prices.js";

/** What all resellers share. */
export interface CatalogueContent {
  readonly vendors: readonly VendorContent[];
  readonly products: readonly ProductContent[];
  readonly solutions: readonly SolutionContent[];
  readonly masterBooks: readonly (MasterBookContent & {
    readonly prices: readonly MasterPriceContent[];
  })[];
}

/** What one reseller sells, and how it prices and shows it. */
export interface ResellerCatalogueContent {
  readonly resellerId: string;
  /** The vendors that it is authorised for, with the currency of the list prices that visitors see. */
  readonly vendors: readonly { readonly vendorId: string; readonly currency: string }[];
  readonly books: readonly {
    readonly id: string;
    readonly masterBookId: string;
    readonly name: string;
    readonly percent: string;
    readonly isDefault: boolean;
    readonly adjustments: readonly {
      readonly planId: string;
      readonly kind: PriceAdjustmentKind;
      readonly value: string | null;
      readonly included?: boolean;
    }[];
  }[];
  readonly tiles: readonly {
    readonly productId: string;
    readonly position: number;
    readonly hidden?: boolean;
    readonly featured?: boolean;
  }[];
}

/** Loads what all resellers share, as the role `catalog_app`. Loaded twice it changes nothing. */
export async function seedCatalogue(
  db: Database,
  content: CatalogueContent,
  now: Date,
): Promise<void> {
  await db.write(
    null,
    async (tx) => {
      await loadVendors(tx, content.vendors);
      await loadProducts(tx, content.products);
      for (const { prices, ...book } of content.masterBooks)
        await putMasterPrices(tx, book, prices);
      await loadSolutions(tx, content.solutions);
    },
    { now },
  );
}

/** Loads a reseller's part. A price book that exists is left as the reseller has it by now. */
export async function seedResellerCatalogue(
  db: Database,
  { resellerId, vendors, books, tiles }: ResellerCatalogueContent,
  now: Date,
): Promise<void> {
  await db.write(
    { resellerId, customerId: null },
    async (tx) => {
      await tx.query("insert into known_resellers (id) values ($1) on conflict do nothing", [
        resellerId,
      ]);
      await tx.query(
        `insert into reseller_vendors (reseller_id, vendor_id, currency)
         select $1, * from unnest($2::uuid[], $3::text[])
         on conflict (reseller_id, vendor_id) do update set currency = excluded.currency`,
        [
          resellerId,
          vendors.map(({ vendorId }) => vendorId),
          vendors.map(({ currency }) => currency),
        ],
      );
      for (const { adjustments, ...book } of books) {
        const [known] = await tx.query("select 1 from custom_books where id = $1", [book.id]);
        if (known) continue;
        const rules = adjustments.map(
          ({ planId, kind, value, included = true }) =>
            [planId, { kind, value: value === null ? null : decimal(value), included }] as const,
        );
        await openBook(
          tx,
          { ...book, resellerId, adjustments: new Map(rules) },
          { id: "", name: "Markethall" },
          now,
        );
      }
      await tx.query(
        `insert into tiles (reseller_id, product_id, position, hidden, featured)
         select $1, * from unnest($2::uuid[], $3::integer[], $4::boolean[], $5::boolean[]) on conflict do nothing`,
        [
          resellerId,
          tiles.map(({ productId }) => productId),
          tiles.map(({ position }) => position),
          tiles.map(({ hidden = false }) => hidden),
          tiles.map(({ featured = false }) => featured),
        ],
      );
    },
    { now },
  );
}
