import { DecimalString, InvalidInputError, NotFoundError, UserError } from "@markethall/graph";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { Cart } from "./cart.types.js";
import { ChangePreview } from "./change.types.js";
import { Terms } from "./entity-stubs.js";
import { Order } from "./order.types.js";
import { ApprovalPrecondition } from "./precondition.types.js";

@InputType({ description: "How to order what is in the cart." })
export class CheckoutInput {
  @Field(() => String, {
    nullable: true,
    description: "The customer's own number, shown on order and statement.",
  })
  purchaseOrder?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "An active subscription that the first terms shall end with.",
  })
  coTermWith?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True to end the first terms with a month.",
  })
  coTermMonthEnd?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Terms that the buyer accepts with this order.",
  })
  acceptedTermsIds?: string[] | null;

  @Field(() => DecimalString, {
    nullable: true,
    description: "The total that the buyer saw; another one is refused.",
  })
  expectedTotal?: string | null;
}

@InputType({ description: "Which order to take back." })
export class CancelOrderInput {
  @Field(() => ID, { description: "The order." })
  orderId!: string;
}

@InputType({ description: "Which order to start again." })
export class RetryOrderInput {
  @Field(() => ID, { description: "The order." })
  orderId!: string;
}

@ObjectType({ description: "It is ordered." })
export class CheckoutSuccess {
  @Field(() => Order, { description: "The order." })
  order!: Order;
}

@ObjectType({ description: "The order is taken back." })
export class CancelOrderSuccess {
  @Field(() => Order, { description: "The order as it is now." })
  order!: Order;
}

@ObjectType({ description: "The order is at work again." })
export class RetryOrderSuccess {
  @Field(() => Order, { description: "The order as it is now." })
  order!: Order;
}

@ObjectType({
  implements: UserError,
  description: "Something must be set up before the customer can order this.",
})
export class NotReadyToOrderError extends UserError {
  @Field(() => [ApprovalPrecondition], { description: "What is missing, and where it is mended." })
  missing!: ApprovalPrecondition[];
}

@ObjectType({ implements: UserError, description: "Terms have to be accepted first." })
export class TermsNotAcceptedError extends UserError {
  @Field(() => [Terms], { description: "The terms that are not accepted yet." })
  terms!: Terms[];
}

@ObjectType({ implements: UserError, description: "It costs something else than the buyer saw." })
export class PriceChangedError extends UserError {
  @Field(() => Cart, {
    nullable: true,
    description: "The cart at the prices of now, for a checkout.",
  })
  cart!: Cart | null;

  /** Not `preview`: one operation asks for both, and that of a success is never null. */
  @Field(() => ChangePreview, {
    nullable: true,
    description: "What it comes to now, for a change.",
  })
  currentPreview!: ChangePreview | null;
}

@ObjectType({
  implements: UserError,
  description: "There is nothing in the cart, or it has just been ordered.",
})
export class CartEmptyError extends UserError {}

@ObjectType({
  implements: UserError,
  description: "The order is not in a state in which this can be done.",
})
export class OrderStatusError extends UserError {
  @Field(() => Order, { nullable: true, description: "The order as it is." })
  order!: Order | null;
}

export const CheckoutResult = createUnionType({
  name: "CheckoutResult",
  description: "The order, or why nothing was ordered.",
  types: () =>
    [
      CheckoutSuccess,
      NotReadyToOrderError,
      TermsNotAcceptedError,
      PriceChangedError,
      CartEmptyError,
      InvalidInputError,
    ] as const,
});

export const CancelOrderResult = createUnionType({
  name: "CancelOrderResult",
  description: "The order, or why it cannot be taken back.",
  types: () => [CancelOrderSuccess, OrderStatusError, NotFoundError] as const,
});

export const RetryOrderResult = createUnionType({
  name: "RetryOrderResult",
  description: "The order, or why it cannot be started again.",
  types: () => [RetryOrderSuccess, OrderStatusError, NotFoundError] as const,
});
