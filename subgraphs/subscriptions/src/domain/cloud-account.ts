export const cloudAccountStatuses = [
  "PENDING_APPROVAL",
  "PROVISIONING",
  "ACTIVE",
  "FAILED",
  "DECLINED",
  "DELETED",
] as const;
export type CloudAccountStatus = (typeof cloudAccountStatuses)[number];
