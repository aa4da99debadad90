import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { formatEnum } from "./format.js";

/** Every status of the graph's enums: a word of its own, since a status is none of the deeds that read the same ("Open"). */
const texts: Readonly<Record<string, MessageDescriptor>> = {
  ACTIVE: msg({ message: "Active", context: "status" }),
  APPROVED: msg({ message: "Approved", context: "status" }),
  ANSWERED: msg({ message: "Answered", context: "status" }),
  CANCELLED: msg({ message: "Cancelled", context: "status" }),
  CLOSED: msg({ message: "Closed", context: "status" }),
  COMPLETED: msg({ message: "Completed", context: "status" }),
  DECLINED: msg({ message: "Declined", context: "status" }),
  DELETED: msg({ message: "Deleted", context: "status" }),
  DELIVERED: msg({ message: "Delivered", context: "status" }),
  DISABLED: msg({ message: "Disabled", context: "status" }),
  DRAFT: msg({ message: "Draft", context: "status" }),
  ENABLED: msg({ message: "Enabled", context: "status" }),
  EXPIRED: msg({ message: "Expired", context: "status" }),
  EXTENDED: msg({ message: "Extended", context: "status" }),
  FAILED: msg({ message: "Failed", context: "status" }),
  INVITED: msg({ message: "Invited", context: "status" }),
  NEEDS_ATTENTION: msg({ message: "Needs attention", context: "status" }),
  OPEN: msg({ message: "Open", context: "status" }),
  PENDING: msg({ message: "Pending", context: "status" }),
  PENDING_APPROVAL: msg({ message: "Pending approval", context: "status" }),
  PENDING_EMAIL_VALIDATION: msg({ message: "Pending email validation", context: "status" }),
  PROVISIONING: msg({ message: "Provisioning", context: "status" }),
  QUEUED: msg({ message: "Queued", context: "status" }),
  RUNNING: msg({ message: "Running", context: "status" }),
  SUSPENDED: msg({ message: "Suspended", context: "status" }),
  VOID: msg({ message: "Void", context: "status" }),
  WAITING: msg({ message: "Waiting", context: "status" }),
};

/** A status in words, in the spoken language. Example: `statusText("PENDING_APPROVAL")` is `Pending approval`. */
export function statusText(status: string): string {
  const text = texts[status];
  return text ? i18n._(text) : formatEnum(status);
}
