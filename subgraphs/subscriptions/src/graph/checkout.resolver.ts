import { type Context, InvalidInputError, isId, NotFoundError, refuse } from "@markethall/graph";
import { err, notFound, type RefusalCode, said } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { OrderNotThere } from "../domain/order.js";
import type { OrderEntity } from "../entities/order.entity.js";
import type { CheckoutService } from "../services/checkout.service.js";
import type { OrderService } from "../services/order.service.js";
import { ownCart } from "./cart.resolver.js";
import {
  CancelOrderInput,
  CancelOrderResult,
  CancelOrderSuccess,
  CartEmptyError,
  CheckoutInput,
  CheckoutResult,
  CheckoutSuccess,
  NotReadyToOrderError,
  OrderStatusError,
  PriceChangedError,
  RetryOrderInput,
  RetryOrderResult,
  RetryOrderSuccess,
  TermsNotAcceptedError,
} from "./checkout.types.js";
import { stub, Terms } from "./entity-stubs.js";
import { toApprovalPrecondition } from "./precondition.types.js";
import { visibleOrder } from "./visible.js";

@Resolver()
export class CheckoutResolver {
  constructor(
    private readonly checkouts: CheckoutService,
    private readonly orders: OrderService,
  ) {}

  @Mutation(() => CheckoutResult, {
    description: "Orders what is in the cart: at the price that was shown, and once. (customer)",
  })
  async checkout(
    @Arg("input", () => CheckoutInput, { description: "How to order it." }) input: CheckoutInput,
    @Ctx() context: Context,
  ): Promise<typeof CheckoutResult> {
    const { actor } = context;
    const wish = {
      purchaseOrder: input.purchaseOrder?.trim().slice(0, 100) || null,
      coTermWith: input.coTermWith ?? null,
      coTermMonthEnd: input.coTermMonthEnd === true,
      acceptedTermsIds: (input.acceptedTermsIds ?? []).filter(isId),
      expectedTotal: input.expectedTotal ?? null,
    };
    if (wish.coTermWith !== null && !isId(wish.coTermWith)) {
      return refuse(InvalidInputError, "There is no such subscription.", { field: "coTermWith" });
    }
    const result = await context.mutate("checkout", wish, (tx) =>
      this.checkouts.checkout(tx, actor, { ...wish, ip: context.ip }, context.now),
    );
    if (result.ok) return changed(CheckoutSuccess, context, result.value.orderId);
    switch (result.error.kind) {
      case "CartEmpty":
        return refuse(CartEmptyError, "There is nothing in the cart.");
      case "PriceChanged":
        return Object.assign(new PriceChangedError(), {
          ...said("CART_PRICE_CHANGED"),
          cart: await ownCart(context),
          currentPreview: null,
        });
      case "NotReady":
        return refuse(NotReadyToOrderError, "Something must be set up before you can order this.", {
          missing: result.error.missing.map((precondition) =>
            toApprovalPrecondition(precondition, actor, actor.customerId ?? ""),
          ),
        });
      case "TermsOpen":
        return refuse(TermsNotAcceptedError, "Accept the terms first.", {
          terms: result.error.termsIds.map((id) => stub(Terms, id)),
        });
      case "Invalid":
        return refuse(InvalidInputError, result.error, { field: result.error.field });
    }
  }

  @Mutation(() => CancelOrderResult, {
    description: "Takes an order back while it waits for its approval.",
  })
  async cancelOrder(
    @Arg("input", () => CancelOrderInput, { description: "Which order." })
    { orderId }: CancelOrderInput,
    @Ctx() context: Context,
  ): Promise<typeof CancelOrderResult> {
    const result = await context.mutate("cancelOrder", { orderId }, async (tx) =>
      isId(orderId) ? this.orders.cancel(tx, context.actor, orderId) : err(notFound),
    );
    if (result.ok) return changed(CancelOrderSuccess, context, orderId);
    if (result.error.kind === "NotFound") return refuse(NotFoundError, "There is no such order.");
    return statusRefusal(context, orderId, result.error, "ORDER_NOT_WAITING");
  }

  @Mutation(() => RetryOrderResult, {
    description: "Starts an order again that needs attention. (console)",
  })
  async retryOrder(
    @Arg("input", () => RetryOrderInput, { description: "Which order." })
    { orderId }: RetryOrderInput,
    @Ctx() context: Context,
  ): Promise<typeof RetryOrderResult> {
    const result = await context.mutate("retryOrder", { orderId }, async (tx) =>
      isId(orderId) ? this.orders.retry(tx, context.actor, orderId, context.now) : err(notFound),
    );
    if (result.ok) return changed(RetryOrderSuccess, context, orderId);
    if (result.error.kind === "NotFound") return refuse(NotFoundError, "There is no such order.");
    return statusRefusal(context, orderId, result.error, "ORDER_NOT_HELD_UP");
  }
}

/** Read anew after the change: a replayed answer shows the order of today. */
async function changed<S extends object>(
  type: new () => S & { order: unknown },
  context: Context,
  orderId: string,
): Promise<S> {
  const order: OrderEntity | null = await visibleOrder(context, orderId);
  if (!order) throw new Error("an order that was changed is gone");
  return Object.assign(new type(), { order });
}

async function statusRefusal(
  context: Context,
  orderId: string,
  { status }: OrderNotThere,
  code: RefusalCode,
): Promise<OrderStatusError> {
  const rule = said(code).message.replace(/\.$/, "");
  const state = status.toLowerCase().replaceAll("_", " ");
  return Object.assign(new OrderStatusError(), {
    code,
    message: `${rule}; this one is ${state}.`,
    order: await visibleOrder(context, orderId),
  });
}
