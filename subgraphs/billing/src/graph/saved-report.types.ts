import { DateTime, InvalidInputError, NotFoundError } from "@markethall/graph";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { DeliveryStatus, ReportFormat, ReportFrequency } from "../domain/report-schedule.js";
import type { ReportKind } from "../domain/report.js";
import {
  ReportDeliveryStatusEnum,
  ReportFormatEnum,
  ReportFrequencyEnum,
  ReportKindEnum,
} from "./enums.js";
import { ReportChoices, ReportChoicesInput } from "./report-choices.types.js";

@ObjectType({
  description: "Somebody whom a report can be sent: of the same customer, or of the same staff.",
})
export class ReportRecipient {
  @Field(() => ID, { description: "The user's id." })
  id!: string;

  @Field(() => String, { description: "The name." })
  name!: string;

  @Field(() => String, { description: "The address that mails go to." })
  email!: string;
}

@ObjectType({ description: "One time that a report was due." })
export class ReportDelivery {
  @Field(() => DateTime, { description: "When it was due." })
  dueAt!: Date;

  @Field(() => ReportDeliveryStatusEnum, { description: "What became of it." })
  status!: DeliveryStatus;

  @Field(() => Int, { description: "To how many people it was sent." })
  sentCount!: number;

  @Field(() => String, { nullable: true, description: "Why not, or not to all." })
  note!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was over." })
  finishedAt!: Date | null;
}

@ObjectType({ description: "When a report goes out by mail, and to whom." })
export class ReportSchedule {
  @Field(() => ReportFrequencyEnum, { description: "How often." })
  frequency!: ReportFrequency;

  @Field(() => Int, {
    nullable: true,
    description: "WEEKLY: 1 for Monday to 7; MONTHLY: 1 to 31; null for DAILY.",
  })
  day!: number | null;

  @Field(() => ReportFormatEnum, { description: "As what." })
  format!: ReportFormat;

  @Field(() => [ReportRecipient], {
    description: "Those of its recipients who may read reports now.",
  })
  recipients!: ReportRecipient[];

  @Field(() => Boolean, { description: "Whether it goes to the one who asks." })
  isForMe!: boolean;

  @Field(() => Boolean, { description: "Whether it waits until its owner lets it go on." })
  isPaused!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it was paused, where its owner did not.",
  })
  pauseReason!: string | null;

  @Field(() => DateTime, { description: "When it is due next, unless it is paused." })
  nextDueAt!: Date;

  @Field(() => ReportDelivery, { nullable: true, description: "The last time that it was due." })
  lastDelivery!: ReportDelivery | null;
}

@ObjectType({ description: "A report with its choices under a name." })
export class SavedReport {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => ReportKindEnum, { description: "What it lists." })
  kind!: ReportKind;

  @Field(() => ReportChoices, { description: "What of it is shown." })
  choices!: ReportChoices;

  @Field(() => Boolean, { description: "Whether colleagues see it." })
  isShared!: boolean;

  @Field(() => Boolean, {
    description: "Whether it belongs to the one who asks, who alone may change it.",
  })
  isOwn!: boolean;

  @Field(() => String, { description: "The owner's name; empty where it is not known any more." })
  ownerName!: string;

  @Field(() => DateTime, { description: "When it was saved last." })
  updatedAt!: Date;

  @Field(() => ReportSchedule, {
    nullable: true,
    description: "Null where it does not go out by mail.",
  })
  schedule!: ReportSchedule | null;
}

@InputType({ description: "A report to keep under a name." })
export class SaveReportInput {
  @Field(() => ID, {
    nullable: true,
    description: "The own saved report to change; a new one when left out.",
  })
  savedReportId?: string | null;

  @Field(() => String, { description: "Its name, unique among the own ones." })
  name!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether colleagues see it." })
  isShared!: boolean;

  @Field(() => ReportKindEnum, { description: "What it lists." })
  kind!: ReportKind;

  @Field(() => ReportChoicesInput, { description: "What of it is shown." })
  choices!: ReportChoicesInput;
}

@InputType({ description: "When a saved report goes out by mail, and to whom." })
export class ScheduleReportInput {
  @Field(() => ID, { description: "The own saved report." })
  savedReportId!: string;

  @Field(() => ReportFrequencyEnum, { description: "How often." })
  frequency!: ReportFrequency;

  @Field(() => Int, {
    nullable: true,
    description: "WEEKLY: 1 for Monday to 7; MONTHLY: 1 to 31; left out for DAILY.",
  })
  day?: number | null;

  @Field(() => ReportFormatEnum, { description: "As what." })
  format!: ReportFormat;

  @Field(() => [ID], {
    description: "Ids of users, of those that `reportRecipients` lists; at most 20.",
  })
  recipientIds!: string[];

  @Field(() => Boolean, { defaultValue: false, description: "Whether it waits." })
  isPaused!: boolean;
}

@InputType({ description: "Which saved report." })
export class SavedReportInput {
  @Field(() => ID, { description: "The saved report." })
  savedReportId!: string;
}

@ObjectType({ description: "It is kept." })
export class SaveReportSuccess {
  @Field(() => SavedReport, { description: "The saved report." })
  savedReport!: SavedReport;
}

@ObjectType({ description: "It is gone, and goes out no more." })
export class DeleteSavedReportSuccess {
  @Field(() => ID, { description: "The id that it had." })
  savedReportId!: string;
}

@ObjectType({ description: "It goes out by mail as said." })
export class ScheduleReportSuccess {
  @Field(() => SavedReport, { description: "The saved report." })
  savedReport!: SavedReport;
}

@ObjectType({ description: "No more of these mails come." })
export class StopReportMailSuccess {
  @Field(() => SavedReport, {
    nullable: true,
    description: "The saved report; null where one saw it only because it was sent to one.",
  })
  savedReport!: SavedReport | null;
}

@ObjectType({ description: "It is on its way." })
export class SendReportSuccess {
  @Field(() => SavedReport, { description: "The saved report." })
  savedReport!: SavedReport;
}

export const SaveReportResult = createUnionType({
  name: "SaveReportResult",
  description: "The saved report, or why it was not kept.",
  types: () => [SaveReportSuccess, InvalidInputError, NotFoundError] as const,
});
export const DeleteSavedReportResult = createUnionType({
  name: "DeleteSavedReportResult",
  description: "It is gone, or was not there.",
  types: () => [DeleteSavedReportSuccess, NotFoundError] as const,
});
export const ScheduleReportResult = createUnionType({
  name: "ScheduleReportResult",
  description: "The saved report with its schedule, or what is wrong with it.",
  types: () => [ScheduleReportSuccess, InvalidInputError, NotFoundError] as const,
});
export const StopReportMailResult = createUnionType({
  name: "StopReportMailResult",
  description: "No more mails, or there were none.",
  types: () => [StopReportMailSuccess, NotFoundError] as const,
});
export const SendReportResult = createUnionType({
  name: "SendReportResult",
  description: "It is on its way, or why not.",
  types: () => [SendReportSuccess, InvalidInputError, NotFoundError] as const,
});
