import { conflict } from "./refusal.js";
import type {
  SubscriptionOperation,
  VendorSubscription,
  VendorSubscriptionStatus,
} from "./state.js";

/** Where each operation starts from and leads to; `null` keeps the status. */
const operations: Record<
  SubscriptionOperation,
  {
    readonly from: readonly VendorSubscriptionStatus[];
    readonly to: VendorSubscriptionStatus | null;
  }
> = {
  quantity: { from: ["pending", "active"], to: null },
  suspend: { from: ["active"], to: "suspended" },
  resume: { from: ["suspended"], to: "active" },
  cancel: { from: ["pending", "active", "suspended"], to: "cancelled" },
};

export interface WantedChange {
  readonly operation: SubscriptionOperation;
  /** The new number of seats for `quantity`, else null. */
  readonly quantity: number | null;
  readonly reference: string;
}

/**
 * The subscription after a change. The vendor checks states only: windows and refunds are the
 * buyer's contract and are decided before it calls.
 * @throws RefusalError (409) when the state does not allow the operation.
 */
export function changedSubscription(
  subscription: VendorSubscription,
  { operation, quantity, reference }: WantedChange,
  at: Date,
): VendorSubscription {
  const { from, to } = operations[operation];
  if (!from.includes(subscription.status)) {
    throw conflict(`a ${subscription.status} subscription cannot take the operation ${operation}`);
  }
  return {
    ...subscription,
    status: to ?? subscription.status,
    quantity: quantity ?? subscription.quantity,
    updatedAt: at.toISOString(),
    applied: { ...subscription.applied, [reference]: { operation, quantity } },
  };
}
