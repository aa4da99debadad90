import {
  type Connection,
  type Context,
  CurrencyCodeScalar,
  decodeCursor,
  isId,
  PageArgs,
  pageSize,
  toConnection,
} from "@markethall/graph";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { ownView } from "../services/catalogue-view.js";
import { plansByIds, vendorsByIds } from "../services/plans.js";
import { bookEntries, countEntries, PLACE_LENGTH } from "../services/price-book-entries.js";
import { draftPercent } from "../services/price-book-rules.js";
import { readablePriceBooks, revisionsOf } from "../services/price-books.js";
import { draftEntries } from "../services/price-draft-entries.js";
import { Plan, Vendor } from "./catalogue.types.js";
import {
  PriceBook,
  PriceBookDraft,
  PriceBookEntry,
  PriceBookEntryConnection,
} from "./price-book.types.js";
import { toPriceBookEntry } from "./price-book-entry.js";
import { PriceBookRevision } from "./price-book-revision.types.js";

@ArgsType()
class EntriesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Words of the product, SKU or plan." })
  query?: string | null;
}

/** The book of an id, if the actor may read it; a customer who meets one in its authorisations gets none. */
export async function priceBookById(id: string, context: Context): Promise<PriceBook | null> {
  if (!isId(id)) return null;
  const loader = context.loader<string, PriceBook | null>("price books", async (tx, ids) => {
    const books = await readablePriceBooks(tx, context.actor, { ids });
    return ids.map((wanted) => books.find((book) => book.id === wanted) ?? null);
  });
  return loader.load(id);
}

export function priceBookReference(
  { id }: { id: string },
  context: Context,
): Promise<PriceBook | null> {
  return priceBookById(id, context);
}

@Resolver(() => PriceBook)
export class PriceBookResolver {
  @Query(() => [PriceBook], {
    nullable: true,
    description: "Masters of the reseller's vendors and its own price books.",
  })
  priceBooks(
    @Arg("vendorId", () => ID, { nullable: true, description: "Only of this vendor." })
    vendorId: string | null,
    @Arg("currency", () => CurrencyCodeScalar, {
      nullable: true,
      description: "Only in this currency.",
    })
    currency: string | null,
    @Arg("query", () => String, { nullable: true, description: "Part of the name." })
    query: string | null,
    @Ctx() context: Context,
  ): Promise<PriceBook[]> {
    if (vendorId && !isId(vendorId)) return Promise.resolve([]);
    return context.read((tx) =>
      readablePriceBooks(tx, context.actor, { vendorId, currency, query }),
    );
  }

  @Query(() => PriceBook, { nullable: true, description: "A price book by its id." })
  priceBook(
    @Arg("id", () => ID, { description: "The price book." }) id: string,
    @Ctx() context: Context,
  ): Promise<PriceBook | null> {
    return priceBookById(id, context);
  }

  @FieldResolver(() => Vendor, { description: "Whose products it prices." })
  vendor(@Root() { vendorId }: PriceBook, @Ctx() context: Context): Promise<Vendor | null> {
    return context.loader("vendors", vendorsByIds).load(vendorId);
  }

  @FieldResolver(() => PriceBook, {
    nullable: true,
    description: "The master that it follows; null for a master.",
  })
  async parent(
    @Root() { kind, masterBookId }: PriceBook,
    @Ctx() context: Context,
  ): Promise<PriceBook | null> {
    return kind === "MASTER" ? null : priceBookById(masterBookId, context);
  }

  @Directive('@tag(name: "internal")')
  @FieldResolver(() => PriceBookEntryConnection, {
    description: "Its plans with cost, price and margin, by product.",
  })
  async entries(
    @Root() book: PriceBook,
    @Args(() => EntriesArgs) args: EntriesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PriceBookEntry>> {
    const request = {
      masterBookId: book.masterBookId,
      customBookId: book.kind === "CUSTOM" ? book.id : null,
      query: args.query ?? null,
      first: pageSize(args.first),
      after: decodeCursor(args.after, PLACE_LENGTH),
    };
    const { rows, total } = await context.read(async (tx) => ({
      rows: await bookEntries(tx, context.now, request),
      total: await countEntries(tx, context.now, request),
    }));
    const page = toConnection(rows, request.first, total, ({ at }) => at);
    return {
      ...page,
      edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toPriceBookEntry(node) })),
    };
  }

  @Directive('@tag(name: "internal")')
  @FieldResolver(() => PriceBookDraft, {
    nullable: true,
    description: "Staged edits; null when there are none.",
  })
  async draft(@Root() book: PriceBook, @Ctx() context: Context): Promise<PriceBookDraft | null> {
    if (book.kind === "MASTER") return null;
    return context.read(async (tx) => {
      const percent = await draftPercent(tx, book.id);
      if (percent === undefined) return null;
      const { id: bookId, masterBookId, currency } = book;
      const { total, belowCost } = await draftEntries(tx, context.now, {
        masterBookId,
        customBookId: bookId,
        first: 1,
      });
      return {
        changes: total,
        belowCost,
        percent: percent?.toFixed() ?? null,
        bookId,
        masterBookId,
        currency,
      };
    });
  }

  @Directive('@tag(name: "internal")')
  @FieldResolver(() => [PriceBookRevision], {
    description: "Its commits, latest first; none for a master.",
  })
  async revisions(
    @Root() { id }: PriceBook,
    @Arg("number", () => Int, { nullable: true, description: "Only this one." })
    number: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<PriceBookRevision[]> {
    const all = await context.loader("price book revisions", revisionsOf).load(id);
    return number === null || number === undefined
      ? all
      : all.filter((revision) => revision.number === number);
  }
}

@Resolver(() => PriceBookEntry)
export class PriceBookEntryResolver {
  @FieldResolver(() => Plan, { description: "What is priced." })
  async plan(@Root() { planId }: PriceBookEntry, @Ctx() context: Context): Promise<Plan | null> {
    const plan = await context.loader("plans by id", plansByIds).load(planId);
    return plan && { ...plan, view: ownView(context.actor) };
  }
}
