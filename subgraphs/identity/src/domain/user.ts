export const USER_STATUSES = [
  "INVITED",
  "PENDING_EMAIL_VALIDATION",
  "PENDING_APPROVAL",
  "ACTIVE",
  "SUSPENDED",
  "DECLINED",
] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/** How somebody came to have an account; decides what the validation of the address leads to. */
export type UserOrigin = "CREATED" | "INVITED" | "SIGN_UP" | "ACCESS_REQUEST";

/** Where an account may go from each status. DECLINED is final: the person may be invited with another address. */
const next: Record<UserStatus, readonly UserStatus[]> = {
  INVITED: ["ACTIVE", "SUSPENDED"],
  PENDING_EMAIL_VALIDATION: ["PENDING_APPROVAL", "ACTIVE", "DECLINED"],
  PENDING_APPROVAL: ["ACTIVE", "DECLINED"],
  ACTIVE: ["SUSPENDED"],
  SUSPENDED: ["ACTIVE", "INVITED"],
  DECLINED: [],
};

/** Whether an account may go from one status to the other. */
export function mayBecome(from: UserStatus, to: UserStatus): boolean {
  return next[from].includes(to);
}

/** What a suspended person becomes again: whoever never chose a password is still only invited. */
export function reactivatedStatus(hasPassword: boolean): UserStatus {
  return hasPassword ? "ACTIVE" : "INVITED";
}
