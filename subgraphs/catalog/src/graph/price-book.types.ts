import {
  connectionTypes,
  CurrencyCodeScalar,
  DateTime,
  DecimalString,
  Money,
} from "@markethall/graph";
import { ArgsType, Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { PriceAdjustmentKind as Adjustment } from "../domain/price-adjustment.js";
import type { PriceBookKind as Kind } from "../services/price-books.js";
import { PriceAdjustmentKind, PriceBookKind } from "./enums.js";

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "An organisation that buys from the reseller." })
export class Customer {
  @Field(() => ID, { description: "Stable identifier." })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "Prices of one vendor in one currency. Only the reseller's owner and operations read it.",
})
export class PriceBook {
  @Field(() => ID, { description: "Stable identifier." })
  id!: string;

  @Field(() => String, { description: "Its name for people." })
  name!: string;

  @Field(() => PriceBookKind, { description: "Who keeps it." })
  kind!: Kind;

  @Field(() => CurrencyCodeScalar, { description: "The currency of all of its prices." })
  currency!: string;

  @Field(() => Int, {
    description: "Number of the last commit. Prices on orders and statements name it.",
  })
  revision!: number;

  @Field(() => Boolean, {
    description:
      "Whether it prices customers of the vendor and currency that have no book of their own.",
  })
  isDefault!: boolean;

  @Field(() => DecimalString, {
    name: "adjustmentPercent",
    nullable: true,
    description: "Holds for every plan without an adjustment of its own; null for a master.",
  })
  percent!: string | null;

  vendorId!: string;
  masterBookId!: string;
}

@ObjectType({ description: "One plan in a price book, with what the reseller pays and keeps." })
export class PriceBookEntry {
  @Field(() => PriceAdjustmentKind, { description: "How the plan is priced." })
  adjustment!: Adjustment;

  @Field(() => DecimalString, {
    nullable: true,
    description: "Percent or amount by kind; null for DEFAULT.",
  })
  value!: string | null;

  @Field(() => Money, { description: "What the vendor recommends." })
  listPrice!: Money;

  @Field(() => Money, { description: "What the reseller pays." })
  cost!: Money;

  @Field(() => Money, { description: "What the customer pays." })
  price!: Money;

  @Field(() => Money, { description: "Price less cost." })
  margin!: Money;

  @Field(() => DecimalString, {
    nullable: true,
    description: "Margin in percent of the price; null at price 0.",
  })
  marginPercent!: string | null;

  @Field(() => DecimalString, {
    nullable: true,
    description: "Margin in percent of the cost; null at cost 0.",
  })
  markupPercent!: string | null;

  @Field(() => Boolean, {
    description: "Whether the price is below the cost: allowed, with a warning.",
  })
  belowCost!: boolean;

  @Field(() => Boolean, {
    description: "Whether the book holds the plan; one that it does not hold cannot be ordered.",
  })
  included!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When its price last changed: by the list price, its rule or, where that holds, the book's percent; null for what is staged.",
  })
  changedAt!: Date | null;

  @Field(() => PriceBookEntry, {
    nullable: true,
    description: "What the staged edits make of it; null where they leave it as it is.",
  })
  staged!: PriceBookEntry | null;

  planId!: string;
}

export const { Connection: PriceBookEntryConnection } = connectionTypes(
  () => PriceBookEntry,
  "PriceBookEntry",
);

@ObjectType({ description: "What-if: what committing the staged edits would change." })
export class PriceBookDraft {
  @Field(() => Int, { description: "How many plans get another price or rule." })
  changes!: number;

  @Field(() => Int, { description: "How many of these would be priced below cost." })
  belowCost!: number;

  @Field(() => DecimalString, {
    name: "adjustmentPercent",
    nullable: true,
    description: "The percent that the book would get; null leaves it.",
  })
  percent!: string | null;

  bookId!: string;
  masterBookId!: string;
  currency!: string;
}

@ArgsType()
export class DraftEntriesArgs {
  @Field(() => Int, { defaultValue: 100, description: "How many at most, 1 to 100." })
  first!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Only those that would be priced below cost.",
  })
  belowCostOnly!: boolean;
}
