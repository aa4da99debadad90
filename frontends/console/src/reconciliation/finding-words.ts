import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { formatNumber, type Tone } from "@markethall/ui";
import type { ReconciliationFinding } from "../gql/graphql.js";
import type { ReconciledRow } from "./reconciliation-columns.js";

/** What is the matter with a row, in a word or two. */
export const findingNames: Readonly<Record<ReconciliationFinding, MessageDescriptor>> = {
  EQUAL: msg({ message: "Equal", context: "reconciled" }),
  UNASSIGNED: msg`Nobody's`,
  NOT_ON_STATEMENT: msg`Not billed`,
  NOT_ON_VENDOR_BILL: msg`Not on the vendor's bill`,
  USAGE_LATE: msg({ message: "Late", context: "reconciled" }),
  QUANTITY: msg`Another quantity`,
  PRICE: msg`Another cost`,
  SEATS: msg`Other seats`,
};

/** Bad is what loses money as it stands. */
export const findingTones: Readonly<Record<ReconciliationFinding, Tone>> = {
  EQUAL: "good",
  UNASSIGNED: "bad",
  NOT_ON_STATEMENT: "bad",
  NOT_ON_VENDOR_BILL: "warn",
  USAGE_LATE: "warn",
  QUANTITY: "warn",
  PRICE: "warn",
  SEATS: "warn",
};

/** Why the sides of a row differ and what mends it, as a sentence or two. */
export function useFindingReason() {
  const { t } = useLingui();
  return function reasonOf(row: ReconciledRow): string | null {
    switch (row.finding) {
      case "EQUAL":
        return null;
      case "UNASSIGNED":
        return t`No customer's cloud account has this number, so nobody pays for it. Give the account to a customer and run billing.`;
      case "NOT_ON_STATEMENT":
        return t`The vendor bills it, and it is on no statement. Run billing for this month, or see why the customer was skipped.`;
      case "NOT_ON_VENDOR_BILL":
        return t`The customer is billed for it, and the vendor does not bill it. Import the vendor's file, or give a credit memo.`;
      case "USAGE_LATE":
        return row.statement?.status === "DRAFT"
          ? t`It came after the draft was made. Run billing again, and the draft has it.`
          : t`It came after the statement was made. The next statement corrects it.`;
      case "QUANTITY":
        return t`The vendor bills another quantity than the statement. The vendor's file may have changed since.`;
      case "PRICE":
        return t`The quantity is the same, and the vendor asks another price for it than when it was billed.`;
      case "SEATS":
        return seatsReason(row);
    }
  };

  function seatsReason({ seatsBilled, seatsHeld }: ReconciledRow): string {
    const billed = formatNumber(seatsBilled ?? 0);
    const held = formatNumber(seatsHeld ?? 0);
    return t`Seats billed: ${billed}, seats held: ${held}. Look at the subscription's last change.`;
  }
}
