import { err, ok, type Result } from "@markethall/result";
import { isListed } from "./address-list.js";
import type { CustomerStatus } from "./customer.js";
import type { UserStatus } from "./user.js";

export const GREEN_LIST_ACTIONS = ["ALLOW_ONLY", "AUTO_APPROVE"] as const;
/** What a green list does: lets nobody else in, or spares its addresses the wait for an approval. */
export type GreenListAction = (typeof GREEN_LIST_ACTIONS)[number];

/** A reseller's rules for new customers who come by themselves. */
export interface SignUpPolicy {
  readonly requireEmailValidation: boolean;
  readonly requireAddress: boolean;
  readonly requireEula: boolean;
  readonly approveAutomatically: boolean;
  readonly greenList: readonly string[];
  readonly redList: readonly string[];
  readonly greenListAction: GreenListAction;
}

export type SignUpNextStep = "VALIDATE_EMAIL" | "AWAIT_APPROVAL" | "SIGN_IN";

/** Where a person and its company stand, and what the person does next. */
export interface Admission {
  readonly user: UserStatus;
  readonly customer: CustomerStatus;
  /** Decided when the form is sent and kept, so that a later change of the rules does not catch people half way. */
  readonly approvedAutomatically: boolean;
  readonly nextStep: SignUpNextStep;
}

/** The reason is for the audit; the person gets one message for every reason. */
export interface SignUpRefused {
  readonly kind: "SignUpRefused";
  readonly because: "RED_LIST" | "NOT_ON_GREEN_LIST";
}

/**
 * Decides a sign-up by the reseller's rules: the table of rules.md §5. Red beats green; an empty green list is no list;
 * AUTO_APPROVE lets everybody in and approves those on the list, whatever `approveAutomatically` says.
 */
export function decideSignUp(
  policy: SignUpPolicy,
  email: string,
): Result<Admission, SignUpRefused> {
  if (isListed(email, policy.redList)) return err({ kind: "SignUpRefused", because: "RED_LIST" });

  const green = isListed(email, policy.greenList);
  const closed = policy.greenListAction === "ALLOW_ONLY" && policy.greenList.length > 0;
  if (closed && !green) return err({ kind: "SignUpRefused", because: "NOT_ON_GREEN_LIST" });

  const approvedAutomatically =
    policy.approveAutomatically || (green && policy.greenListAction === "AUTO_APPROVE");
  if (policy.requireEmailValidation) {
    return ok({
      user: "PENDING_EMAIL_VALIDATION",
      customer: "PENDING",
      approvedAutomatically,
      nextStep: "VALIDATE_EMAIL",
    });
  }
  return ok(admission(approvedAutomatically));
}

/** Where a person stands who needs no validation of the address, or has passed it. */
export function admission(approvedAutomatically: boolean): Admission {
  return approvedAutomatically
    ? { user: "ACTIVE", customer: "ACTIVE", approvedAutomatically, nextStep: "SIGN_IN" }
    : {
        user: "PENDING_APPROVAL",
        customer: "PENDING",
        approvedAutomatically,
        nextStep: "AWAIT_APPROVAL",
      };
}
