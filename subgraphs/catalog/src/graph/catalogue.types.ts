import { Money } from "@markethall/graph";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { BillingCycle as Cycle, PlanKind as Kind } from "../domain/plan.js";
import type { CatalogueView } from "../services/catalogue-view.js";
import { BillingCycle, PlanKind } from "./enums.js";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A cloud provider whose products are sold." })
export class Vendor {
  @Field(() => ID, { description: "Stable identifier." })
  id!: string;

  @Field(() => String, { description: "Its name in addresses and filters, such as `microsoft`." })
  slug!: string;

  @Field(() => String, { description: "Its name for people." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Where its logo is, if it has one." })
  logoUrl!: string | null;

  @Field(() => Boolean, {
    description: "Whether a customer must name its tenant at the vendor before it can order.",
  })
  needsTenantId!: boolean;
}

@ObjectType({ description: "A question that buyers ask, with its answer." })
export class FaqEntry {
  @Field(() => String, { description: "The question." })
  question!: string;

  @Field(() => String, { description: "The answer." })
  answer!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "What a vendor sells, under the name that buyers know." })
export class Product {
  @Field(() => ID, { description: "Stable identifier." })
  id!: string;

  @Field(() => String, { description: "Its name in addresses." })
  slug!: string;

  @Field(() => String, { description: "Its name for people." })
  name!: string;

  @Field(() => Vendor, { description: "Who sells it." })
  vendor!: Vendor;

  @Field(() => String, { description: "What it is, in a sentence." })
  summary!: string;

  @Field(() => String, {
    description: "What it is, at length; paragraphs are parted by empty lines.",
  })
  description!: string;

  @Field(() => [String], { description: "What kinds of product it is." })
  categories!: readonly string[];

  @Field(() => [String], { description: "What it can do, in short phrases." })
  features!: readonly string[];

  @Field(() => [FaqEntry], { description: "Questions that buyers ask." })
  faq!: readonly FaqEntry[];

  @Field(() => String, { nullable: true, description: "Where the vendor helps with it." })
  supportUrl!: string | null;

  /** Whose prices its plans have. */
  view!: CatalogueView;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A variant of a product that has a number at the vendor." })
export class Sku {
  @Field(() => ID, { description: "Stable identifier." })
  id!: string;

  @Field(() => String, { description: "The vendor's number." })
  code!: string;

  @Field(() => String, { description: "Its name for people." })
  name!: string;

  productId!: string;
  view!: CatalogueView;
}

@ObjectType({ description: "One step from the list price to the price." })
export class PriceStep {
  @Field(() => String, { description: "What the step is." })
  label!: string;

  @Field(() => Money, { description: "The price after the step." })
  amount!: Money;

  @Field(() => String, { description: "The rule that made it, in a sentence." })
  explanation!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "How a SKU is bought: its term and billing cycle, or by usage." })
export class Plan {
  @Field(() => ID, { description: "Stable identifier." })
  id!: string;

  @Field(() => String, { description: "Its name for people." })
  name!: string;

  @Field(() => PlanKind, { description: "By seat or by usage." })
  kind!: Kind;

  @Field(() => String, {
    description: "An ISO 8601 duration such as P1M, P1Y or P3Y; `NONE` for usage.",
  })
  term!: string;

  @Field(() => BillingCycle, { description: "How often it is charged." })
  billingCycle!: Cycle;

  @Field(() => String, {
    nullable: true,
    description: "What one unit is where it is not a seat, such as `1 GiB/Hour`.",
  })
  unit!: string | null;

  @Field(() => Int, { nullable: true, description: "Days of the free trial, if there is one." })
  trialDays!: number | null;

  @Field(() => Int, { description: "The fewest seats that can be ordered." })
  minSeats!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The most seats that can be ordered; null for no limit.",
  })
  maxSeats!: number | null;

  skuId!: string;
  view!: CatalogueView;
}
