import {
  badInput,
  type Connection,
  type Context,
  decodeCursor,
  isId,
  pageSize,
  toConnection,
} from "@markethall/graph";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { isPeriodLabel, statementPeriod } from "../domain/period.js";
import type { StatementEntity } from "../entities/statement.entity.js";
import type { UsageImportEntity } from "../entities/usage-import.entity.js";
import {
  type ReconciliationChoice,
  type ReconciliationCursor,
  reconciliationPage,
  type ReconciliationRow,
  type ReconciliationTotal as ReconciliationTotals,
  reconciliationTotals,
} from "../services/reconciliation.queries.js";
import { statementsById } from "../services/statement.queries.js";
import { usageImportsById } from "../services/usage-imports-by-id.js";
import { CloudAccount, CloudSubscription, Customer, stub, Vendor } from "./entity-stubs.js";
import {
  ReconciliationArgs,
  ReconciliationConnection,
  ReconciliationEntry,
  ReconciliationTotal,
} from "./reconciliation.types.js";
import { Statement } from "./statement.types.js";
import { UsageImport } from "./usage-import.types.js";

interface Reconciled extends Connection<ReconciliationRow> {
  readonly totals: readonly ReconciliationTotals[];
}

@Resolver(() => ReconciliationConnection)
export class ReconciliationResolver {
  @Query(() => ReconciliationConnection, {
    description:
      "What vendors bill for a month, against what statements bill and the seats held; differences first. (console)",
  })
  async reconciliation(
    @Args(() => ReconciliationArgs) args: ReconciliationArgs,
    @Ctx() context: Context,
  ): Promise<Reconciled> {
    const choice = choiceOf(args);
    const first = pageSize(args.first);
    const after = decodeCursor(args.after, 3) as ReconciliationCursor | null;
    const [rows, totals] = await context.read(async (tx) => [
      await reconciliationPage(tx, choice, first, after),
      await reconciliationTotals(tx, choice),
    ]);
    const counted = totals.reduce(
      (sum, { rowCount, differenceCount }) =>
        sum + (choice.differencesOnly ? differenceCount : rowCount),
      0,
    );
    const page = toConnection(rows, first, counted, ({ finding, size, key }) => [
      finding === "EQUAL" ? 1 : 0,
      size,
      key,
    ]);
    return { ...page, totals };
  }

  @FieldResolver(() => [ReconciliationTotal], {
    description: "What all rows come to, per currency; also those that are left out.",
  })
  totals(@Root() { totals }: Reconciled): ReconciliationTotal[] {
    return totals.map((total) => Object.assign(new ReconciliationTotal(), total));
  }
}

@Resolver(() => ReconciliationEntry)
export class ReconciliationEntryResolver {
  @FieldResolver(() => Customer, { nullable: true, description: "Whom it is billed to." })
  customer(@Root() { customerId }: ReconciliationRow): Customer | null {
    return customerId === null ? null : stub(Customer, customerId);
  }

  @FieldResolver(() => Vendor, { nullable: true, description: "Who bills it." })
  vendor(@Root() { vendorId }: ReconciliationRow): Vendor | null {
    return vendorId === null ? null : stub(Vendor, vendorId);
  }

  @FieldResolver(() => CloudAccount, { nullable: true, description: "Where it was consumed." })
  cloudAccount(@Root() { cloudAccountId }: ReconciliationRow): CloudAccount | null {
    return cloudAccountId === null ? null : stub(CloudAccount, cloudAccountId);
  }

  @FieldResolver(() => CloudSubscription, { nullable: true, description: "What was charged for." })
  subscription(@Root() { subscriptionId }: ReconciliationRow): CloudSubscription | null {
    return subscriptionId === null ? null : stub(CloudSubscription, subscriptionId);
  }

  @FieldResolver(() => Statement, {
    nullable: true,
    description: "The statement that bills it, or that of its customer, vendor and period.",
  })
  statement(
    @Root() { statementId }: ReconciliationRow,
    @Ctx() context: Context,
  ): Promise<StatementEntity | null> {
    return statementId === null
      ? Promise.resolve(null)
      : context.loader("statement", statementsById).load(statementId);
  }

  @FieldResolver(() => UsageImport, {
    nullable: true,
    description: "The last file that brought usage of it.",
  })
  usageImport(
    @Root() { importId }: ReconciliationRow,
    @Ctx() context: Context,
  ): Promise<UsageImportEntity | null> {
    return importId === null
      ? Promise.resolve(null)
      : context.loader("usage import", usageImportsById).load(importId);
  }
}

function choiceOf(args: ReconciliationArgs): ReconciliationChoice {
  const { period, vendorId = null, customerId = null, differencesOnly } = args;
  if (!isPeriodLabel(period)) throw badInput("`period` must be a month, such as 2026-10.");
  for (const id of [vendorId, customerId])
    if (id !== null && !isId(id)) throw badInput("An id is malformed.");
  return { period: statementPeriod(period), vendorId, customerId, differencesOnly };
}
