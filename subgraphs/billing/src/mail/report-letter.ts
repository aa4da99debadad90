import {
  type AddressedLetter,
  type Attachment,
  type Brand,
  renderLetter,
} from "@markethall/outbound";
import { addDays } from "../domain/period.js";
import type { BegunDelivery } from "../services/report-delivery.js";
import type { ReportReader } from "../services/report-readers.js";
import type { ReportSpec } from "../services/report.service.js";

const defaultColor = "#334155";

/** The mail that a report comes with, in the reseller's name; it says who sends it and how to stop it. */
export function reportLetter(
  { report, sender }: Pick<BegunDelivery, "report" | "sender">,
  { range }: Pick<ReportSpec, "range">,
  reader: ReportReader,
  attachment: Attachment | null,
  publicUrl: string,
): AddressedLetter {
  const url = reportUrl(report.id, report.customerId, sender.accountName, publicUrl);
  const days = range ? `${range.start} to ${addDays(range.end, -1)}` : null;
  const brand: Brand = {
    displayName: sender.displayName,
    primaryColor: /^#[0-9a-f]{6}$/i.test(sender.primaryColor ?? "")
      ? sender.primaryColor!
      : defaultColor,
    supportEmail: sender.supportEmail,
    portalUrl: url,
  };
  const isOwner = report.ownerId === reader.id;
  return {
    to: { email: reader.email, name: reader.name },
    brand,
    ...(attachment && { attachment }),
    ...renderLetter(
      {
        subject: days ? `${report.name}, ${days}` : report.name,
        paragraphs: [
          `Hello ${reader.name},`,
          attachment
            ? `the report “${report.name}”${days ? ` for ${days}` : ""} is attached.`
            : `the report “${report.name}”${days ? ` for ${days}` : ""} is ready. It is too large for a mail: open it and download it there, signed in.`,
          isOwner
            ? "It comes because you had it scheduled. To stop it, open the report, then “Schedule” and “Stop the mails”."
            : `It comes because ${report.ownerName} had it scheduled. To stop it, open the report and choose “Stop sending it to me”.`,
        ],
        button: { label: "Open the report", url },
      },
      brand,
    ),
  };
}

function reportUrl(
  id: string,
  customerId: string | null,
  accountName: string,
  publicUrl: string,
): string {
  const url = new URL(customerId === null ? "/console/reports" : "/v2c/reports", publicUrl);
  if (customerId !== null) url.searchParams.set("accountName", accountName);
  url.searchParams.set("saved", id);
  return url.href;
}
