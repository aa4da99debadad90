import { countOf } from "@markethall/ui";

interface Refusal {
  readonly message: string;
  readonly retryAfterSeconds?: number | null;
}

/** Why a sign-in was refused, and how long to wait where that is so. */
export function refusalText({ message, retryAfterSeconds }: Refusal): string {
  if (retryAfterSeconds == null) return message;
  return `${message} Try again in ${countOf(Math.ceil(retryAfterSeconds / 60), "minute")}.`;
}
