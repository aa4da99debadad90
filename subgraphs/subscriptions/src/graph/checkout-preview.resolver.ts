import { type Context, InvalidInputError, isId, refuse, toMoney } from "@markethall/graph";
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CartEntity } from "../entities/cart.entity.js";
import { previewCheckout } from "../services/checkout-preview.js";
import { Cart } from "./cart.types.js";
import { CheckoutPreview, CheckoutPreviewResult, previewLines } from "./checkout-preview.types.js";
import { toApprovalPrecondition } from "./precondition.types.js";

@Resolver(() => Cart)
export class CheckoutPreviewResolver {
  @FieldResolver(() => CheckoutPreviewResult, {
    description: "The exact money of ordering it, before it, and what the order would wait for.",
  })
  async checkoutPreview(
    @Root() { customerId }: CartEntity,
    @Arg("coTermWith", () => ID, {
      nullable: true,
      description: "An active subscription that the first terms shall end with.",
    })
    coTermWith: string | null,
    @Arg("coTermMonthEnd", () => Boolean, {
      defaultValue: false,
      description: "True to end the first terms with a month.",
    })
    coTermMonthEnd: boolean,
    @Ctx() context: Context,
  ): Promise<typeof CheckoutPreviewResult> {
    const wish = { coTermWith: coTermWith ?? null, coTermMonthEnd };
    if (wish.coTermWith !== null && !isId(wish.coTermWith)) {
      return refuse(InvalidInputError, "There is no such subscription.", { field: "coTermWith" });
    }
    const result = await context.read((tx) => previewCheckout(tx, customerId, wish, context.now));
    if (!result.ok) {
      return refuse(InvalidInputError, result.error.message, { field: result.error.field });
    }
    const { lines, dueNow, needsApproval, approvalAbove, missing } = result.value;
    return Object.assign(new CheckoutPreview(), {
      lines: previewLines(lines),
      dueNow: dueNow && toMoney(dueNow),
      needsApproval,
      approvalAbove: approvalAbove && toMoney(approvalAbove),
      missing: missing.map((one) => toApprovalPrecondition(one, context.actor, customerId)),
    });
  }
}
