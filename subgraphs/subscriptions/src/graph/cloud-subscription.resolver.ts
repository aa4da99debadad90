import {
  badInput,
  type Connection,
  type Context,
  DateTime,
  Money,
  toConnection,
  toMoney,
} from "@markethall/graph";
import { rate, roundRate } from "@markethall/money";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { endOfTermAction } from "../domain/end-of-term.js";
import { renewalOptions } from "../domain/renewal-options.js";
import { batchViews, reducibleSeats } from "../domain/seats.js";
import { cancellableUntil, type ChangeKind } from "../domain/subscription.js";
import { availableChanges } from "../domain/subscription-change.js";
import type { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import type { SubscriptionActivityEntity } from "../entities/subscription-activity.entity.js";
import type { LoadedSubscription } from "../services/loaded-subscription.js";
import { renewalPrices } from "../services/renewal-prices.js";
import {
  activityBySubscription,
  endOfDays,
  subscriptions,
} from "../services/subscription.queries.js";
import { ScheduledChange } from "./change.types.js";
import { CloudAccount } from "./cloud-account.types.js";
import {
  CloudSubscription,
  CloudSubscriptionConnection,
  CloudSubscriptionsArgs,
  RenewalOption,
  RenewalPolicy,
  SeatBatch,
  SubscriptionActivity,
} from "./cloud-subscription.types.js";
import { Customer, Plan, stub, Vendor } from "./entity-stubs.js";
import { ChangeKindEnum } from "./enums.js";
import {
  loadedSubscription,
  namesNothing,
  visibleCloudAccount,
  visibleSubscription,
} from "./visible.js";

@Resolver(() => CloudSubscription)
export class CloudSubscriptionResolver {
  @Query(() => CloudSubscription, { nullable: true, description: "One subscription." })
  cloudSubscription(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<CloudSubscriptionEntity | null> {
    return visibleSubscription(context, id);
  }

  @Query(() => CloudSubscriptionConnection, {
    nullable: true,
    description: "Subscriptions of all customers. (console, partner)",
  })
  cloudSubscriptions(
    @Args(() => CloudSubscriptionsArgs) args: CloudSubscriptionsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<CloudSubscriptionEntity>> {
    return subscriptionsFor(context, args);
  }

  @FieldResolver(() => Customer, { description: "Whose it is." })
  customer(@Root() row: CloudSubscriptionEntity): Customer {
    return stub(Customer, row.customerId);
  }

  @FieldResolver(() => Vendor, { description: "Who provides it." })
  vendor(@Root() row: CloudSubscriptionEntity): Vendor {
    return stub(Vendor, row.vendorId);
  }

  @FieldResolver(() => Plan, { description: "How it is bought." })
  plan(@Root() row: CloudSubscriptionEntity): Plan {
    return stub(Plan, row.planId);
  }

  @FieldResolver(() => CloudAccount, { nullable: true, description: "The account it belongs to." })
  cloudAccount(
    @Root() row: CloudSubscriptionEntity,
    @Ctx() context: Context,
  ): Promise<CloudAccountEntity | null> | null {
    return row.cloudAccountId === null ? null : visibleCloudAccount(context, row.cloudAccountId);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "For one unit and charge cycle, for the whole term; null for what is billed by usage.",
  })
  unitPrice(@Root() row: CloudSubscriptionEntity): Money | null {
    return row.unitPrice === null || row.seatCount === null
      ? null
      : toMoney(roundRate(rate(row.unitPrice, row.currency)));
  }

  @FieldResolver(() => [SeatBatch], { description: "Its seats by purchase, the oldest first." })
  async seatBatches(
    @Root() row: CloudSubscriptionEntity,
    @Ctx() context: Context,
  ): Promise<SeatBatch[]> {
    const { facts } = await loadedRow(context, row);
    return batchViews(facts, context.now).map((batch) =>
      Object.assign(new SeatBatch(), {
        ...batch,
        refundNow: batch.refundNow && toMoney(batch.refundNow),
      }),
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Seats that can be given back now; null for what has no seats.",
  })
  async reducibleNow(
    @Root() row: CloudSubscriptionEntity,
    @Ctx() context: Context,
  ): Promise<number | null> {
    return reducibleSeats((await loadedRow(context, row)).facts, context.now);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "Until when it can be cancelled for a credit; null where no window decides.",
  })
  async cancellableUntil(
    @Root() row: CloudSubscriptionEntity,
    @Ctx() context: Context,
  ): Promise<Date | null> {
    return cancellableUntil((await loadedRow(context, row)).facts);
  }

  @FieldResolver(() => RenewalPolicy, { description: "What happens at the end of the term." })
  async renewalPolicy(
    @Root() row: CloudSubscriptionEntity,
    @Ctx() context: Context,
  ): Promise<RenewalPolicy> {
    const { facts } = await loadedRow(context, row);
    const scheduled = (kind: ChangeKind) =>
      facts.scheduledChanges.find((change) => change.kind === kind);
    const withoutEnd = row.status === "EXTENDED" ? "EXTENDED_SERVICE_TERM" : "RENEW";
    return Object.assign(new RenewalPolicy(), {
      endOfTerm:
        facts.endsAt === null
          ? withoutEnd
          : endOfTermAction(facts.policy, { ...facts, endsAt: facts.endsAt }),
      seatCount: scheduled("CHANGE_SEATS")?.seatCount ?? null,
      planId: scheduled("CHANGE_PLAN")?.planId ?? null,
    });
  }

  @FieldResolver(() => [ScheduledChange], { description: "Changes kept for the renewal." })
  async scheduledChanges(
    @Root() row: CloudSubscriptionEntity,
    @Ctx() context: Context,
  ): Promise<ScheduledChange[]> {
    return [...(await loadedRow(context, row)).facts.scheduledChanges];
  }

  @FieldResolver(() => [RenewalOption], {
    description: "Each choice for the end of the term, with its price.",
  })
  async renewalOptions(
    @Root() row: CloudSubscriptionEntity,
    @Ctx() context: Context,
  ): Promise<RenewalOption[]> {
    const { facts } = await loadedRow(context, row);
    if (facts.endsAt === null) return [];
    const { seatsThen, ...prices } = await context.read((tx) =>
      renewalPrices(tx, row, facts, context.now),
    );
    return renewalOptions(facts, seatsThen, prices).map(({ unitPrice, total, ...option }) =>
      Object.assign(new RenewalOption(), {
        ...option,
        unitPrice: unitPrice && toMoney(roundRate(unitPrice)),
        total: total && toMoney(total),
      }),
    );
  }

  @FieldResolver(() => [ChangeKindEnum], {
    description: "The kinds of change that the rules allow now.",
  })
  async availableChanges(
    @Root() row: CloudSubscriptionEntity,
    @Ctx() context: Context,
  ): Promise<ChangeKind[]> {
    return availableChanges((await loadedRow(context, row)).facts, context.now);
  }

  @FieldResolver(() => [SubscriptionActivity], {
    description: "What happened to it, the newest first.",
  })
  activity(
    @Root() row: CloudSubscriptionEntity,
    @Ctx() context: Context,
  ): Promise<SubscriptionActivityEntity[]> {
    return context.loader("subscription activity", activityBySubscription).load(row.id);
  }
}

async function loadedRow(
  context: Context,
  { id }: CloudSubscriptionEntity,
): Promise<LoadedSubscription> {
  const loaded = await loadedSubscription(context, id);
  if (!loaded) throw new Error("a subscription that was just read is gone");
  return loaded;
}

/** Ten years: nothing is sold for longer. */
const MOST_DAYS = 3660;

/**
 * A page of subscriptions that the actor may see.
 * @throws GraphQLError BAD_USER_INPUT for days that make no sense.
 */
export async function subscriptionsFor(
  context: Context,
  { filter, orderBy, first, after = null }: CloudSubscriptionsArgs,
): Promise<Connection<CloudSubscriptionEntity>> {
  if (namesNothing(filter?.customerId, filter?.vendorId)) {
    return toConnection<CloudSubscriptionEntity>([], first, 0, () => []);
  }
  const { renewsWithinDays: days, ...asked } = filter ?? {};
  if (days != null && (days < 0 || days > MOST_DAYS)) {
    throw badInput(`Ask for 0 to ${MOST_DAYS} days.`);
  }
  const within = days == null ? [] : [endOfDays(context.now, days)];
  const ends = [...within, ...(asked.renewsBefore ? [asked.renewsBefore] : [])];
  const renewsBefore = ends.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  return context.read((tx) =>
    subscriptions.page(tx, { ...asked, renewsBefore }, orderBy ?? "STARTED_DESC", { first, after }),
  );
}
