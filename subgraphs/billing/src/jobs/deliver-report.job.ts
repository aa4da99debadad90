import type { Readable } from "node:stream";
import type { Job, JobContext } from "@markethall/events";
import type { Attachment, Postbox } from "@markethall/outbound";
import { err, ok, type Result } from "@markethall/result";
import { isInfrastructure } from "@markethall/runtime";
import { resolveRange } from "../domain/date-range.js";
import { shapeOf } from "../domain/report-choices.js";
import { reportFile, reportFileName, reportTypes } from "../files/report-file.js";
import { reportLetter } from "../mail/report-letter.js";
import {
  beginDelivery,
  type BegunDelivery,
  claimLetter,
  finishDelivery,
  noteLetter,
  recipientsOf,
} from "../services/report-delivery.js";
import type { ReportSpec } from "../services/report.service.js";
import type { SavedReportRow } from "../services/saved-report.js";
import { DELIVER_REPORT } from "../services/saved-report.service.js";

/** What goes with a mail; a larger report is fetched from the portal. */
export const LARGEST_ATTACHMENT = 5 * 1024 * 1024;

/**
 * Sends one report to those whom its schedule names. Rights are looked at for each letter just before it is posted. A letter is
 * marked before it is posted: after a crash between the two nobody gets it twice, and the outcome says that it is not known.
 */
export class DeliverReportJob implements Job {
  readonly name = DELIVER_REPORT;
  readonly lane = "outbound" as const;
  readonly timeLimitMs = 10 * 60_000;

  constructor(
    private readonly postbox: Postbox,
    private readonly publicUrl: string,
    private readonly largest = LARGEST_ATTACHMENT,
  ) {}

  async run(payload: unknown, context: JobContext): Promise<void> {
    const { resellerId, deliveryId } = payload as { resellerId: string; deliveryId: string };
    const { db, clock } = context;
    const write = <T>(work: Parameters<typeof db.write<T>>[1]) =>
      db.write({ resellerId, customerId: null }, work, { now: clock.now() });
    const begun = await write((tx) => beginDelivery(tx, resellerId, deliveryId, clock.now()));
    if (!begun) return;
    const spec = specOf(begun.report, begun.dueAt);
    if (!spec.ok) {
      await write((tx) => finishDelivery(tx, deliveryId, "FAILED", spec.error, clock.now()));
      return;
    }
    const failure = await this.send(begun, spec.value, resellerId, context).catch(
      (error: unknown) => error,
    );
    if (failure === undefined || failure === null) return;
    if (begun.isLastAttempt && !isInfrastructure(failure)) {
      const note = "It could not be sent; the log of the workers has the cause.";
      await write((tx) => finishDelivery(tx, deliveryId, "FAILED", note, clock.now()));
    }
    throw failure;
  }

  private async send(
    begun: BegunDelivery,
    spec: ReportSpec,
    resellerId: string,
    { db, clock, signal }: JobContext,
  ): Promise<unknown> {
    const { report, id } = begun;
    const tenant = { resellerId, customerId: null };
    const write = <T>(work: Parameters<typeof db.write<T>>[1]) =>
      db.write(tenant, work, { now: clock.now() });
    const attachment = await this.attachment(report, spec, resellerId, db);
    const readers = await db.read(tenant, (tx) => recipientsOf(tx, report));
    let failure: unknown = null;
    for (const reader of readers) {
      signal.throwIfAborted();
      if (!(await write((tx) => claimLetter(tx, resellerId, begun, reader)))) continue;
      const letter = reportLetter(begun, spec, reader, attachment, this.publicUrl);
      try {
        await this.postbox.post(letter);
        await write((tx) => noteLetter(tx, id, reader.id, "SENT"));
      } catch (error) {
        failure = error;
        await write((tx) => noteLetter(tx, id, reader.id, "REFUSED"));
      }
    }
    if (failure !== null) return failure;
    await write(async (tx) => {
      const [{ unknown }] = await tx.query(
        "select count(*)::int as unknown from report_letter where delivery_id = $1 and status = 'SENDING'",
        [id],
      );
      const note = unknown > 0 ? `Of ${unknown} it is not known whether it arrived.` : null;
      await finishDelivery(tx, id, "SENT", note, clock.now());
    });
    return null;
  }

  /** Null when it is larger than what goes with a mail. */
  private async attachment(
    report: SavedReportRow,
    spec: ReportSpec,
    resellerId: string,
    db: JobContext["db"],
  ): Promise<Attachment | null> {
    const format = report.schedule!.format;
    const file = reportFile(
      (work) => db.read({ resellerId, customerId: report.customerId }, work),
      spec,
      format,
    );
    const bytes = await upTo(file, this.largest);
    return bytes && { name: reportFileName(spec, format), type: reportTypes[format], bytes };
  }
}

/** What it shows for a due time: relative days are counted from there, so that a later attempt shows the same. */
export function specOf(
  { kind, choices, customerId }: SavedReportRow,
  dueAt: Date,
): Result<ReportSpec, string> {
  const shape = shapeOf(kind, choices, customerId === null);
  if (!shape.ok) return err(shape.error);
  const range = choices.range ? resolveRange(choices.range, dueAt) : null;
  if (range && !range.ok) return err(range.error);
  return ok({
    ...shape.value,
    range: range?.value ?? null,
    vendorId: null,
    customerId: null,
    today: dueAt.toISOString().slice(0, 10),
  });
}

async function upTo(file: Readable, largest: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of file as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(part as Buffer);
    size += bytes.length;
    // Leaving the loop ends the stream, and with it the reading.
    if (size > largest) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
