import { formatDateTime } from "@markethall/ui";

interface Decision {
  readonly status: string;
  readonly decidedAt: string;
  readonly decidedByName: string;
}

/** Example: `Nora Quist approved this on Nov 22, 2026, 6:10 PM.` */
export function alreadyDecided({ status, decidedAt, decidedByName }: Decision): string {
  return `${decidedByName} ${status.toLowerCase()} this on ${formatDateTime(decidedAt)}.`;
}
