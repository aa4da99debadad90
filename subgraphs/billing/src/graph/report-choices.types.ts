import { DateOnly } from "@markethall/graph";
import { Field, InputType, ObjectType } from "type-graphql";
import type { DateRangePreset } from "../domain/date-range.js";
import { DateRangePresetEnum } from "./enums.js";
import { ReportColumnFilterInput, ReportSortInput, ReportSortType } from "./report.types.js";
import { DateRangeInput } from "./spend.types.js";

@ObjectType({ description: "Only rows that have one of these values in a column." })
export class ReportColumnFilter {
  @Field(() => String, { description: "The name of a column." })
  column!: string;

  @Field(() => [String], { description: "Its values; the empty text means rows without one." })
  values!: readonly string[];
}

@ObjectType({ description: "Days of a report: relative to the day that it is read, or fixed." })
export class ReportDays {
  @Field(() => DateRangePresetEnum, { nullable: true, description: "Relative days." })
  preset!: DateRangePreset | null;

  @Field(() => DateOnly, { nullable: true, description: "The first day, where they are fixed." })
  from!: string | null;

  @Field(() => DateOnly, {
    nullable: true,
    description: "The day after the last, where they are fixed.",
  })
  to!: string | null;
}

@ObjectType({ description: "What of a report is shown." })
export class ReportChoices {
  @Field(() => [String], { description: "Columns in order; none for the report's own." })
  columns!: readonly string[];

  @Field(() => [String], { description: "Columns that it is grouped by." })
  groupBy!: readonly string[];

  @Field(() => ReportSortType, { nullable: true, description: "Null for the report's own order." })
  sortBy!: ReportSortType | null;

  @Field(() => [ReportColumnFilter], { description: "All of them hold." })
  filters!: readonly ReportColumnFilter[];

  @Field(() => String, { nullable: true, description: "Only rows with this text." })
  query!: string | null;

  @Field(() => ReportDays, { nullable: true, description: "Null for all days." })
  range!: ReportDays | null;
}

@InputType({ description: "What of a report is shown." })
export class ReportChoicesInput {
  @Field(() => [String], { nullable: true, description: "Columns in order; all when left out." })
  columns?: string[] | null;

  @Field(() => [String], { nullable: true, description: "One or two columns to group by." })
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

  @Field(() => DateRangeInput, {
    nullable: true,
    description: "Days; a preset stays relative to the day that the report is read or sent.",
  })
  range?: DateRangeInput | null;
}
