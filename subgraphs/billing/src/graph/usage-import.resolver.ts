import {
  type Connection,
  type Context,
  decodeCursor,
  isId,
  PageArgs,
  pageSize,
  toConnection,
} from "@markethall/graph";
import { err, notFound } from "@markethall/result";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { UsageImportEntity } from "../entities/usage-import.entity.js";
import { latestFirst } from "../services/latest-first.js";
import type { UsageImportService } from "../services/usage-import.service.js";
import { invalidInput, missing } from "./refusal.js";
import {
  ImportUsageInput,
  ImportUsageResult,
  ImportUsageSuccess,
  UsageImport,
  UsageImportConnection,
} from "./usage-import.types.js";

@Resolver(() => UsageImport)
export class UsageImportResolver {
  constructor(private readonly imports: UsageImportService) {}

  @Query(() => UsageImportConnection, {
    description: "Imports of usage, the latest first. (console)",
  })
  async usageImports(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<UsageImportEntity>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const { rows, total } = await context.read((tx) =>
      latestFirst(tx, UsageImportEntity, first, after),
    );
    return toConnection(rows, first, total, (row) => [row.startedAt.toISOString(), row.id]);
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
