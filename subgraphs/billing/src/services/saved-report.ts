import type { Actor } from "@markethall/auth";
import type { Tx } from "@markethall/runtime";
import type { DateRangeChoice } from "../domain/date-range.js";
import type { ReportChoices } from "../domain/report-choices.js";
import type { DeliveryStatus, ReportFormat, ReportFrequency } from "../domain/report-schedule.js";
import type { ReportKind } from "../domain/report.js";

/** What is kept of a report: the choices of `ReportChoices` and the days, relative where a preset was chosen. */
export interface StoredChoices extends ReportChoices {
  readonly range?: DateRangeChoice | null;
}

export interface Delivery {
  readonly dueAt: Date;
  readonly status: DeliveryStatus;
  readonly sentCount: number;
  readonly note: string | null;
  readonly finishedAt: Date | null;
}

export interface ScheduleRow {
  readonly frequency: ReportFrequency;
  readonly day: number | null;
  readonly format: ReportFormat;
  readonly recipientIds: readonly string[];
  readonly isPaused: boolean;
  readonly pauseReason: string | null;
  readonly nextDueAt: Date;
  readonly lastDelivery: Delivery | null;
}

/** A report under a name, as its readers see it. */
export interface SavedReportRow {
  readonly id: string;
  readonly customerId: string | null;
  readonly ownerId: string;
  /** Empty when the owner is not known here any more. */
  readonly ownerName: string;
  readonly name: string;
  readonly kind: ReportKind;
  readonly choices: StoredChoices;
  readonly isShared: boolean;
  readonly updatedAt: Date;
  readonly schedule: ScheduleRow | null;
}

const select = `
  select r.id, r.customer_id as "customerId", r.owner_id as "ownerId", coalesce(o.name, '') as "ownerName", r.name, r.kind,
         r.choices, r.is_shared as "isShared", r.updated_at as "updatedAt",
         s.saved_report_id as "scheduleId", s.frequency, s.day, s.format, s.recipient_ids as "recipientIds",
         s.is_paused as "isPaused", s.pause_reason as "pauseReason", s.next_due_at as "nextDueAt", d.due_at as "dueAt",
         d.status, d.sent_count as "sentCount", d.note, d.finished_at as "finishedAt"
    from saved_report r
    left join report_reader o on o.user_id = r.owner_id
    left join report_schedule s on s.saved_report_id = r.id
    left join lateral (select * from report_delivery where saved_report_id = r.id order by due_at desc, id limit 1) d on true`;

type Found = Omit<SavedReportRow, "schedule"> &
  Omit<ScheduleRow, "lastDelivery"> &
  Omit<Delivery, "status"> & {
    readonly scheduleId: string | null;
    readonly status: DeliveryStatus | null;
  };

/**
 * The reports that somebody may see: the own, those that colleagues share, and those that are sent to one. Staff and each
 * customer are apart: a report shows what its reader may see, which differs between them.
 */
export async function visibleReports(tx: Tx, actor: Actor): Promise<SavedReportRow[]> {
  const found: Found[] = await tx.query(
    `${select}
      where r.customer_id is not distinct from $1::uuid and (r.owner_id = $2 or r.is_shared or $2 = any(s.recipient_ids))
      order by lower(r.name), r.id`,
    [actor.customerId, actor.id],
  );
  return found.map(toRow);
}

export async function visibleReport(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<SavedReportRow | null> {
  const reports = await visibleReports(tx, actor);
  return reports.find((report) => report.id === id) ?? null;
}

/** For the job that sends it: whoever sees it. */
export async function savedReport(tx: Tx, id: string): Promise<SavedReportRow | null> {
  const [found]: Found[] = await tx.query(`${select} where r.id = $1`, [id]);
  return found ? toRow(found) : null;
}

function toRow(found: Found): SavedReportRow {
  const { id, customerId, ownerId, ownerName, name, kind, choices, isShared, updatedAt } = found;
  const { dueAt, status, sentCount, note, finishedAt } = found;
  const { frequency, day, format, recipientIds, isPaused, pauseReason, nextDueAt } = found;
  const lastDelivery = status === null ? null : { dueAt, status, sentCount, note, finishedAt };
  const schedule =
    found.scheduleId === null
      ? null
      : { frequency, day, format, recipientIds, isPaused, pauseReason, nextDueAt, lastDelivery };
  return { id, customerId, ownerId, ownerName, name, kind, choices, isShared, updatedAt, schedule };
}
