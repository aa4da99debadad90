import { DateOnly, InvalidInputError, Money, toMoney } from "@markethall/graph";
import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import { isoDay } from "../domain/calendar.js";
import type { CheckoutPreview as Previewed } from "../services/checkout-preview.js";
import { toUnitPrice } from "./unit-price.js";
import { ApprovalPrecondition } from "./precondition.types.js";

@ObjectType({ description: "How the first charge of one item is made, and what comes after it." })
export class CheckoutPreviewLine {
  @Field(() => ID, { description: "The item of the cart." })
  itemId!: string;

  @Field(() => Money, {
    nullable: true,
    description:
      "The first charge of one unit: its price, or its part, rounded, where the first term is shortened. Null for what is billed by usage.",
  })
  unitAmount!: Money | null;

  @Field(() => Money, { description: "The first charge." })
  amount!: Money;

  @Field(() => Int, { description: "Days that the first charge pays for; 0 for usage." })
  chargedDays!: number;

  @Field(() => Int, { description: "Days of a whole charge cycle; 0 for usage." })
  cycleDays!: number;

  @Field(() => Money, { description: "What each whole charge cycle comes to; nothing for usage." })
  recurring!: Money;

  @Field(() => DateOnly, {
    nullable: true,
    description:
      "When the term is charged next; null when it ends with what the first charge pays for.",
  })
  nextChargeOn!: string | null;

  @Field(() => DateOnly, {
    nullable: true,
    description: "When the first term ends and is renewed; null for usage.",
  })
  termEndsOn!: string | null;
}

@ObjectType({
  description: "What a checkout would come to if it were placed and provisioned today.",
})
export class CheckoutPreview {
  @Field(() => [CheckoutPreviewLine], { description: "The items of the cart, in their order." })
  lines!: CheckoutPreviewLine[];

  @Field(() => Money, {
    nullable: true,
    description: "The sum of the first charges; null while the cart is empty.",
  })
  dueNow!: Money | null;

  @Field(() => Boolean, {
    description: "Whether the order would wait for the reseller's approval.",
  })
  needsApproval!: boolean;

  @Field(() => Money, {
    nullable: true,
    description: "Orders above this wait for an approval; null where no order has to.",
  })
  approvalAbove!: Money | null;

  @Field(() => [ApprovalPrecondition], {
    description: "What must hold before this can be ordered and does not, terms among it.",
  })
  missing!: ApprovalPrecondition[];
}

export const CheckoutPreviewResult = createUnionType({
  name: "CheckoutPreviewResult",
  description: "What the checkout would come to, or why the first terms cannot end like this.",
  types: () => [CheckoutPreview, InvalidInputError] as const,
});

/** The lines of a preview for the graph. */
export function previewLines(lines: Previewed["lines"]): CheckoutPreviewLine[] {
  return lines.map(({ item, amount, charge }) =>
    Object.assign(new CheckoutPreviewLine(), {
      itemId: item.id,
      unitAmount: charge.unitAmount && toUnitPrice(charge.unitAmount),
      amount: toMoney(amount),
      chargedDays: charge.chargedDays,
      cycleDays: charge.cycleDays,
      recurring: toMoney(charge.recurring),
      nextChargeOn: charge.nextChargeAt && isoDay(charge.nextChargeAt),
      termEndsOn: charge.termEndsAt && isoDay(charge.termEndsAt),
    }),
  );
}
