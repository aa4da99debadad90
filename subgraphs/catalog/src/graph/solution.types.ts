import { connectionTypes } from "@markethall/graph";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { SolutionItem as Item, SolutionParameterKind as Kind } from "../domain/solution.js";
import type { CatalogueView } from "../services/catalogue-view.js";
import { SolutionParameterKind } from "./enums.js";

@ObjectType({ description: "A value that the buyer gives when a bundle is ordered." })
export class SolutionParameter {
  @Field(() => String, { description: "What an order calls it." })
  name!: string;

  @Field(() => String, { description: "What a person reads." })
  label!: string;

  @Field(() => SolutionParameterKind, { description: "What it takes." })
  kind!: Kind;

  @Field(() => Boolean, { description: "Whether an order must give it." })
  required!: boolean;

  @Field(() => String, {
    name: "default",
    nullable: true,
    description: "Taken where the order gives none.",
  })
  default!: string | null;

  @Field(() => Int, { nullable: true, description: "The least number." })
  min!: number | null;

  @Field(() => Int, { nullable: true, description: "The greatest number." })
  max!: number | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A Click-to-Run bundle: several plans that deploy in one order." })
export class Solution {
  @Field(() => ID, { description: "Stable identifier." })
  id!: string;

  @Field(() => String, { description: "Its name in addresses." })
  slug!: string;

  @Field(() => String, { description: "Its name for people." })
  name!: string;

  @Field(() => String, { description: "What it is, in a sentence." })
  summary!: string;

  @Field(() => [SolutionParameter], { description: "What the buyer decides." })
  parameters!: readonly SolutionParameter[];

  itemRows!: readonly Item[];
  view!: CatalogueView;
}

@ObjectType({ description: "One plan of a bundle." })
export class SolutionItem {
  @Field(() => String, {
    nullable: true,
    description: "The parameter that names the quantity; null where it is fixed.",
  })
  quantityParameter!: string | null;

  @Field(() => Int, { description: "The fixed quantity, or the one that is ordered by default." })
  quantity!: number;

  planId!: string;
  view!: CatalogueView;
}

export const { Connection: SolutionConnection } = connectionTypes(() => Solution, "Solution");
