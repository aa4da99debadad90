export type CloudAccountStatus =
  | "PENDING_APPROVAL"
  | "PROVISIONING"
  | "ACTIVE"
  | "FAILED"
  | "DECLINED"
  | "DELETED";
