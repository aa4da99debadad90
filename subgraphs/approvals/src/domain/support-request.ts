import { err, ok, type Result, type Said, said } from "@markethall/result";

export const supportRequestStatuses = ["OPEN", "ANSWERED", "CLOSED"] as const;
export type SupportRequestStatus = (typeof supportRequestStatuses)[number];

export interface SupportRequestClosed {
  readonly kind: "SupportRequestClosed";
}

/** A message by staff answers the request, one by the customer opens it again; a closed one takes none. */
export function afterMessage(
  status: SupportRequestStatus,
  fromStaff: boolean,
): Result<SupportRequestStatus, SupportRequestClosed> {
  if (status === "CLOSED") return err({ kind: "SupportRequestClosed" });
  return ok(fromStaff ? "ANSWERED" : "OPEN");
}

const ANSWER_WITHIN_MS = 24 * 3_600_000;

/** When an answer is due: a day after the customer began to wait. Nobody waits once staff have answered. */
export function answerDueAt(waitingSince: Date | null): Date | null {
  return waitingSince && new Date(waitingSince.getTime() + ANSWER_WITHIN_MS);
}

/** The time since which a customer waits whose answer is due at another: what `answerDueAt` turns round. */
export function waitingSinceOf(dueAt: Date): Date {
  return new Date(dueAt.getTime() - ANSWER_WITHIN_MS);
}

/** Since when the customer waits after a message: from its first that is not answered. */
export function waitsAfter(waitingSince: Date | null, fromStaff: boolean, now: Date): Date | null {
  return fromStaff ? null : (waitingSince ?? now);
}

/** Closing is final; a new question is a new request. */
export function afterClosing(
  status: SupportRequestStatus,
): Result<SupportRequestStatus, SupportRequestClosed> {
  return status === "CLOSED" ? err({ kind: "SupportRequestClosed" }) : ok("CLOSED");
}

export interface InvalidText extends Said {
  readonly kind: "InvalidText";
  readonly field: "subject" | "body";
}

/** One line of 1 to 200 characters. */
export function checkedSubject(subject: string): Result<string, InvalidText> {
  return checked("subject", subject.replace(/\s+/g, " "), 200);
}

/** Plain text of 1 to 10 000 characters; pages show it as text and never as markup. */
export function checkedMessage(body: string): Result<string, InvalidText> {
  return checked("body", body, 10_000);
}

function checked(
  field: InvalidText["field"],
  words: string,
  most: number,
): Result<string, InvalidText> {
  const text = words.trim();
  if (text.length >= 1 && text.length <= most) return ok(text);
  const says = text === "" ? said("TEXT_MISSING") : said("TEXT_TOO_LONG", most);
  return err({ kind: "InvalidText", field, ...says });
}
