import { badInput, type Connection, type Context, isId } from "@markethall/graph";
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type PriceBand, readBand } from "../domain/price-band.js";
import { search } from "../services/search.js";
import { productsBySlug, type ShownTile, shownVendors, tiles } from "../services/storefront.js";
import { Product, Vendor } from "./catalogue.types.js";
import { toUnitPrice } from "./money.js";
import {
  ProductSearch,
  SearchArgs,
  Storefront,
  Tile,
  TileConnection,
  TilesArgs,
} from "./storefront.types.js";
import { numbered, openView, pageOf, readView } from "./view-reading.js";

/** A storefront exists for identity; here any id names one that shows nothing until it is known. */
export function storefrontReference({ id }: { id: string }): Storefront | null {
  return isId(id) ? Object.assign(new Storefront(), { id }) : null;
}

/** Most products that are asked for by slug at once. */
const MOST_PRODUCTS = 10;

/** @throws GraphQLError BAD_USER_INPUT for a value that no facet gave. */
function bandOf(value: string): PriceBand {
  const band = readBand(value);
  if (!band) throw badInput("`prices` takes values of the facet `price`.");
  return band;
}

function toTile({ startingPrice, ...tile }: ShownTile): Tile {
  return Object.assign(new Tile(), tile, {
    startingPrice: startingPrice && toUnitPrice(startingPrice),
  });
}

@Resolver(() => Storefront)
export class StorefrontResolver {
  @FieldResolver(() => TileConnection, {
    nullable: true,
    description:
      "Tiles in the reseller's order; for a signed-in customer, of its vendors and at its prices.",
  })
  async tiles(
    @Root() { id }: Storefront,
    @Args(() => TilesArgs) args: TilesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Tile>> {
    const view = await openView(context, id);
    const { first, offset } = pageOf(args);
    const includeHidden = args.includeHidden && view.audience === "RESELLER";
    const page = await readView(context, view, (tx) =>
      tiles(tx, view, context.now, { first, offset, includeHidden }),
    );
    return numbered(page, offset, toTile);
  }

  @FieldResolver(() => ProductSearch, {
    nullable: true,
    description:
      "Products found as one types, tolerant of typing errors, with facets to narrow them.",
  })
  async search(
    @Root() { id }: Storefront,
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() context: Context,
  ): Promise<ProductSearch> {
    const view = await openView(context, id);
    const { first, offset } = pageOf(args);
    const filter = {
      vendors: args.filter?.vendors ?? null,
      categories: args.filter?.categories ?? null,
      terms: args.filter?.terms ?? null,
      maxPrice: args.filter?.maxPrice ?? null,
      prices: args.filter?.prices?.map(bandOf) ?? null,
    };
    const found = await readView(context, view, (tx) =>
      search(tx, view, context.now, {
        query: args.query ?? null,
        filter,
        first,
        offset,
        countPrices: args.countPrices,
      }),
    );
    return { ...numbered(found, offset, toTile), facets: found.facets };
  }

  @FieldResolver(() => Product, {
    nullable: true,
    description: "The product of a slug, if it is shown here.",
  })
  async product(
    @Root() { id }: Storefront,
    @Arg("slug", () => String, { description: "The product's name in addresses." }) slug: string,
    @Ctx() context: Context,
  ): Promise<Product | null> {
    const view = await openView(context, id);
    const [product] = await readView(context, view, (tx) => productsBySlug(tx, view, [slug]));
    return product ?? null;
  }

  @FieldResolver(() => [Product], {
    nullable: true,
    description:
      "The products of some slugs, in their order, at most ten; what is not shown here is left out.",
  })
  async products(
    @Root() { id }: Storefront,
    @Arg("slugs", () => [String], { description: "The products' names in addresses." })
    slugs: string[],
    @Ctx() context: Context,
  ): Promise<Product[]> {
    if (slugs.length > MOST_PRODUCTS) throw badInput(`Ask for at most ${MOST_PRODUCTS} products.`);
    const view = await openView(context, id);
    return readView(context, view, (tx) => productsBySlug(tx, view, slugs));
  }

  @FieldResolver(() => [Vendor], {
    nullable: true,
    description:
      "Vendors that the reseller sells; for a signed-in customer, those it may buy from.",
  })
  async vendors(@Root() { id }: Storefront, @Ctx() context: Context): Promise<Vendor[]> {
    const view = await openView(context, id);
    return readView(context, view, (tx) => shownVendors(tx, view));
  }
}
