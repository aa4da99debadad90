import { connectionTypes, DecimalString, Money, PageInfo } from "@markethall/graph";
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { BillingCycle as Cycle } from "../domain/plan.js";
import { Product } from "./catalogue.types.js";
import { BillingCycle } from "./enums.js";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A reseller's portal. The catalogue's part: what it shows and sells." })
export class Storefront {
  @Field(() => ID, { description: "Stable identifier: the reseller's." })
  id!: string;
}

@ObjectType({ description: "A product as the storefront shows it." })
export class Tile {
  @Field(() => Product, { description: "The product." })
  product!: Product;

  @Field(() => Money, {
    nullable: true,
    description:
      "The least unit price of its licence plans for the viewer, compared by month. Null for what is billed by usage, or may not be ordered.",
  })
  startingPrice!: Money | null;

  @Field(() => BillingCycle, {
    nullable: true,
    description: "How often the starting price is charged.",
  })
  billedPer!: Cycle | null;

  @Field(() => [String], {
    description: "The terms of its plans, such as P1M or P1Y; `NONE` for what is billed by usage.",
  })
  terms!: readonly string[];

  @Field(() => Boolean, { description: "Whether the reseller puts it first." })
  featured!: boolean;

  @Field(() => Boolean, {
    description: "Whether the reseller hides it; only its staff ever see one that is hidden.",
  })
  hidden!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "Its arranged place; null where nobody arranged it.",
  })
  position!: number | null;
}

export const { Edge: TileEdge, Connection: TileConnection } = connectionTypes(() => Tile, "Tile");

@ArgsType()
export class TilePageArgs {
  @Field(() => Int, { defaultValue: 24, description: "How many, 1 to 100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "`endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class TilesArgs extends TilePageArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "The reseller's staff may see hidden tiles, too.",
  })
  includeHidden!: boolean;
}

@InputType({
  description: "What narrows a search. Values of one field widen, fields narrow each other.",
})
export class ProductFilter {
  @Field(() => [String], { nullable: true, description: "Slugs of vendors." })
  vendors?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Categories." })
  categories?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Terms such as P1Y, or NONE for usage." })
  terms?: string[] | null;

  @Field(() => DecimalString, {
    nullable: true,
    description: "The highest starting price, in the viewer's currency.",
  })
  maxPrice?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Bands of the starting price per month, such as USD:10-25; see the facet `price`.",
  })
  prices?: string[] | null;
}

@ArgsType()
export class SearchArgs extends TilePageArgs {
  @Field(() => String, {
    nullable: true,
    description: "What was typed; beginnings of words will do.",
  })
  query?: string | null;

  @Field(() => ProductFilter, { nullable: true, description: "What narrows the search." })
  filter?: ProductFilter | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether to count by price, too: it prices all that is found and not only the page.",
  })
  countPrices!: boolean;
}

@ObjectType({ description: "One value of a facet." })
export class FacetValue {
  @Field(() => String, { description: "What the filter takes." })
  value!: string;

  @Field(() => String, { description: "What a person reads." })
  label!: string;

  @Field(() => Int, { description: "How many products it would show beside the other filters." })
  count!: number;
}

@ObjectType({ description: "A way to narrow a search." })
export class Facet {
  @Field(() => String, {
    description: "`vendor`, `category`, `term` or, where it was asked for, `price`.",
  })
  name!: string;

  @Field(() => [FacetValue], { description: "Its values, most frequent first; prices by amount." })
  values!: readonly FacetValue[];
}

@ObjectType({ description: "What a search found." })
export class ProductSearch {
  @Field(() => Int, { description: "How many there are on all pages." })
  totalCount!: number;

  @Field(() => [Facet], { description: "Ways to narrow it." })
  facets!: readonly Facet[];

  @Field(() => [TileEdge], { description: "This page, best match first." })
  edges!: InstanceType<typeof TileEdge>[];

  @Field(() => PageInfo, { description: "Where this page ends." })
  pageInfo!: PageInfo;
}
