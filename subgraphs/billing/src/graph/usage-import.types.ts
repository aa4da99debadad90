import {
  connectionTypes,
  DateTime,
  InvalidInputError,
  Money,
  NotFoundError,
  PageArgs,
} from "@markethall/graph";
import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { UsageImportStatus } from "../entities/usage-import.entity.js";
import { Customer, Vendor } from "./entity-stubs.js";
import { UsageImportStatusEnum } from "./enums.js";
import { Statement } from "./statement.types.js";

@ObjectType({ description: "A line of a file that could not be used." })
export class RejectedRow {
  @Field(() => Int, { description: "Its number in the file; the header is line 1." })
  line!: number;

  @Field(() => String, { description: "What is wrong with it." })
  reason!: string;
}

@ObjectType({
  description:
    "Usage that was kept and belongs to no customer: no cloud account has this external id.",
})
export class UnassignedUsage {
  @Field(() => String, { description: "The provider, as the file names it." })
  provider!: string;

  @Field(() => String, { description: "The account at the provider." })
  subAccountId!: string;

  @Field(() => Int, { description: "How many rows." })
  rows!: number;
}

@ObjectType({
  description: "New rows of an import that are one customer's, of one month at one vendor.",
})
export class UsageShare {
  @Field(() => Customer, { description: "Who used it." })
  customer!: Customer;

  @Field(() => Vendor, { description: "Whose it is." })
  vendor!: Vendor;

  @Field(() => String, { description: "The month of use, such as 2026-10." })
  period!: string;

  @Field(() => Int, { description: "How many rows." })
  rows!: number;

  @Field(() => Money, { description: "At the customer's price as the rows came in, rounded." })
  price!: Money;

  @Field(() => Statement, {
    nullable: true,
    description: "The statement that charges it; null while none does.",
  })
  statement!: Statement | null;
}

@ObjectType({ description: "A file of usage on its way in, or in." })
export class UsageImport {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The file's name." })
  fileName!: string;

  @Field(() => String, {
    nullable: true,
    description: "Who ordered it; null where the file was read on the server.",
  })
  importedByName!: string | null;

  @Field(() => UsageImportStatusEnum, { description: "How far it is." })
  status!: UsageImportStatus;

  @Field(() => Int, { description: "Rows read so far." })
  rowCount!: number;

  @Field(() => Int, { description: "Rows that were new." })
  importedCount!: number;

  @Field(() => Int, { description: "Rows that had been imported before." })
  duplicateCount!: number;

  @Field(() => Int, { description: "Rows that could not be used." })
  rejectedCount!: number;

  @Field(() => [RejectedRow], { description: "The first 1 000 of them, with their reasons." })
  rejectedRows!: RejectedRow[];

  @Field(() => [UnassignedUsage], {
    description: "New rows that wait for a cloud account with their external id.",
  })
  unassigned!: UnassignedUsage[];

  @Field(() => String, { nullable: true, description: "Why nothing of the file could be used." })
  failure!: string | null;

  @Field(() => DateTime, { description: "When it was ordered." })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was done or given up." })
  finishedAt!: Date | null;
}

export const { Connection: UsageImportConnection } = connectionTypes(
  () => UsageImport,
  "UsageImport",
);

@InputType({ description: "Which imports to list." })
export class UsageImportFilter {
  @Field(() => String, { nullable: true, description: "Part of the file's name." })
  query?: string | null;

  @Field(() => [UsageImportStatusEnum], { nullable: true, description: "Only in one of these." })
  status?: UsageImportStatus[] | null;
}

@ArgsType()
export class UsageImportsArgs extends PageArgs {
  @Field(() => UsageImportFilter, { nullable: true, description: "Which imports." })
  filter?: UsageImportFilter | null;
}

@InputType({ description: "A file that was handed in at /files/uploads." })
export class ImportUsageInput {
  @Field(() => ID, { description: "What the upload was answered with." })
  uploadId!: string;

  @Field(() => String, { description: "The file's name." })
  fileName!: string;
}

@ObjectType({ description: "The import is ordered." })
export class ImportUsageSuccess {
  @Field(() => UsageImport, { description: "The import." })
  usageImport!: UsageImport;
}

export const ImportUsageResult = createUnionType({
  name: "ImportUsageResult",
  description: "The import, or why it was not ordered.",
  types: () => [ImportUsageSuccess, InvalidInputError, NotFoundError] as const,
});
