import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { StatusBadge } from "@markethall/ui";

/** How an operation ended, as the audit writes it. */
export const outcomes: Readonly<Record<string, MessageDescriptor>> = {
  done: msg({ message: "Done", context: "outcome" }),
  refused: msg`Refused`,
};

/** What was done is the usual and quiet; what was refused stands out. */
export function OutcomeBadge({ outcome }: { outcome: string }) {
  const { t } = useLingui();
  const label = outcomes[outcome] ? t(outcomes[outcome]) : outcome;
  return <StatusBadge status={outcome} tone={outcome === "done" ? "quiet" : "bad"} label={label} />;
}
