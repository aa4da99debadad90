import { type Context, pageSize, toMoney } from "@markethall/graph";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { draftEffect } from "../services/draft-effect.js";
import { customersOfBook } from "../services/price-books.js";
import { draftEntries } from "../services/price-draft-entries.js";
import { Customer, DraftEntriesArgs, PriceBookDraft, PriceBookEntry } from "./price-book.types.js";
import { CustomerPriceEffect, PriceBookEffect } from "./price-book-effect.types.js";
import { toPriceBookEntry } from "./price-book-entry.js";

/** How many customers an effect lists; its totals are those of all. */
const listedCustomers = 100;

@Resolver(() => PriceBookDraft)
export class PriceBookDraftResolver {
  @FieldResolver(() => [PriceBookEntry], {
    description: "Plans that the commit gives another price or rule, with what they would then be.",
  })
  async entries(
    @Root() { bookId, masterBookId }: PriceBookDraft,
    @Args(() => DraftEntriesArgs) { first, belowCostOnly }: DraftEntriesArgs,
    @Ctx() context: Context,
  ): Promise<PriceBookEntry[]> {
    const { rows } = await context.read((tx) =>
      draftEntries(tx, context.now, {
        masterBookId,
        customBookId: bookId,
        belowCostOnly,
        first: pageSize(first),
      }),
    );
    return rows.map(toPriceBookEntry);
  }

  @FieldResolver(() => [Customer], {
    description: "Active customers that the commit gives other prices: the first 100.",
  })
  async customers(
    @Root() { bookId }: PriceBookDraft,
    @Ctx() context: Context,
  ): Promise<Customer[]> {
    const ids = await context.read((tx) => customersOfBook(tx, bookId));
    return ids.map((id) => Object.assign(new Customer(), { id }));
  }

  @FieldResolver(() => PriceBookEffect, {
    description: "What it does to what customers pay, by the seats that they have today.",
  })
  async effect(
    @Root() { bookId, masterBookId, currency }: PriceBookDraft,
    @Ctx() context: Context,
  ): Promise<PriceBookEffect> {
    const { customers, ...total } = await context.read((tx) =>
      draftEffect(tx, context.now, { masterBookId, customBookId: bookId, currency }),
    );
    return {
      seatCount: total.seatCount,
      before: toMoney(total.before),
      after: toMoney(total.after),
      change: toMoney(total.change),
      customerCount: customers.length,
      customers: customers
        .slice(0, listedCustomers)
        .map(({ customerId, seatCount, before, after, change }) => ({
          customerId,
          seatCount,
          before: toMoney(before),
          after: toMoney(after),
          change: toMoney(change),
        })),
    };
  }
}

@Resolver(() => CustomerPriceEffect)
export class CustomerPriceEffectResolver {
  @FieldResolver(() => Customer, { description: "Who pays." })
  customer(@Root() { customerId }: CustomerPriceEffect): Customer {
    return Object.assign(new Customer(), { id: customerId });
  }
}
