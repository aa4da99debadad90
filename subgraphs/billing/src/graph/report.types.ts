import { PageInfo } from "@markethall/graph";
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

@ObjectType({ description: "A page of a report." })
export class ReportResult {
  @Field(() => [ReportColumnType], { description: "The columns, in order." })
  columns!: ReportColumnType[];

  @Field(() => [[String]], {
    description:
      "The rows of this page: values in the order of the columns, empty where there is none.",
  })
  rows!: string[][];

  @Field(() => Int, { description: "How many rows there are on all pages." })
  totalCount!: number;

  @Field(() => PageInfo, { description: "Where this page ends." })
  pageInfo!: PageInfo;

  @Field(() => String, {
    description: "Path of the whole report as CSV, below the portal's own address.",
  })
  csvUrl!: string;
}
