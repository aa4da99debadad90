import { msg, plural } from "@lingui/core/macro";
import { i18n } from "@markethall/language";

interface Refusal {
  readonly message: string;
  readonly retryAfterSeconds?: number | null;
}

/** Why a sign-in was refused, and how long to wait where that is so. */
export function refusalText({ message, retryAfterSeconds }: Refusal): string {
  if (retryAfterSeconds == null) return message;
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return i18n._(
    msg`${message} ${plural(minutes, { one: "Try again in # minute.", other: "Try again in # minutes." })}`,
  );
}
