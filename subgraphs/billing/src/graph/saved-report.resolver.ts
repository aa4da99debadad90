import { type Context, type InvalidInputError, isId, type NotFoundError } from "@markethall/graph";
import { notFound, type NotFound } from "@markethall/result";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { type ReportReader, readersOf } from "../services/report-readers.js";
import {
  type SavedReportRow,
  type ScheduleRow,
  visibleReport,
  visibleReports,
} from "../services/saved-report.js";
import type { SavedReportService } from "../services/saved-report.service.js";
import type { InvalidInput } from "../services/usage-import.service.js";
import { invalidInput, missing } from "./refusal.js";
import { ReportChoices, ReportDays } from "./report-choices.types.js";
import {
  DeleteSavedReportResult,
  DeleteSavedReportSuccess,
  ReportDelivery,
  ReportRecipient,
  ReportSchedule,
  SavedReport,
  SavedReportInput,
  SaveReportInput,
  SaveReportResult,
  SaveReportSuccess,
  ScheduleReportInput,
  ScheduleReportResult,
  ScheduleReportSuccess,
  SendReportResult,
  SendReportSuccess,
  StopReportMailResult,
  StopReportMailSuccess,
} from "./saved-report.types.js";

@Resolver()
export class SavedReportResolver {
  constructor(private readonly reports: SavedReportService) {}

  @Query(() => [SavedReport], {
    nullable: true,
    description:
      "The own saved reports, those that colleagues share, and those that are sent to one. (console, customer)",
  })
  savedReports(@Ctx() context: Context): Promise<SavedReport[]> {
    return context.read(async (tx) => {
      const { actor } = context;
      const rows = await visibleReports(tx, actor);
      const needsReaders = rows.some(({ schedule }) => schedule !== null);
      const readers = needsReaders ? await readersOf(tx, actor.customerId) : [];
      return rows.map((row) => toSavedReport(row, readers, actor.id));
    });
  }

  @Query(() => [ReportRecipient], {
    nullable: true,
    description:
      "Whom one's reports can be sent: people of the same customer, or of the staff, who may read reports. (console, customer)",
  })
  async reportRecipients(@Ctx() context: Context): Promise<ReportRecipient[]> {
    const readers = await context.read((tx) => readersOf(tx, context.actor.customerId));
    return readers.map(toRecipient);
  }

  @Mutation(() => SaveReportResult, {
    description:
      "Keeps a report with its choices under a name, or changes an own one. (console, customer)",
  })
  async saveReport(
    @Arg("input", () => SaveReportInput, { description: "The report." }) input: SaveReportInput,
    @Ctx() context: Context,
  ): Promise<typeof SaveReportResult> {
    const { savedReportId: id, ...report } = input;
    if (id && !isId(id)) return missing(notFound, "saved report");
    const { actor, now } = context;
    const result = await context.mutate("saveReport", input, (tx) =>
      this.reports.save(tx, actor, { ...report, id: id ?? null }, now),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new SaveReportSuccess(), await load(context, result.value.savedReportId));
  }

  @Mutation(() => DeleteSavedReportResult, {
    description: "Deletes an own saved report with its schedule. (console, customer)",
  })
  async deleteSavedReport(
    @Arg("input", () => SavedReportInput, { description: "Which one." }) input: SavedReportInput,
    @Ctx() context: Context,
  ): Promise<typeof DeleteSavedReportResult> {
    const { savedReportId: id } = input;
    if (!isId(id)) return missing(notFound, "saved report");
    const result = await context.mutate("deleteSavedReport", input, (tx) =>
      this.reports.delete(tx, context.actor, id),
    );
    if (!result.ok) return missing(result.error, "saved report");
    return Object.assign(new DeleteSavedReportSuccess(), result.value);
  }

  @Mutation(() => ScheduleReportResult, {
    description:
      "Sets when an own saved report goes out by mail, pauses it, or lets it go on. (console, customer)",
  })
  async scheduleReport(
    @Arg("input", () => ScheduleReportInput, { description: "When, as what and to whom." })
    input: ScheduleReportInput,
    @Ctx() context: Context,
  ): Promise<typeof ScheduleReportResult> {
    if (!isId(input.savedReportId)) return missing(notFound, "saved report");
    const { actor, now } = context;
    const schedule = { ...input, day: input.day ?? null };
    const result = await context.mutate("scheduleReport", input, (tx) =>
      this.reports.schedule(tx, actor, schedule, now),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new ScheduleReportSuccess(), await load(context, input.savedReportId));
  }

  @Mutation(() => StopReportMailResult, {
    description:
      "Ends the mails of an own saved report for all; of another one for oneself alone. (console, customer)",
  })
  async stopReportMail(
    @Arg("input", () => SavedReportInput, { description: "Which one." }) input: SavedReportInput,
    @Ctx() context: Context,
  ): Promise<typeof StopReportMailResult> {
    const { savedReportId: id } = input;
    if (!isId(id)) return missing(notFound, "saved report");
    const result = await context.mutate("stopReportMail", input, (tx) =>
      this.reports.stopMail(tx, context.actor, id),
    );
    if (!result.ok) return missing(result.error, "saved report");
    return Object.assign(new StopReportMailSuccess(), await load(context, id));
  }

  @Mutation(() => SendReportResult, {
    description:
      "Sends an own saved report now to those whom its schedule names. (console, customer)",
  })
  async sendReport(
    @Arg("input", () => SavedReportInput, { description: "Which one." }) input: SavedReportInput,
    @Ctx() context: Context,
  ): Promise<typeof SendReportResult> {
    const { savedReportId: id } = input;
    if (!isId(id)) return missing(notFound, "saved report");
    const result = await context.mutate("sendReport", input, (tx) =>
      this.reports.send(tx, context.actor, id, context.now),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new SendReportSuccess(), await load(context, id));
  }
}

async function load(context: Context, id: string): Promise<{ savedReport: SavedReport | null }> {
  const { actor } = context;
  const savedReport = await context.read(async (tx) => {
    const row = await visibleReport(tx, actor, id);
    return row && toSavedReport(row, await readersOf(tx, actor.customerId), actor.id);
  });
  return { savedReport };
}

function refusal(error: InvalidInput | NotFound): InvalidInputError | NotFoundError {
  return error.kind === "InvalidInput" ? invalidInput(error) : missing(error, "saved report");
}

function toSavedReport(
  row: SavedReportRow,
  readers: readonly ReportReader[],
  me: string | null,
): SavedReport {
  const { id, name, kind, isShared, ownerName, updatedAt, schedule } = row;
  return Object.assign(new SavedReport(), {
    id,
    name,
    kind,
    isShared,
    isOwn: row.ownerId === me,
    ownerName,
    updatedAt,
    choices: toChoices(row),
    schedule: schedule && toSchedule(schedule, readers, me),
  });
}

function toChoices({ choices }: SavedReportRow): ReportChoices {
  const { columns, groupBy, sortBy, filters, query, range } = choices;
  return Object.assign(new ReportChoices(), {
    columns: columns ?? [],
    groupBy: groupBy ?? [],
    sortBy: sortBy ?? null,
    filters: filters ?? [],
    query: query ?? null,
    range:
      range == null
        ? null
        : Object.assign(new ReportDays(), {
            preset: range.preset ?? null,
            from: range.from ?? null,
            to: range.to ?? null,
          }),
  });
}

function toSchedule(
  { recipientIds, lastDelivery, ...schedule }: ScheduleRow,
  readers: readonly ReportReader[],
  me: string | null,
): ReportSchedule {
  return Object.assign(new ReportSchedule(), schedule, {
    recipients: readers.filter(({ id }) => recipientIds.includes(id)).map(toRecipient),
    isForMe: me !== null && recipientIds.includes(me),
    lastDelivery: lastDelivery && Object.assign(new ReportDelivery(), lastDelivery),
  });
}

function toRecipient(reader: ReportReader): ReportRecipient {
  return Object.assign(new ReportRecipient(), reader);
}
