import { randomUUID } from "node:crypto";
import { type Actor, isStaff, tenantOf } from "@markethall/auth";
import { enqueue } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { resolveRange } from "../domain/date-range.js";
import { shapeOf } from "../domain/report-choices.js";
import {
  isRhythm,
  nextDue,
  type ReportFormat,
  type ReportRhythm,
} from "../domain/report-schedule.js";
import type { ReportKind } from "../domain/report.js";
import { readersOf } from "./report-readers.js";
import { type SavedReportRow, type StoredChoices, visibleReport } from "./saved-report.js";
import type { InvalidInput } from "./usage-import.service.js";

export const DELIVER_REPORT = "billing.deliver-report";
/** Attempts at one delivery, the first included. */
export const DELIVERY_ATTEMPTS = 5;

export interface ReportToSave {
  /** Of a report to change; a new one when left out. */
  readonly id?: string | null;
  readonly name: string;
  readonly isShared: boolean;
  readonly kind: ReportKind;
  readonly choices: StoredChoices;
}

export interface ScheduleToSet extends ReportRhythm {
  readonly savedReportId: string;
  readonly format: ReportFormat;
  readonly recipientIds: readonly string[];
  readonly isPaused: boolean;
}

type Kept = Result<{ savedReportId: string }, InvalidInput | NotFound>;

const mostReports = 100;
const mostRecipients = 20;

/** Reports that people keep under a name, share, and have sent to them. Only the owner changes one. */
export class SavedReportService {
  async save(tx: Tx, actor: Actor, report: ReportToSave, now: Date): Promise<Kept> {
    const tenant = tenantOf(actor);
    const name = report.name.trim();
    if (!tenant || !actor.id) return err(notFound);
    if (name === "" || name.length > 100)
      return err(invalid("name", "Give a name, in 100 characters at most."));
    const shape = shapeOf(report.kind, report.choices, isStaff(actor));
    if (!shape.ok) return err(invalid("report", shape.error));
    const range = report.choices.range && resolveRange(report.choices.range, now);
    if (range && !range.ok) return err(invalid("range", range.error));
    if (report.id && !(await owned(tx, actor, report.id))) return err(notFound);
    if (await isNameTaken(tx, actor.id, name, report.id ?? null))
      return err(invalid("name", "You have a report of this name already."));
    if (!report.id && (await countOf(tx, actor.id)) >= mostReports)
      return err(invalid("name", `You have ${mostReports} reports already: delete one first.`));
    const id = report.id ?? randomUUID();
    await tx.query(
      `insert into saved_report (id, reseller_id, customer_id, owner_id, name, kind, choices, is_shared, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $9)
       on conflict (id) do update set name = $5, kind = $6, choices = $7::jsonb, is_shared = $8, updated_at = $9`,
      [
        id,
        tenant.resellerId,
        tenant.customerId,
        actor.id,
        name,
        report.kind,
        JSON.stringify(report.choices),
        report.isShared,
        now,
      ],
    );
    return ok({ savedReportId: id });
  }

  /** It goes with its schedule: nobody gets it any more. */
  async delete(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<Result<{ savedReportId: string }, NotFound>> {
    if (!(await owned(tx, actor, id))) return err(notFound);
    await tx.query("delete from saved_report where id = $1", [id]);
    return ok({ savedReportId: id });
  }

  /** Sets when it goes out, as what, and to whom: people of the same customer, or of the staff, and nobody else. */
  async schedule(tx: Tx, actor: Actor, to: ScheduleToSet, now: Date): Promise<Kept> {
    const report = await owned(tx, actor, to.savedReportId);
    if (!report) return err(notFound);
    if (!isRhythm(to)) return err(invalid("day", "Give a day that fits how often it goes out."));
    const recipients = [...new Set(to.recipientIds)];
    if (recipients.length === 0 || recipients.length > mostRecipients)
      return err(invalid("recipientIds", `Choose 1 to ${mostRecipients} people.`));
    const readers = await readersOf(tx, report.customerId);
    if (!recipients.every((id) => readers.some((reader) => reader.id === id)))
      return err(invalid("recipientIds", "One of these people may not read reports here."));
    const tenant = tenantOf(actor)!;
    await tx.query(
      `insert into report_schedule (saved_report_id, reseller_id, customer_id, frequency, day, format, recipient_ids, is_paused,
                                    next_due_at)
       values ($1, $2, $3, $4, $5, $6, $7::uuid[], $8, $9)
       on conflict (saved_report_id) do update
          set frequency = $4, day = $5, format = $6, recipient_ids = $7::uuid[], is_paused = $8, pause_reason = null, next_due_at = $9`,
      [
        report.id,
        tenant.resellerId,
        tenant.customerId,
        to.frequency,
        to.day,
        to.format,
        recipients,
        to.isPaused,
        nextDue(to, now),
      ],
    );
    return ok({ savedReportId: report.id });
  }

  /** The owner ends the mails for all; anyone else who gets them takes oneself off, the last one the schedule with it. */
  async stopMail(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<Result<{ savedReportId: string }, NotFound>> {
    const report = await visibleReport(tx, actor, id);
    if (!report?.schedule) return err(notFound);
    const left = report.schedule.recipientIds.filter((recipient) => recipient !== actor.id);
    if (report.ownerId === actor.id || left.length === 0) {
      await tx.query("delete from report_schedule where saved_report_id = $1", [id]);
    } else {
      await tx.query(
        "update report_schedule set recipient_ids = array_remove(recipient_ids, $2) where saved_report_id = $1",
        [id, actor.id],
      );
    }
    return ok({ savedReportId: id });
  }

  /** Sends it now to those whom the schedule names, besides its own times. */
  async send(tx: Tx, actor: Actor, id: string, now: Date): Promise<Kept> {
    const report = await owned(tx, actor, id);
    if (!report?.schedule) return err(notFound);
    const [open] = await tx.query(
      "select 1 from report_delivery where saved_report_id = $1 and status in ('QUEUED', 'RUNNING') limit 1",
      [id],
    );
    if (open) return err(invalid("savedReportId", "It is on its way already."));
    await queueDelivery(tx, report, tenantOf(actor)!.resellerId, now, true);
    return ok({ savedReportId: id });
  }
}

/** Leaves a delivery to the worker; for a due time that has one already, nothing. */
export async function queueDelivery(
  tx: Tx,
  report: Pick<SavedReportRow, "id" | "customerId">,
  resellerId: string,
  dueAt: Date,
  isManual: boolean,
): Promise<void> {
  const [made]: { id: string }[] = await tx.query(
    `insert into report_delivery (id, saved_report_id, reseller_id, customer_id, due_at, is_manual, status)
     values ($1, $2, $3, $4, $5, $6, 'QUEUED') on conflict (saved_report_id, due_at) where not is_manual do nothing returning id`,
    [randomUUID(), report.id, resellerId, report.customerId, dueAt, isManual],
  );
  if (!made) return;
  const job = { resellerId, deliveryId: made.id };
  await enqueue(tx, DELIVER_REPORT, job, { maxAttempts: DELIVERY_ATTEMPTS });
}

async function owned(tx: Tx, actor: Actor, id: string): Promise<SavedReportRow | null> {
  await tx.query("select 1 from saved_report where id = $1 for update", [id]);
  const report = await visibleReport(tx, actor, id);
  return report?.ownerId === actor.id ? report : null;
}

async function isNameTaken(tx: Tx, ownerId: string, name: string, but: string | null) {
  const [taken] = await tx.query(
    "select 1 from saved_report where owner_id = $1 and lower(name) = lower($2) and id is distinct from $3::uuid",
    [ownerId, name, but],
  );
  return taken !== undefined;
}

async function countOf(tx: Tx, ownerId: string): Promise<number> {
  const [{ count }] = await tx.query(
    "select count(*)::int as count from saved_report where owner_id = $1",
    [ownerId],
  );
  return count;
}

function invalid(field: string, message: string): InvalidInput {
  return { kind: "InvalidInput", field, message };
}
