import {
  type Connection,
  type Context,
  decodeCursor,
  isId,
  pageSize,
  toConnection,
  toMoney,
} from "@markethall/graph";
import { currencyCode, decimal, roundHalfAway } from "@markethall/money";
import { err, notFound } from "@markethall/result";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { UsageImportEntity } from "../entities/usage-import.entity.js";
import { latestFirst } from "../services/latest-first.js";
import type { UsageImportService } from "../services/usage-import.service.js";
import { statementsOfShares, usageImportsById } from "../services/usage-imports-by-id.js";
import { Customer, stub, Vendor } from "./entity-stubs.js";
import { invalidInput, missing } from "./refusal.js";
import { visibleStatement } from "./statement.resolver.js";
import {
  ImportUsageInput,
  ImportUsageResult,
  ImportUsageSuccess,
  UsageImport,
  UsageImportConnection,
  UsageImportsArgs,
  UsageShare,
} from "./usage-import.types.js";

@Resolver(() => UsageImport)
export class UsageImportResolver {
  constructor(private readonly imports: UsageImportService) {}

  @Query(() => UsageImportConnection, {
    description: "Imports of usage, the latest first. (console)",
  })
  async usageImports(
    @Args(() => UsageImportsArgs) { filter, ...page }: UsageImportsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<UsageImportEntity>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const { rows, total } = await context.read((tx) =>
      latestFirst(tx, UsageImportEntity, first, after, (query) => {
        if (filter?.status) query.andWhere("e.status = any(:status)", { status: filter.status });
        if (filter?.query?.trim())
          query.andWhere("position(lower(:part) in lower(e.fileName)) > 0", {
            part: filter.query.trim(),
          });
      }),
    );
    return toConnection(rows, first, total, (row) => [row.startedAt.toISOString(), row.id]);
  }

  @Query(() => UsageImport, { nullable: true, description: "One import of usage. (console)" })
  async usageImport(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<UsageImportEntity | null> {
    return isId(id) ? context.loader("usage import", usageImportsById).load(id) : null;
  }

  @FieldResolver(() => [UsageShare], {
    description:
      "What is billed from it: its new rows by customer, vendor and month, the most rows first. What a cloud account took over later is not among them.",
  })
  async shares(
    @Root() usageImport: UsageImportEntity,
    @Ctx() context: Context,
  ): Promise<UsageShare[]> {
    if (usageImport.shares.length === 0) return [];
    const statements = await context.read((tx) => statementsOfShares(tx, usageImport));
    return Promise.all(
      usageImport.shares.map(async (share, place) => {
        const statementId = statements[place] ?? null;
        const currency = currencyCode(share.currency);
        return Object.assign(new UsageShare(), {
          customer: stub(Customer, share.customerId),
          vendor: stub(Vendor, share.vendorId),
          period: share.period,
          rows: share.rows,
          price: toMoney(roundHalfAway(decimal(share.price), currency)),
          statement: statementId && (await visibleStatement(context, statementId)),
        });
      }),
    );
  }

  @Mutation(() => ImportUsageResult, {
    description:
      "Imports a FOCUS file that was uploaded. The same file again changes nothing. (console)",
  })
  async importUsage(
    @Arg("input", () => ImportUsageInput, { description: "Which upload." }) input: ImportUsageInput,
    @Ctx() context: Context,
  ): Promise<typeof ImportUsageResult> {
    const result = await context.mutate("importUsage", input, async (tx) =>
      isId(input.uploadId)
        ? this.imports.request(tx, context.actor, input, context.now)
        : err(notFound),
    );
    if (!result.ok) {
      return result.error.kind === "NotFound"
        ? missing(result.error, "upload")
        : invalidInput(result.error);
    }
    const { importId } = result.value;
    const usageImport = await context.read((tx) =>
      tx.findOneByOrFail(UsageImportEntity, { id: importId }),
    );
    return Object.assign(new ImportUsageSuccess(), { usageImport });
  }
}
