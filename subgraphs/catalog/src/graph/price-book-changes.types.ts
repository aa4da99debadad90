import { DecimalString, InvalidInputError, NotFoundError, UserError } from "@markethall/graph";
import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { PriceAdjustmentKind as Adjustment } from "../domain/price-adjustment.js";
import { PriceAdjustmentKind } from "./enums.js";
import { PriceBook, PriceBookEntry } from "./price-book.types.js";

@InputType({ description: "A new custom price book." })
export class CreatePriceBookInput {
  @Field(() => String, { description: "Its name, unique for the reseller." })
  name!: string;

  @Field(() => ID, { description: "The master price book that it follows." })
  parentId!: string;

  @Field(() => DecimalString, {
    description: "On every list price; −100 gives 0 and is the least.",
  })
  adjustmentPercent!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it prices customers that have no book of their own, in place of the book that did.",
  })
  isDefault?: boolean | null;
}

@InputType({ description: "How one plan is to be priced." })
export class PriceAdjustmentInput {
  @Field(() => ID, { description: "The plan." })
  planId!: string;

  @Field(() => PriceAdjustmentKind, { description: "How." })
  adjustment!: Adjustment;

  @Field(() => DecimalString, {
    nullable: true,
    description: "Percent or amount by kind; none for DEFAULT.",
  })
  value?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "False takes the plan out of the book, so that it cannot be ordered.",
  })
  included?: boolean | null;
}

@InputType({ description: "Edits to stage in a price book's draft." })
export class StagePriceAdjustmentsInput {
  @Field(() => ID, { description: "The custom price book." })
  priceBookId!: string;

  @Field(() => DecimalString, {
    nullable: true,
    description: "A new percent for the whole book; none leaves it.",
  })
  adjustmentPercent?: string | null;

  @Field(() => [PriceAdjustmentInput], {
    description: "Adjustments of single plans; may be empty.",
  })
  adjustments!: PriceAdjustmentInput[];
}

@InputType({ description: "Stages what makes a price book again what it was at a revision." })
export class StagePriceBookRevisionInput {
  @Field(() => ID, { description: "The custom price book." })
  priceBookId!: string;

  @Field(() => Int, {
    description: "The revision's number. The present one takes back all that is staged.",
  })
  revision!: number;
}

@InputType({ description: "Makes staged edits the price book's next revision." })
export class CommitPriceBookInput {
  @Field(() => ID, { description: "The custom price book." })
  priceBookId!: string;

  @Field(() => String, { description: "What changes, for the book's history." })
  summary!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "The person has seen the prices below cost.",
  })
  acknowledgeBelowCost?: boolean | null;
}

@ObjectType({ description: "The price book that was made." })
export class CreatePriceBookSuccess {
  @Field(() => PriceBook, { description: "The new price book." })
  priceBook!: PriceBook;
}

@ObjectType({ description: "The edits are staged." })
export class StagePriceAdjustmentsSuccess {
  @Field(() => PriceBook, { description: "The price book; its draft is the what-if." })
  priceBook!: PriceBook;
}

@ObjectType({ description: "The way back is staged." })
export class StagePriceBookRevisionSuccess {
  @Field(() => PriceBook, { description: "The price book; its draft is the what-if." })
  priceBook!: PriceBook;
}

@ObjectType({ description: "The edits hold." })
export class CommitPriceBookSuccess {
  @Field(() => PriceBook, { description: "The price book at its new revision." })
  priceBook!: PriceBook;
}

@ObjectType({
  implements: UserError,
  description:
    "Prices would fall below cost. Commit again with `acknowledgeBelowCost` once a person has seen them.",
})
export class BelowCostNotAcknowledgedError extends UserError {
  @Field(() => Int, { description: "How many prices are below cost." })
  count!: number;

  @Directive('@tag(name: "internal")')
  @Field(() => [PriceBookEntry], { description: "The first 100 of them." })
  entries!: PriceBookEntry[];
}

@ObjectType({ implements: UserError, description: "The price book has no staged edits." })
export class NothingStagedError extends UserError {}

export const CreatePriceBookResult = createUnionType({
  name: "CreatePriceBookResult",
  description: "What came of making a price book.",
  types: () => [CreatePriceBookSuccess, InvalidInputError] as const,
});

export const StagePriceAdjustmentsResult = createUnionType({
  name: "StagePriceAdjustmentsResult",
  description: "What came of staging edits.",
  types: () => [StagePriceAdjustmentsSuccess, NotFoundError, InvalidInputError] as const,
});

export const StagePriceBookRevisionResult = createUnionType({
  name: "StagePriceBookRevisionResult",
  description: "What came of staging a revision.",
  types: () => [StagePriceBookRevisionSuccess, NotFoundError, InvalidInputError] as const,
});

export const CommitPriceBookResult = createUnionType({
  name: "CommitPriceBookResult",
  description: "What came of a commit.",
  types: () =>
    [
      CommitPriceBookSuccess,
      BelowCostNotAcknowledgedError,
      NothingStagedError,
      NotFoundError,
      InvalidInputError,
    ] as const,
});
