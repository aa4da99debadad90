import { mayCall } from "@markethall/auth";
import {
  type Connection,
  type Context,
  decodeCursor,
  isId,
  Money,
  pageSize,
  toConnection,
  toMoney,
} from "@markethall/graph";
import { decimal } from "@markethall/money";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { postalLines } from "../domain/postal-address.js";
import type { StatementEntity } from "../entities/statement.entity.js";
import type { StatementSectionEntity } from "../entities/statement-section.entity.js";
import { canSeeStatement } from "../policies/statement.policy.js";
import {
  listStatements,
  sectionsOf,
  type StatementChoice,
  statementsById,
} from "../services/statement.queries.js";
import { Customer, stub, Vendor } from "./entity-stubs.js";
import { Period, toPeriod } from "./period.type.js";
import { StatementSection } from "./statement-line.types.js";
import {
  Download,
  Statement,
  StatementConnection,
  StatementRate,
  StatementsArgs,
} from "./statement.types.js";

/** The statement, or null where there is none that the actor may see. */
export async function visibleStatement(
  context: Context,
  id: string,
): Promise<StatementEntity | null> {
  if (!isId(id) || !mayCall(context.actor, "Query.statement")) return null;
  const statement = await context.loader("statement", statementsById).load(id);
  return statement && canSeeStatement(context.actor, statement) ? statement : null;
}

/** A page of the statements that the actor may see, the latest period first. */
export async function statementPage(
  context: Context,
  choice: StatementChoice,
  page: { first: number; after?: string | null },
): Promise<Connection<StatementEntity>> {
  const first = pageSize(page.first);
  const after = decodeCursor(page.after, 3);
  const { rows, total } = await context.read((tx) =>
    listStatements(tx, context.actor, choice, { first, after }),
  );
  return toConnection(rows, first, total, (row) => [row.period, row.customerName, row.id]);
}

const downloads = [
  { format: "PDF", extension: "pdf" },
  { format: "CSV", extension: "csv" },
  { format: "DETAILED_CSV", extension: "detailed.csv" },
] as const;

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => Statement, {
    nullable: true,
    description: "One statement. (console, customer, partner)",
  })
  statement(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<StatementEntity | null> {
    return visibleStatement(context, id);
  }

  @Query(() => StatementConnection, {
    nullable: true,
    description: "Statements of all customers, the latest period first. (console, partner)",
  })
  statements(
    @Args(() => StatementsArgs) { filter, ...page }: StatementsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StatementEntity>> {
    return statementPage(context, filter ?? {}, page);
  }

  @FieldResolver(() => Customer, { description: "Who is to pay." })
  customer(@Root() { customerId }: StatementEntity): Customer {
    return stub(Customer, customerId);
  }

  @FieldResolver(() => Vendor, { description: "Whose products it is about." })
  vendor(@Root() { vendorId }: StatementEntity): Vendor {
    return stub(Vendor, vendorId);
  }

  @FieldResolver(() => Period, { description: "The days that it covers." })
  period(@Root() { period, periodStart, periodEnd }: StatementEntity): Period {
    return toPeriod(periodStart, periodEnd, period);
  }

  @FieldResolver(() => [StatementSection], {
    description: "Its lines, by cloud account, subscription or kind.",
  })
  sections(
    @Root() { id }: StatementEntity,
    @Ctx() context: Context,
  ): Promise<StatementSectionEntity[]> {
    return context.loader("sections of statement", sectionsOf).load(id);
  }

  @FieldResolver(() => Money, {
    description: "Sum of all lines but tax; credit that was used is taken off.",
  })
  net(@Root() statement: StatementEntity): Money {
    return toMoney(statement.amountOf(statement.netMinor));
  }

  @FieldResolver(() => Money, { description: "Sum of the tax lines." })
  tax(@Root() statement: StatementEntity): Money {
    return toMoney(statement.amountOf(statement.taxMinor));
  }

  @FieldResolver(() => Money, {
    description: "Credit of the customer that was used; it is taken off in `net`.",
  })
  credit(@Root() statement: StatementEntity): Money {
    return toMoney(statement.amountOf(statement.creditMinor));
  }

  @FieldResolver(() => Money, { description: "What is owed." })
  total(@Root() statement: StatementEntity): Money {
    return toMoney(statement.amountOf(statement.totalMinor));
  }

  @FieldResolver(() => [String], {
    description:
      "Who bills: the reseller's name, address and tax number, line by line, as they were when it was generated; empty on statements from before they were kept.",
  })
  issuedBy(@Root() statement: StatementEntity): string[] {
    return statement.issuedBy ?? [];
  }

  @FieldResolver(() => [String], {
    description:
      "The customer's name and address, line by line, as they were when it was generated.",
  })
  billedTo(@Root() { customerName, customerAddress }: StatementEntity): string[] {
    return [customerName, ...postalLines(customerAddress)];
  }

  @FieldResolver(() => [StatementRate], { description: "The exchange rates that it uses." })
  rates(@Root() { rates }: StatementEntity): StatementRate[] {
    return rates.map(({ rate, ...captured }) =>
      Object.assign(new StatementRate(), {
        ...captured,
        rate: decimal(rate).toDecimalPlaces(18).toFixed(),
      }),
    );
  }

  @FieldResolver(() => [Download], { description: "Files of it." })
  downloads(@Root() { id, number, period }: StatementEntity): Download[] {
    return downloads.map(({ format, extension }) =>
      Object.assign(new Download(), {
        format,
        url: `/files/statements/${id}.${extension}`,
        fileName: `statement-${number ?? `draft-${period}`}.${extension}`,
      }),
    );
  }
}
