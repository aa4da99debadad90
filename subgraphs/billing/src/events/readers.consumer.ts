import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { keepFact } from "./keep-fact.js";
import type { ResellerChanged, UserChanged } from "./payloads.js";

/**
 * Keeps who may be sent a report, and whether the portal has reports at all. A consumer of its own, so that it reads the
 * log from the start where billing had read these facts before without keeping them.
 */
export const readersConsumer: Consumer = {
  name: "billing.readers",
  types: ["identity.user.changed.v1", "identity.reseller.changed.v1"],
  handle: (tx, event) =>
    event.type === "identity.user.changed.v1" ? keepReader(tx, event) : keepFeatures(tx, event),
};

function keepReader(tx: Tx, event: DomainEvent): Promise<void> {
  const of = event.payload as UserChanged;
  return keepFact(tx, event, "report_reader", ["user_id"], {
    user_id: of.userId,
    reseller_id: event.tenantId,
    customer_id: of.customerId,
    name: of.name,
    email: of.email,
    role: of.role,
    status: of.status,
  });
}

async function keepFeatures(tx: Tx, event: DomainEvent): Promise<void> {
  const of = event.payload as ResellerChanged;
  // The platform itself has no portal.
  if (of.resellerId !== event.tenantId) return;
  await keepFact(tx, event, "portal_features", ["reseller_id"], {
    reseller_id: of.resellerId,
    features: `{${of.features.join(",")}}`,
  });
}
