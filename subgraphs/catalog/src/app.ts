import {
  buildSubgraph,
  createSubgraphServer,
  type Subgraph,
  type SubgraphServer,
} from "@markethall/graph";
import type { Database, Logger } from "@markethall/runtime";
import { PlanResolver, planReference } from "./graph/plan.resolver.js";
import {
  CustomerPriceEffectResolver,
  PriceBookDraftResolver,
} from "./graph/price-book-draft.resolver.js";
import {
  PriceBookRevisionResolver,
  PriceRuleChangeResolver,
} from "./graph/price-book-revision.resolver.js";
import {
  PriceBookEntryResolver,
  PriceBookResolver,
  priceBookReference,
} from "./graph/price-book.resolver.js";
import { PriceBookChangesResolver } from "./graph/price-book-changes.resolver.js";
import {
  ProductResolver,
  productReference,
  SkuResolver,
  skuReference,
  VendorResolver,
  vendorReference,
} from "./graph/product.resolver.js";
import {
  SolutionItemResolver,
  SolutionResolver,
  solutionReference,
  StorefrontSolutionsResolver,
} from "./graph/solution.resolver.js";
import { StorefrontResolver, storefrontReference } from "./graph/storefront.resolver.js";
import { Storefront } from "./graph/storefront.types.js";
import { TileResolver } from "./graph/tile.resolver.js";
import { PriceBookService } from "./services/price-book.service.js";
import { PriceDraftService } from "./services/price-draft.service.js";
import { TileService } from "./services/tile.service.js";

/** The graph of the catalog; everything that a request needs comes with its context. */
export function buildGraph(): Promise<Subgraph> {
  return buildSubgraph({
    resolvers: [
      new StorefrontResolver(),
      new StorefrontSolutionsResolver(),
      new VendorResolver(),
      new ProductResolver(),
      new SkuResolver(),
      new PlanResolver(),
      new SolutionResolver(),
      new SolutionItemResolver(),
      new PriceBookResolver(),
      new PriceBookDraftResolver(),
      new CustomerPriceEffectResolver(),
      new PriceBookRevisionResolver(),
      new PriceRuleChangeResolver(),
      new PriceBookEntryResolver(),
      new PriceBookChangesResolver(new PriceBookService(), new PriceDraftService()),
      new TileResolver(new TileService()),
    ],
    orphanedTypes: [Storefront],
    references: {
      Storefront: storefrontReference,
      Vendor: vendorReference,
      Product: productReference,
      Sku: skuReference,
      Plan: planReference,
      PriceBook: priceBookReference,
      Solution: solutionReference,
    },
  });
}

interface AppParts {
  readonly db: Database;
  readonly signingKey: string;
  readonly log: Logger;
}

export async function createApp({ db, signingKey, log }: AppParts): Promise<SubgraphServer> {
  const { schema } = await buildGraph();
  return createSubgraphServer({ schema, db, signingKey, log });
}
