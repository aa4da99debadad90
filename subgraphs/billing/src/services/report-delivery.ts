import type { Tx } from "@markethall/runtime";
import {
  type DeliveryStatus,
  latestDue,
  nextDue,
  type ReportRhythm,
} from "../domain/report-schedule.js";
import { type ReportReader, readersOf } from "./report-readers.js";
import { savedReport, type SavedReportRow } from "./saved-report.js";
import { DELIVERY_ATTEMPTS, queueDelivery } from "./saved-report.service.js";

const dueAtOnce = 500;

interface Due extends ReportRhythm {
  readonly id: string;
  readonly customerId: string | null;
  readonly nextDueAt: Date;
}

/** Leaves to the worker what of a reseller's reports is due by the business clock, each due time once. */
export async function queueDue(tx: Tx, resellerId: string, now: Date): Promise<number> {
  const due: Due[] = await tx.query(
    `select saved_report_id as id, customer_id as "customerId", frequency, day, next_due_at as "nextDueAt"
       from report_schedule where not is_paused and next_due_at <= $1
      order by next_due_at, saved_report_id limit $2 for update skip locked`,
    [now, dueAtOnce],
  );
  for (const schedule of due) {
    await queueDelivery(
      tx,
      schedule,
      resellerId,
      latestDue(schedule, schedule.nextDueAt, now),
      false,
    );
    await tx.query("update report_schedule set next_due_at = $2 where saved_report_id = $1", [
      schedule.id,
      nextDue(schedule, now),
    ]);
  }
  return due.length;
}

/** A delivery that was begun: the report, whom to send it, and in whose name. */
export interface BegunDelivery {
  readonly id: string;
  readonly dueAt: Date;
  readonly isLastAttempt: boolean;
  readonly report: SavedReportRow;
  readonly sender: {
    readonly accountName: string;
    readonly displayName: string;
    readonly supportEmail: string | null;
    readonly primaryColor: string | null;
  };
}

/** Begins an attempt; null where it is over, or nobody is left whom it may be sent. */
export async function beginDelivery(
  tx: Tx,
  resellerId: string,
  deliveryId: string,
  now: Date,
): Promise<BegunDelivery | null> {
  const [[delivery]]: [{ savedReportId: string; dueAt: Date; attempts: number }[]] = await tx.query(
    `update report_delivery set status = 'RUNNING', attempts = attempts + 1
      where id = $1 and status in ('QUEUED', 'RUNNING')
  returning saved_report_id as "savedReportId", due_at as "dueAt", attempts`,
    [deliveryId],
  );
  if (!delivery) return null;
  const report = await savedReport(tx, delivery.savedReportId);
  if (!report?.schedule) {
    await finishDelivery(tx, deliveryId, "NOBODY", "The mails were stopped.", now);
    return null;
  }
  const readers = await readersOf(tx, report.customerId);
  if (!readers.some(({ id }) => id === report.ownerId)) {
    const reason = "Its owner may not read reports any more.";
    await tx.query(
      "update report_schedule set is_paused = true, pause_reason = $2 where saved_report_id = $1",
      [report.id, reason],
    );
    await finishDelivery(tx, deliveryId, "NOBODY", reason, now);
    return null;
  }
  if ((await recipientsOf(tx, report)).length === 0) {
    await finishDelivery(tx, deliveryId, "NOBODY", "None of its recipients may read reports.", now);
    return null;
  }
  const [sender] = await tx.query(
    `select account_name as "accountName", display_name as "displayName", support_email as "supportEmail",
            primary_color as "primaryColor" from reseller where id = $1`,
    [resellerId],
  );
  return {
    id: deliveryId,
    dueAt: delivery.dueAt,
    isLastAttempt: delivery.attempts >= DELIVERY_ATTEMPTS,
    report,
    sender,
  };
}

/** Whom it may be sent at this moment, of those whom the schedule names. */
export async function recipientsOf(tx: Tx, report: SavedReportRow): Promise<ReportReader[]> {
  const readers = await readersOf(tx, report.customerId);
  return readers.filter(({ id }) => report.schedule?.recipientIds.includes(id));
}

/**
 * Takes a letter for oneself before it is posted: whoever finds it taken leaves it, so that nobody gets it twice. One that
 * the mail server refused may be taken again. False where the person may not be sent it any more.
 */
export async function claimLetter(
  tx: Tx,
  resellerId: string,
  { id, report }: BegunDelivery,
  reader: ReportReader,
): Promise<boolean> {
  const current = await savedReport(tx, report.id);
  if (!current || !(await recipientsOf(tx, current)).some((one) => one.id === reader.id))
    return false;
  const claimed = await tx.query(
    `insert into report_letter (delivery_id, user_id, reseller_id, customer_id, status) values ($1, $2, $3, $4, 'SENDING')
     on conflict (delivery_id, user_id) do update set status = 'SENDING' where report_letter.status = 'REFUSED'
     returning user_id`,
    [id, reader.id, resellerId, report.customerId],
  );
  return claimed.length > 0;
}

export async function noteLetter(
  tx: Tx,
  deliveryId: string,
  userId: string,
  status: "SENT" | "REFUSED",
): Promise<void> {
  await tx.query("update report_letter set status = $3 where delivery_id = $1 and user_id = $2", [
    deliveryId,
    userId,
    status,
  ]);
}

/** Ends a delivery with what became of it, in words where there is something to say. */
export async function finishDelivery(
  tx: Tx,
  deliveryId: string,
  status: DeliveryStatus,
  note: string | null,
  now: Date,
): Promise<void> {
  await tx.query(
    `update report_delivery set status = $2, note = $3, finished_at = $4,
            sent_count = (select count(*) from report_letter where delivery_id = $1 and status = 'SENT')
      where id = $1`,
    [deliveryId, status, note, now],
  );
}
