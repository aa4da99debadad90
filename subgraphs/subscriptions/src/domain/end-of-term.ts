import { dayFrom } from "./calendar.js";
import type { LifecyclePolicy } from "./lifecycle-policy.js";

export const endOfTermActions = ["RENEW", "EXTENDED_SERVICE_TERM", "CANCEL"] as const;
export type EndOfTermAction = (typeof endOfTermActions)[number];

interface TermChoice {
  readonly autoRenew: boolean;
  /** What somebody chose explicitly; null when nobody chose. */
  readonly endOfTerm: EndOfTermAction | null;
  /** When this term was bought or renewed. */
  readonly boughtAt: Date;
  readonly endsAt: Date;
}

/**
 * What happens when the term ends. Auto-renew off without an explicit cancel goes to the extended
 * service term for what was bought or renewed on or after 2025-04-01 and ends on or after
 * 2026-05-04 (the policy's days); before that it simply ends (rules.md §4).
 */
export function endOfTermAction(policy: LifecyclePolicy, choice: TermChoice): EndOfTermAction {
  if (choice.autoRenew) return "RENEW";
  if (choice.endOfTerm === "CANCEL") return "CANCEL";
  const { extendedService } = policy;
  if (extendedService === null) return "CANCEL";
  if (choice.endOfTerm === "EXTENDED_SERVICE_TERM") return "EXTENDED_SERVICE_TERM";
  const follows =
    choice.boughtAt >= dayFrom(extendedService.boughtFrom) &&
    choice.endsAt >= dayFrom(extendedService.endsFrom);
  return follows ? "EXTENDED_SERVICE_TERM" : "CANCEL";
}
