import { CurrencyCodeScalar, PageInfo } from "@markethall/graph";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { ReportColumnKind, ReportKind } from "../domain/report.js";
import { ReportColumnKindEnum, ReportKindEnum } from "./enums.js";
import { DateRangeInput } from "./spend.types.js";

@ObjectType("ReportColumn", { description: "A column that a report can have." })
export class ReportColumnType {
  @Field(() => String, { description: "To choose it by." })
  name!: string;

  @Field(() => String, { description: "For people." })
  label!: string;

  @Field(() => ReportColumnKindEnum, { description: "How it reads." })
  kind!: ReportColumnKind;

  @Field(() => Boolean, {
    description: "Whether rows can be grouped by it, and filtered by its values.",
  })
  isGroupable!: boolean;

  @Field(() => Boolean, { description: "Whether it has subtotals and totals." })
  isSummed!: boolean;
}

@ObjectType("ReportDefinition", { description: "A report that every portal has." })
export class ReportDefinitionType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => ReportKindEnum, { description: "What it lists." })
  kind!: ReportKind;

  @Field(() => [ReportColumnType], { description: "The columns to choose from." })
  columns!: ReportColumnType[];
}

@InputType({ description: "What the rows of a report are sorted by." })
export class ReportSortInput {
  @Field(() => String, {
    description: "The name of a column; of a grouped report one that it shows.",
  })
  column!: string;

  @Field(() => Boolean, { defaultValue: false, description: "The largest first." })
  isDescending!: boolean;
}

@InputType({ description: "Only rows that have one of these values in a column." })
export class ReportColumnFilterInput {
  @Field(() => String, { description: "The name of a column that is groupable." })
  column!: string;

  @Field(() => [String], { description: "Its values; the empty text means rows without one." })
  values!: string[];
}

@InputType({ description: "Which report, and what of it." })
export class ReportInput {
  @Field(() => ReportKindEnum, { description: "What to list." })
  kind!: ReportKind;

  @Field(() => DateRangeInput, {
    nullable: true,
    description: "Days of the spend, or of the end of a subscription; all when left out.",
  })
  range?: DateRangeInput | null;

  @Field(() => [String], { nullable: true, description: "Columns in order; all when left out." })
  columns?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "One or two columns to group by: then each row is a group with what its rows add up to, each currency apart.",
  })
  groupBy?: string[] | null;

  @Field(() => ReportSortInput, {
    nullable: true,
    description: "In the report's own order when left out.",
  })
  sortBy?: ReportSortInput | null;

  @Field(() => [ReportColumnFilterInput], { nullable: true, description: "All of them hold." })
  filters?: ReportColumnFilterInput[] | null;

  @Field(() => String, { nullable: true, description: "Only rows with this text." })
  query?: string | null;

  @Field(() => ID, { nullable: true, description: "Only this vendor." })
  vendorId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only this customer." })
  customerId?: string | null;

  @Field(() => Int, { defaultValue: 100, description: "How many rows, 1 to 100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "`endCursor` of the page before." })
  after?: string | null;
}

@InputType({ description: "Which column's values." })
export class ReportValuesInput {
  @Field(() => ReportKindEnum, { description: "Of which report." })
  kind!: ReportKind;

  @Field(() => String, { description: "The name of a column that is groupable." })
  column!: string;

  @Field(() => DateRangeInput, { nullable: true, description: "Days; all when left out." })
  range?: DateRangeInput | null;
}

@ObjectType({ description: "A value that rows of a report have in a column." })
export class ReportValue {
  @Field(() => String, { description: "The value; empty for rows without one." })
  value!: string;

  @Field(() => Int, { description: "How many rows have it." })
  rowCount!: number;
}

@ObjectType({ description: "What all rows of a report add up to, in one currency." })
export class ReportTotal {
  @Field(() => CurrencyCodeScalar, {
    nullable: true,
    description: "The currency of the rows; null where no amount is summed.",
  })
  currency!: string | null;

  @Field(() => Int, { description: "How many rows." })
  rowCount!: number;

  @Field(() => [String], {
    description: "Sums in the order of the columns, empty where nothing adds up.",
  })
  values!: readonly string[];
}

@ObjectType("ReportSort", { description: "What the rows of a report are sorted by." })
export class ReportSortType {
  @Field(() => String, { description: "The name of a column." })
  column!: string;

  @Field(() => Boolean, { description: "The largest first." })
  isDescending!: boolean;
}

@ObjectType({ description: "A page of a report." })
export class ReportResult {
  @Field(() => [ReportColumnType], { description: "The columns, in order." })
  columns!: ReportColumnType[];

  @Field(() => ReportSortType, { description: "The order of the rows." })
  sortedBy!: ReportSortType;

  @Field(() => [[String]], {
    description:
      "The rows of this page: values in the order of the columns, empty where there is none.",
  })
  rows!: string[][];

  @Field(() => [Int], {
    description:
      "Of each row how deep it stands: 1 a group, 2 a group in the group above it; 0 where nothing is grouped.",
  })
  levels!: number[];

  @Field(() => [ReportTotal], { description: "The totals of all pages, one per currency." })
  totals!: ReportTotal[];

  @Field(() => Int, { description: "How many rows, or groups, there are on all pages." })
  totalCount!: number;

  @Field(() => PageInfo, { description: "Where this page ends." })
  pageInfo!: PageInfo;

  @Field(() => String, {
    description:
      "Path of the whole report as CSV, below the portal's own address; of a grouped one the innermost groups.",
  })
  csvUrl!: string;

  @Field(() => String, {
    description: "Path of the whole report as a workbook, with subtotals and totals.",
  })
  xlsxUrl!: string;
}
