import {
  type Connection,
  type Context,
  fedByGateway,
  type LiveEvent,
  Money,
  toConnection,
  toMoney,
} from "@markethall/graph";
import { rate } from "@markethall/money";
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import type { OrderEntity } from "../entities/order.entity.js";
import type { OrderItemEntity } from "../entities/order-item.entity.js";
import { itemsByOrder, listOrders } from "../services/order.queries.js";
import { CloudSubscription } from "./cloud-subscription.types.js";
import { Customer, Plan, stub } from "./entity-stubs.js";
import { Order, OrderConnection, OrderItem, OrdersArgs } from "./order.types.js";
import { toUnitPrice } from "./unit-price.js";
import { namesNothing, visibleOrder, visibleSubscription } from "./visible.js";

@Resolver(() => Order)
export class OrderResolver {
  @Query(() => Order, { nullable: true, description: "One order." })
  order(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<OrderEntity | null> {
    return visibleOrder(context, id);
  }

  @Query(() => OrderConnection, {
    nullable: true,
    description: "Orders of all customers, the newest first. (console)",
  })
  orders(
    @Args(() => OrdersArgs) args: OrdersArgs,
    @Ctx() context: Context,
  ): Promise<Connection<OrderEntity>> {
    return ordersFor(context, args);
  }

  @Subscription(() => Order, {
    subscribe: fedByGateway,
    description: "An order each time it moves on.",
  })
  async orderChanged(
    @Arg("id", () => ID, { description: "The order." }) _id: string,
    @Root() event: LiveEvent<{ readonly orderId: string }>,
    @Ctx() context: Context,
  ): Promise<OrderEntity> {
    const order = await visibleOrder(context, event.payload.orderId);
    if (!order) throw new Error("the event of an order that the subscriber cannot see");
    return order;
  }

  @FieldResolver(() => Customer, { description: "Who ordered." })
  customer(@Root() order: OrderEntity): Customer {
    return stub(Customer, order.customerId);
  }

  @FieldResolver(() => [OrderItem], { description: "What was ordered." })
  items(@Root() order: OrderEntity, @Ctx() context: Context): Promise<OrderItemEntity[]> {
    return context.loader("order items", itemsByOrder).load(order.id);
  }

  @FieldResolver(() => Money, { description: "The sum of the items." })
  total(@Root() order: OrderEntity): Money {
    return toMoney(order.total);
  }
}

@Resolver(() => OrderItem)
export class OrderItemResolver {
  @FieldResolver(() => Plan, { description: "The plan." })
  plan(@Root() item: OrderItemEntity): Plan {
    return stub(Plan, item.planId);
  }

  @FieldResolver(() => Money, { description: "For one unit and charge cycle." })
  unitPrice(@Root() item: OrderItemEntity): Money {
    return toUnitPrice(rate(item.unitPrice, item.currency));
  }

  @FieldResolver(() => Money, { description: "The first charge." })
  amount(@Root() item: OrderItemEntity): Money {
    return toMoney(item.amount);
  }

  @FieldResolver(() => CloudSubscription, {
    nullable: true,
    description: "What became of it, once it is provisioned.",
  })
  subscription(
    @Root() item: OrderItemEntity,
    @Ctx() context: Context,
  ): Promise<CloudSubscriptionEntity | null> | null {
    return item.subscriptionId === null ? null : visibleSubscription(context, item.subscriptionId);
  }
}

/** A page of orders that the actor may see. */
export async function ordersFor(
  context: Context,
  { filter, first, after = null }: OrdersArgs,
): Promise<Connection<OrderEntity>> {
  if (namesNothing(filter?.customerId)) return toConnection<OrderEntity>([], first, 0, () => []);
  return context.read((tx) => listOrders(tx, filter ?? {}, { first, after }));
}
