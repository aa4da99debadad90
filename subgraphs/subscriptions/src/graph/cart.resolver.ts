import {
  type Context,
  InvalidInputError,
  isId,
  Money,
  NotFoundError,
  refuse,
  toMoney,
} from "@markethall/graph";
import { err, type NotFound, notFound, type Result } from "@markethall/result";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { cartTotal } from "../domain/cart.js";
import { CartEntity } from "../entities/cart.entity.js";
import type { CartService, Invalid, NotInPriceBook } from "../services/cart.service.js";
import { cartLines } from "../services/cart-lines.js";
import {
  AddSolutionToCartInput,
  AddSolutionToCartResult,
  AddSolutionToCartSuccess,
  AddToCartInput,
  AddToCartResult,
  AddToCartSuccess,
  Cart,
  CartItem,
  NotInPriceBookError,
  RemoveFromCartInput,
  RemoveFromCartResult,
  RemoveFromCartSuccess,
  UpdateCartItemInput,
  UpdateCartItemResult,
  UpdateCartItemSuccess,
} from "./cart.types.js";
import { Plan, stub } from "./entity-stubs.js";
import { toUnitPrice } from "./unit-price.js";

type Refusal = NotInPriceBook | Invalid | NotFound;

@Resolver(() => Cart)
export class CartResolver {
  constructor(private readonly carts: CartService) {}

  @Mutation(() => AddToCartResult, {
    description: "Puts a plan into the customer's cart. (customer)",
  })
  async addToCart(
    @Arg("input", () => AddToCartInput, { description: "Which plan, how many." })
    input: AddToCartInput,
    @Ctx() context: Context,
  ): Promise<typeof AddToCartResult> {
    const { planId, quantity } = input;
    const result = await context.mutate("addToCart", { planId, quantity }, async (tx) =>
      isId(planId)
        ? this.carts.addPlan(tx, context.actor, { planId, quantity }, context.now)
        : err(notFound),
    );
    return result.ok ? success(AddToCartSuccess, context) : additionRefused(result.error);
  }

  @Mutation(() => AddSolutionToCartResult, {
    description: "Puts all plans of a Click-to-Run bundle into the cart, or none. (customer)",
  })
  async addSolutionToCart(
    @Arg("input", () => AddSolutionToCartInput, {
      description: "Which bundle, with which parameters.",
    })
    { solutionId, parameters }: AddSolutionToCartInput,
    @Ctx() context: Context,
  ): Promise<typeof AddSolutionToCartResult> {
    const input = {
      solutionId,
      parameters: parameters.map(({ name, value }) => ({ name, value })),
    };
    const result = await context.mutate("addSolutionToCart", input, async (tx) =>
      isId(solutionId)
        ? this.carts.addSolution(tx, context.actor, input, context.now)
        : err(notFound),
    );
    return result.ok ? success(AddSolutionToCartSuccess, context) : additionRefused(result.error);
  }

  @Mutation(() => UpdateCartItemResult, {
    description: "Changes how many units of a plan are wanted. (customer)",
  })
  async updateCartItem(
    @Arg("input", () => UpdateCartItemInput, { description: "Which item, how many." })
    { itemId, quantity }: UpdateCartItemInput,
    @Ctx() context: Context,
  ): Promise<typeof UpdateCartItemResult> {
    const result: Result<unknown, Invalid | NotFound> = await context.mutate(
      "updateCartItem",
      { itemId, quantity },
      async (tx) =>
        isId(itemId)
          ? this.carts.updateItem(tx, context.actor, { itemId, quantity })
          : err(notFound),
    );
    return result.ok ? success(UpdateCartItemSuccess, context) : itemRefused(result.error);
  }

  @Mutation(() => RemoveFromCartResult, {
    description: "Takes an item out of the cart. (customer)",
  })
  async removeFromCart(
    @Arg("input", () => RemoveFromCartInput, { description: "Which item." })
    { itemId }: RemoveFromCartInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveFromCartResult> {
    const result: Result<unknown, NotFound> = await context.mutate(
      "removeFromCart",
      { itemId },
      async (tx) =>
        isId(itemId) ? this.carts.removeItem(tx, context.actor, { itemId }) : err(notFound),
    );
    return result.ok
      ? success(RemoveFromCartSuccess, context)
      : refuse(NotFoundError, "There is no such item in the cart.");
  }

  @FieldResolver(() => [CartItem], { description: "What is in it, in the order it was added." })
  async items(@Root() cart: CartEntity, @Ctx() context: Context): Promise<CartItem[]> {
    const lines = await linesOf(context, cart.customerId);
    return lines.map(({ item, quote, amount }) =>
      Object.assign(new CartItem(), {
        id: item.id,
        plan: stub(Plan, item.planId),
        quantity: item.quantity,
        unitPrice: toUnitPrice(quote.price),
        amount: toMoney(amount),
        solutionName: item.solutionName,
        parameters: item.parameters,
      }),
    );
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "The sum of its items; null while it is empty.",
  })
  async total(@Root() cart: CartEntity, @Ctx() context: Context): Promise<Money | null> {
    const lines = await linesOf(context, cart.customerId);
    const total = cartTotal(lines.map(({ amount }) => amount));
    return total && toMoney(total);
  }
}

function linesOf(context: Context, customerId: string) {
  const loader = context.loader("cart lines", (tx, customerIds: readonly string[]) =>
    Promise.all(customerIds.map((id) => cartLines(tx, id, context.now))),
  );
  return loader.load(customerId);
}

/** The actor's own cart; null before anything was put into it. */
export function ownCart(context: Context): Promise<CartEntity | null> {
  const { customerId } = context.actor;
  if (customerId === null) return Promise.resolve(null);
  return context.read((tx) => tx.findOneBy(CartEntity, { customerId }));
}

async function success<S extends { cart: Cart }>(type: new () => S, context: Context): Promise<S> {
  const cart = await ownCart(context);
  if (!cart) throw new Error("a cart that was changed is gone");
  return Object.assign(new type(), { cart });
}

function itemRefused(error: Invalid | NotFound): InvalidInputError | NotFoundError {
  return error.kind === "Invalid"
    ? refuse(InvalidInputError, error, { field: error.field })
    : refuse(NotFoundError, "There is no such item in the cart.");
}

function additionRefused(error: Refusal): InvalidInputError | NotFoundError | NotInPriceBookError {
  switch (error.kind) {
    case "NotInPriceBook":
      return refuse(NotInPriceBookError, "This is not in your price book and cannot be ordered.", {
        plan: stub(Plan, error.planId),
      });
    case "Invalid":
      return refuse(InvalidInputError, error, { field: error.field });
    case "NotFound":
      return refuse(NotFoundError, "There is no such thing to order.");
  }
}
