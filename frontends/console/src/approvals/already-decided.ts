import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { formatDateTime } from "@markethall/ui";

interface Decision {
  readonly status: string;
  readonly decidedAt: string;
  readonly decidedByName: string;
}

/** Example: `Nora Quist approved this on Nov 22, 2026, 6:10 PM.` */
export function alreadyDecided({ status, decidedAt, decidedByName }: Decision): string {
  const when = formatDateTime(decidedAt);
  const who = decidedByName;
  if (status === "APPROVED") return i18n._(msg`${who} approved this on ${when}.`);
  if (status === "DECLINED") return i18n._(msg`${who} declined this on ${when}.`);
  if (status === "CANCELLED") return i18n._(msg`${who} cancelled this on ${when}.`);
  return i18n._(msg`${who} expired this on ${when}.`);
}
