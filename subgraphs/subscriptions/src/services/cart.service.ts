import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import { err, notFound, type NotFound, ok, type Result, type Said, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { MAX_CART_LINES } from "../domain/cart.js";
import { SeatLimits } from "../domain/seat-change.js";
import {
  type ParameterRefused,
  type ParameterValue,
  quantityOf,
  resolveParameters,
} from "../domain/solution.js";
import { CartEntity } from "../entities/cart.entity.js";
import { CartItemEntity } from "../entities/cart-item.entity.js";
import type { PlanFactEntity } from "../entities/plan-fact.entity.js";
import { SolutionFactEntity } from "../entities/solution-fact.entity.js";
import { buyerOf } from "../policies/buyer.policy.js";
import { cartLines } from "./cart-lines.js";
import { findPlan, plansById } from "./plans.js";
import { priceQuotes } from "./price-quotes.js";

export interface NotInPriceBook {
  readonly kind: "NotInPriceBook";
  readonly planId: string;
}

export interface Invalid extends Said {
  readonly kind: "Invalid";
  readonly field: string;
}

type Added = Result<{ cartId: string }, NotInPriceBook | Invalid | NotFound>;

interface NewItem {
  readonly plan: PlanFactEntity;
  readonly quantity: number;
  readonly solution: { readonly id: string; readonly name: string } | null;
  readonly parameters: readonly ParameterValue[];
}

/** What a customer's buyers put together before they order it. */
export class CartService {
  async addPlan(
    tx: Tx,
    actor: Actor,
    { planId, quantity }: { readonly planId: string; readonly quantity: number },
    now: Date,
  ): Promise<Added> {
    const plan = await findPlan(tx, planId);
    if (!plan) return err(notFound);
    return this.add(tx, actor, [{ plan, quantity, solution: null, parameters: [] }], now);
  }

  /** Adds every plan of a bundle, with the quantities that its parameters say; all of them or none. */
  async addSolution(
    tx: Tx,
    actor: Actor,
    input: { readonly solutionId: string; readonly parameters: readonly ParameterValue[] },
    now: Date,
  ): Promise<Added> {
    const solution = await tx.findOneBy(SolutionFactEntity, { solutionId: input.solutionId });
    if (!solution) return err(notFound);
    const values = resolveParameters(solution.parameters, input.parameters);
    if (!values.ok) return err(invalidParameter(values.error));

    const plans = await plansById(
      tx,
      solution.items.map(({ planId }) => planId),
    );
    const items: NewItem[] = [];
    for (const item of solution.items) {
      const plan = plans.get(item.planId);
      if (!plan) return err(notFound);
      items.push({
        plan,
        quantity: quantityOf(item, values.value),
        solution: { id: solution.solutionId, name: solution.name },
        parameters: values.value,
      });
    }
    return this.add(tx, actor, items, now);
  }

  async updateItem(
    tx: Tx,
    actor: Actor,
    { itemId, quantity }: { readonly itemId: string; readonly quantity: number },
  ): Promise<Result<{ cartId: string }, Invalid | NotFound>> {
    const item = await tx.findOneBy(CartItemEntity, {
      id: itemId,
      customerId: buyerOf(actor).customerId,
    });
    const plan = item && (await findPlan(tx, item.planId));
    if (!item || !plan) return err(notFound);
    const refusal = quantityRefusal(plan, quantity);
    if (refusal !== null) return err({ kind: "Invalid", field: "quantity", ...refusal });
    item.quantity = quantity;
    await tx.save(item);
    return ok({ cartId: item.cartId });
  }

  async removeItem(
    tx: Tx,
    actor: Actor,
    { itemId }: { readonly itemId: string },
  ): Promise<Result<{ cartId: string }, NotFound>> {
    const item = await tx.findOneBy(CartItemEntity, {
      id: itemId,
      customerId: buyerOf(actor).customerId,
    });
    if (!item) return err(notFound);
    await tx.remove(item);
    return ok({ cartId: item.cartId });
  }

  private async add(tx: Tx, actor: Actor, items: readonly NewItem[], now: Date): Promise<Added> {
    const { resellerId, customerId } = buyerOf(actor);
    const cart = await lockedCart(tx, resellerId, customerId);
    const lines = await cartLines(tx, customerId, now);
    if (lines.length + items.length > MAX_CART_LINES) {
      return err({ kind: "Invalid", field: "planId", ...said("CART_FULL", MAX_CART_LINES) });
    }
    const planIds = items.map(({ plan }) => plan.planId);
    const quotes = await priceQuotes(tx, customerId, planIds, now);
    let currency = lines[0]?.quote.currency ?? null;
    for (const { plan } of items) {
      const quote = quotes.get(plan.planId);
      if (!quote) return err({ kind: "NotInPriceBook", planId: plan.planId });
      currency ??= quote.currency;
      if (quote.currency !== currency) {
        return err({ kind: "Invalid", field: "planId", ...said("OTHER_CURRENCY") });
      }
    }
    for (const item of items) {
      const same = lines.find((line) => sameLine(line.item, item));
      const quantity = (same?.item.quantity ?? 0) + item.quantity;
      const refusal = quantityRefusal(item.plan, quantity);
      if (refusal !== null) return err({ kind: "Invalid", field: "quantity", ...refusal });
    }
    for (const item of items) {
      const same = lines.find((line) => sameLine(line.item, item))?.item;
      if (same) {
        same.quantity += item.quantity;
        await tx.save(same);
      } else {
        await tx.insert(CartItemEntity, {
          id: randomUUID(),
          resellerId,
          customerId,
          cartId: cart.id,
          planId: item.plan.planId,
          quantity: item.quantity,
          solutionId: item.solution?.id ?? null,
          solutionName: item.solution?.name ?? null,
          parameters: [...item.parameters],
          addedAt: now,
        });
      }
    }
    return ok({ cartId: cart.id });
  }
}

/** The customer's cart, made when it is first needed and locked until the transaction ends. */
export async function lockedCart(
  tx: Tx,
  resellerId: string,
  customerId: string,
): Promise<CartEntity> {
  await tx.query(
    "insert into carts (id, reseller_id, customer_id) values ($1, $2, $3) on conflict (customer_id) do nothing",
    [randomUUID(), resellerId, customerId],
  );
  return tx.findOneOrFail(CartEntity, {
    where: { customerId },
    lock: { mode: "pessimistic_write" },
  });
}

function sameLine(item: CartItemEntity, { plan, solution }: NewItem): boolean {
  return solution === null && item.solutionId === null && item.planId === plan.planId;
}

function quantityRefusal(plan: PlanFactEntity, quantity: number): Said | null {
  if (plan.kind === "CONSUMPTION") {
    return quantity === 1 ? null : said("USAGE_ONCE");
  }
  return new SeatLimits(plan.minSeats, plan.maxSeats).refusal(quantity);
}

function invalidParameter({ name, reason }: ParameterRefused): Invalid {
  return { kind: "Invalid", field: `parameters.${name}`, message: reason };
}
