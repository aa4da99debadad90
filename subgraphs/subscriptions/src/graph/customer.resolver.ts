import { type Connection, type Context, isId, toConnection, toMoney } from "@markethall/graph";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { unusedSeats } from "../domain/unused-seats.js";
import type { CartEntity } from "../entities/cart.entity.js";
import type { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import type { OrderEntity } from "../entities/order.entity.js";
import { cloudAccounts } from "../services/cloud-account.queries.js";
import { subscriptionsWithUnusedSeats } from "../services/subscription.queries.js";
import { ownCart } from "./cart.resolver.js";
import { Cart } from "./cart.types.js";
import { CloudAccountConnection, CloudAccountsArgs } from "./cloud-account.types.js";
import { subscriptionsFor } from "./cloud-subscription.resolver.js";
import {
  CloudSubscriptionConnection,
  CloudSubscriptionsArgs,
  UnusedSeats,
} from "./cloud-subscription.types.js";
import { Customer } from "./entity-stubs.js";
import { ordersFor } from "./order.resolver.js";
import { OrderConnection, OrdersArgs } from "./order.types.js";
import { loadedSubscription, namesNothing } from "./visible.js";

/** What a customer holds. Row-level security shows an actor nothing of another's customer. */
@Resolver(() => Customer)
export class CustomerResolver {
  @FieldResolver(() => Cart, {
    nullable: true,
    description:
      "What its buyers are about to order; null before anything was put into it. (customer)",
  })
  cart(@Root() { id }: Customer, @Ctx() context: Context): Promise<CartEntity | null> | null {
    return id === context.actor.customerId ? ownCart(context) : null;
  }

  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description: "What it ordered, the newest first.",
  })
  orders(
    @Root() { id }: Customer,
    @Args(() => OrdersArgs) args: OrdersArgs,
    @Ctx() context: Context,
  ): Promise<Connection<OrderEntity>> {
    return ordersFor(context, { ...args, filter: { ...args.filter, customerId: id } });
  }

  @FieldResolver(() => CloudSubscriptionConnection, {
    nullable: true,
    description: "The subscriptions it holds and held.",
  })
  subscriptions(
    @Root() { id }: Customer,
    @Args(() => CloudSubscriptionsArgs) args: CloudSubscriptionsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<CloudSubscriptionEntity>> {
    return subscriptionsFor(context, { ...args, filter: { ...args.filter, customerId: id } });
  }

  @FieldResolver(() => [UnusedSeats], {
    nullable: true,
    description:
      "Seats that nobody uses, by subscription: first those that can still be given back, the soonest to close first; where nothing is known of their use, none.",
  })
  async unusedSeats(@Root() { id }: Customer, @Ctx() context: Context): Promise<UnusedSeats[]> {
    return isId(id) ? unusedSeatsFor(context, id) : [];
  }

  @FieldResolver(() => CloudAccountConnection, {
    nullable: true,
    description: "Its accounts at vendors.",
  })
  async cloudAccounts(
    @Root() { id }: Customer,
    @Args(() => CloudAccountsArgs) { filter, orderBy, first, after = null }: CloudAccountsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<CloudAccountEntity>> {
    if (!isId(id) || namesNothing(filter?.vendorId)) {
      return toConnection<CloudAccountEntity>([], first, 0, () => []);
    }
    return context.read((tx) =>
      cloudAccounts.page(tx, { ...filter, customerId: id }, orderBy ?? "CREATED_DESC", {
        first,
        after,
      }),
    );
  }
}

/** No window that closes comes after all that do. */
const never = Number.POSITIVE_INFINITY;

async function unusedSeatsFor(context: Context, customerId: string): Promise<UnusedSeats[]> {
  const ids = await context.read((tx) => subscriptionsWithUnusedSeats(tx, customerId));
  const loaded = await Promise.all(ids.map((id) => loadedSubscription(context, id)));
  const views = loaded.flatMap((one) => {
    const view = one && unusedSeats(one.facts, one.row.assignedSeats, context.now);
    return one && view ? [{ subscription: one.row, ...view }] : [];
  });
  const closes = ({ returnable, returnableUntil }: (typeof views)[number]) =>
    returnable === 0 ? never : (returnableUntil?.getTime() ?? Number.MAX_SAFE_INTEGER);
  // Stable: what closes at the same time keeps the most unused first.
  return views
    .sort((a, b) => (closes(a) === closes(b) ? 0 : closes(a) - closes(b)))
    .map(({ refund, ...view }) =>
      Object.assign(new UnusedSeats(), { ...view, refund: refund && toMoney(refund) }),
    );
}
