import {
  type Connection,
  type Context,
  decodeCursor,
  fedByGateway,
  isId,
  type LiveEvent,
  PageArgs,
  pageSize,
  refuse,
  toConnection,
} from "@markethall/graph";
import { err, notFound } from "@markethall/result";
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { BillingRunEntity } from "../entities/billing-run.entity.js";
import type { StatementEntity } from "../entities/statement.entity.js";
import type { BillingRunService } from "../services/billing-run.service.js";
import { latestFirst } from "../services/latest-first.js";
import {
  BillingRun,
  BillingRunConnection,
  RunBillingInput,
  RunBillingResult,
  RunBillingSuccess,
  RunInProgressError,
  SkippedStatement,
} from "./billing-run.types.js";
import { Customer, stub, Vendor } from "./entity-stubs.js";
import { invalidInput, missing } from "./refusal.js";
import { StatementConnection } from "./statement.types.js";
import { statementPage } from "./statement.resolver.js";

@Resolver(() => BillingRun)
export class BillingRunResolver {
  constructor(private readonly runs: BillingRunService) {}

  @Query(() => BillingRun, { nullable: true, description: "One billing run. (console)" })
  billingRun(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<BillingRunEntity | null> {
    return runById(context, id);
  }

  @Query(() => BillingRunConnection, { description: "Billing runs, the latest first. (console)" })
  async billingRuns(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<BillingRunEntity>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const { rows, total } = await context.read((tx) =>
      latestFirst(tx, BillingRunEntity, first, after),
    );
    return toConnection(rows, first, total, (run) => [run.startedAt.toISOString(), run.id]);
  }

  @Mutation(() => RunBillingResult, {
    description:
      "Makes draft statements for a period. Drafts of an earlier run are made anew; issued ones stay. (console)",
  })
  async runBilling(
    @Arg("input", () => RunBillingInput, { description: "Which period, for whom." })
    input: RunBillingInput,
    @Ctx() context: Context,
  ): Promise<typeof RunBillingResult> {
    const known = (input.customerIds ?? []).every(isId);
    const result = await context.mutate("runBilling", input, async (tx) =>
      known ? this.runs.request(tx, context.actor, input, context.now) : err(notFound),
    );
    if (result.ok) {
      const billingRun = await runById(context, result.value.runId);
      return Object.assign(new RunBillingSuccess(), { billingRun });
    }
    switch (result.error.kind) {
      case "NotFound":
        return missing(result.error, "customer");
      case "InvalidInput":
        return invalidInput(result.error);
      case "RunInProgress": {
        const billingRun = (await runById(context, result.error.runId)) as BillingRunEntity;
        return refuse(RunInProgressError, `${input.period} is being billed already.`, {
          billingRun,
        });
      }
    }
  }

  @Subscription(() => BillingRun, {
    subscribe: fedByGateway,
    description: "A run as it goes on. (console)",
  })
  async billingRunProgressed(
    @Arg("id", () => ID, { description: "The run." }) id: string,
    @Root() event: LiveEvent<{ readonly runId: string }>,
    @Ctx() context: Context,
  ): Promise<BillingRunEntity> {
    if (event.payload.runId !== id) throw new Error("the event of another run");
    const run = await runById(context, id);
    if (!run) throw new Error("the event of a run that the subscriber cannot see");
    return run;
  }

  @FieldResolver(() => [SkippedStatement], {
    description: "Who has something to bill and got no statement, and why.",
  })
  skipped(@Root() { skipped }: BillingRunEntity): SkippedStatement[] {
    return skipped.map(({ customerId, vendorId, reason }) =>
      Object.assign(new SkippedStatement(), {
        customer: stub(Customer, customerId),
        vendor: stub(Vendor, vendorId),
        reason,
      }),
    );
  }

  @FieldResolver(() => StatementConnection, {
    description: "The statements that it made and that are not made anew since.",
  })
  statements(
    @Root() { id }: BillingRunEntity,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StatementEntity>> {
    return statementPage(context, { runId: id }, page);
  }
}

function runById(context: Context, id: string): Promise<BillingRunEntity | null> {
  return isId(id)
    ? context.read((tx) => tx.findOneBy(BillingRunEntity, { id }))
    : Promise.resolve(null);
}
