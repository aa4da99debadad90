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
import type { Result } from "@markethall/result";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { shapeOf } from "../domain/report-choices.js";
import { columnsFor, type ReportColumn, reportDefinitions } from "../domain/report.js";
import { reportAddress } from "../files/report-query.js";
import {
  reportGroups,
  type ReportPlace,
  type ReportRow,
  reportRows,
  type ReportScope,
  type ReportSpec,
  reportTotals,
  reportValues,
} from "../services/report.service.js";
import {
  ReportColumnType,
  ReportDefinitionType,
  ReportInput,
  ReportResult,
  ReportSortType,
  ReportTotal,
  ReportValue,
  ReportValuesInput,
} from "./report.types.js";
import type { DateRangeInput } from "./spend.types.js";
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
        columns: columnsFor(kind, isStaff(actor)).map(toColumn),
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
    const shape = valid(shapeOf(input.kind, input, isStaff(context.actor)));
    const spec: ReportSpec = { ...shape, ...scopeOf(input, context) };
    const page = spec.groupBy.length > 0 ? groupPage(spec, input) : rowPage(spec, input);
    const { rows, totals } = await context.read(async (tx) => ({
      rows: await page.load(tx, first + 1),
      totals: await reportTotals(tx, spec),
    }));
    const shown = rows.slice(0, first);
    return Object.assign(new ReportResult(), {
      columns: spec.columns.map(toColumn),
      sortedBy: Object.assign(new ReportSortType(), {
        column: spec.sortBy.column.name,
        isDescending: spec.sortBy.isDescending,
      }),
      rows: shown.map(({ values }) => values),
      levels: shown.map(({ level }) => level),
      totals: totals.totals.map((total) => Object.assign(new ReportTotal(), total)),
      totalCount: totals.totalCount,
      pageInfo: Object.assign(new PageInfo(), {
        hasNextPage: rows.length > first,
        endCursor: page.cursorAfter(shown),
      }),
      csvUrl: reportAddress(spec, input, "csv"),
      xlsxUrl: reportAddress(spec, input, "xlsx"),
    });
  }

  @Query(() => [ReportValue], {
    description:
      "The values that a report has in a column, the most frequent first, at most 200. (console, customer)",
  })
  async reportValues(
    @Arg("input", () => ReportValuesInput, { description: "Which column's values." })
    input: ReportValuesInput,
    @Ctx() context: Context,
  ): Promise<ReportValue[]> {
    const columns = columnsFor(input.kind, isStaff(context.actor));
    const column = columns.find(({ name }) => name === input.column);
    if (!column?.isGroupable) throw badInput("The report cannot be filtered by this column.");
    const scope = scopeOf(input, context);
    const values = await context.read((tx) => reportValues(tx, input.kind, column, scope));
    return values.map((value) => Object.assign(new ReportValue(), value));
  }
}

interface Page {
  readonly load: (tx: Parameters<typeof reportRows>[0], limit: number) => Promise<ReportRow[]>;
  readonly cursorAfter: (shown: readonly ReportRow[]) => string | null;
}

function rowPage(spec: ReportSpec, { after }: ReportInput): Page {
  const place = decodeCursor(after, 2) as ReportPlace | null;
  return {
    load: (tx, limit) => reportRows(tx, spec, place, limit),
    cursorAfter: (shown) => {
      const last = shown.at(-1)?.place;
      return last ? encodeCursor([...last]) : null;
    },
  };
}

/** Groups have no place of their own to go on from: they are counted. */
function groupPage(spec: ReportSpec, { after }: ReportInput): Page {
  const [offset = 0] = decodeCursor(after, 1) ?? [];
  if (typeof offset !== "number" || !Number.isSafeInteger(offset) || offset < 0)
    throw badInput("`after` is not a cursor of this list.");
  return {
    load: (tx, limit) => reportGroups(tx, spec, offset, limit),
    cursorAfter: (shown) => (shown.length > 0 ? encodeCursor([offset + shown.length]) : null),
  };
}

interface ScopeInput {
  readonly range?: DateRangeInput | null;
  readonly vendorId?: string | null;
  readonly customerId?: string | null;
}

function scopeOf({ range, vendorId, customerId }: ScopeInput, { now }: Context): ReportScope {
  for (const id of [vendorId, customerId]) {
    if (id && !isId(id)) throw badInput("A value of the input is malformed.");
  }
  return {
    range: range ? rangeOf(range, now) : null,
    vendorId: vendorId ?? null,
    customerId: customerId ?? null,
    today: now.toISOString().slice(0, 10),
  };
}

function valid<T>(result: Result<T, string>): T {
  if (!result.ok) throw badInput(result.error);
  return result.value;
}

function toColumn({ name, label, kind, isGroupable, isSummed }: ReportColumn): ReportColumnType {
  return Object.assign(new ReportColumnType(), { name, label, kind, isGroupable, isSummed });
}
