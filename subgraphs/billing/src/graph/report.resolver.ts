import { isStaff } from "@markethall/auth";
import {
  badInput,
  type Context,
  decodeCursor,
  encodeCursor,
  isId,
  PageInfo,
  pageSize,
} from "@markethall/graph";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { chosenColumns, reportDefinitions } from "../domain/report.js";
import { countReport, type ReportFilter, reportRows } from "../services/report.service.js";
import {
  ReportColumnType,
  ReportDefinitionType,
  ReportInput,
  ReportResult,
} from "./report.types.js";
import { rangeOf } from "./spend.resolver.js";

@Resolver()
export class ReportResolver {
  @Query(() => [ReportDefinitionType], {
    nullable: true,
    description: "The reports that there are, with their columns. (console, customer)",
  })
  reports(@Ctx() { actor }: Context): ReportDefinitionType[] {
    return reportDefinitions.map(({ kind, name }) =>
      Object.assign(new ReportDefinitionType(), {
        id: kind,
        name,
        kind,
        columns: (chosenColumns(kind, null, isStaff(actor)) ?? []).map(toColumn),
      }),
    );
  }

  @Query(() => ReportResult, { description: "A page of a report. (console, customer)" })
  async report(
    @Arg("input", () => ReportInput, { description: "Which report, and what of it." })
    input: ReportInput,
    @Ctx() context: Context,
  ): Promise<ReportResult> {
    const first = pageSize(input.first);
    const columns = chosenColumns(input.kind, input.columns, isStaff(context.actor));
    if (!columns) throw badInput("The report has no such column.");
    for (const id of [input.vendorId, input.customerId]) {
      if (id && !isId(id)) throw badInput("A value of the input is malformed.");
    }
    const range = input.range ? rangeOf(input.range, context.now) : null;
    const filter: ReportFilter = {
      kind: input.kind,
      range,
      query: input.query ?? null,
      vendorId: input.vendorId ?? null,
      customerId: input.customerId ?? null,
    };
    const after = decodeCursor(input.after, 2) as [string, string] | null;
    const { rows, totalCount } = await context.read(async (tx) => ({
      rows: await reportRows(tx, filter, after, first + 1),
      totalCount: await countReport(tx, filter),
    }));
    const page = rows.slice(0, first);
    const last = page.at(-1);
    return Object.assign(new ReportResult(), {
      columns: columns.map(toColumn),
      rows: page.map((row) => columns.map(({ name }) => row[name] ?? "")),
      totalCount,
      pageInfo: Object.assign(new PageInfo(), {
        hasNextPage: rows.length > first,
        endCursor: last ? encodeCursor([last.sortKey, last.id]) : null,
      }),
      csvUrl: csvUrl(filter, input.columns ?? []),
    });
  }
}

function toColumn({ name, label, kind }: ReportColumnType): ReportColumnType {
  return Object.assign(new ReportColumnType(), { name, label, kind });
}

/** The whole of it as CSV, with the days fixed: a link that is opened tomorrow shows what was seen today. */
function csvUrl(
  { kind, range, query, vendorId, customerId }: ReportFilter,
  columns: readonly string[],
): string {
  const parameters = {
    from: range?.start,
    to: range?.end,
    columns: columns.join(",") || null,
    query,
    vendorId,
    customerId,
  };
  const given = Object.entries(parameters).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const search = new URLSearchParams(given).toString();
  return `/files/reports/${kind.toLowerCase()}.csv${search ? `?${search}` : ""}`;
}
