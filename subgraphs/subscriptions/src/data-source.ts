import type { SubgraphSchema } from "@markethall/runtime";
import { CartItemEntity } from "./entities/cart-item.entity.js";
import { CartEntity } from "./entities/cart.entity.js";
import { ChargeEntity } from "./entities/charge.entity.js";
import { CloudAccountEntity } from "./entities/cloud-account.entity.js";
import { CloudSubscriptionEntity } from "./entities/cloud-subscription.entity.js";
import { LifecyclePolicyEntity } from "./entities/lifecycle-policy.entity.js";
import { OrderItemEntity } from "./entities/order-item.entity.js";
import { OrderEntity } from "./entities/order.entity.js";
import { PlanFactEntity } from "./entities/plan-fact.entity.js";
import { ScheduledChangeEntity } from "./entities/scheduled-change.entity.js";
import { SeatBatchEntity } from "./entities/seat-batch.entity.js";
import { SolutionFactEntity } from "./entities/solution-fact.entity.js";
import { SubscriptionActivityEntity } from "./entities/subscription-activity.entity.js";
import { VendorAuthorizationEntity } from "./entities/vendor-authorization.entity.js";
import { VendorCommandEntity } from "./entities/vendor-command.entity.js";
import { VendorFactEntity } from "./entities/vendor-fact.entity.js";
import { CreateCatalogueFacts1795341600000 } from "./migrations/20261122T1000-create-catalogue-facts.js";
import { CreateCustomerFacts1795341900000 } from "./migrations/20261122T1005-create-customer-facts.js";
import { CreateOrders1795342200000 } from "./migrations/20261122T1010-create-orders.js";
import { CreateSubscriptions1795342500000 } from "./migrations/20261122T1015-create-subscriptions.js";
import { KeepDecisionsOnOrders1795406400000 } from "./migrations/20261123T0400-keep-decisions-on-orders.js";
import { KeepFiguresOfActivity1795419600000 } from "./migrations/20261123T0740-keep-figures-of-activity.js";

/** What this subgraph keeps in PostgreSQL, in the schema `subscriptions`. */
export const schema: SubgraphSchema = {
  name: "subscriptions",
  entities: [
    CartItemEntity,
    CartEntity,
    ChargeEntity,
    CloudAccountEntity,
    CloudSubscriptionEntity,
    LifecyclePolicyEntity,
    OrderItemEntity,
    OrderEntity,
    PlanFactEntity,
    ScheduledChangeEntity,
    SeatBatchEntity,
    SolutionFactEntity,
    SubscriptionActivityEntity,
    VendorAuthorizationEntity,
    VendorCommandEntity,
    VendorFactEntity,
  ],
  migrations: [
    CreateCatalogueFacts1795341600000,
    CreateCustomerFacts1795341900000,
    CreateOrders1795342200000,
    CreateSubscriptions1795342500000,
    KeepDecisionsOnOrders1795406400000,
    KeepFiguresOfActivity1795419600000,
  ],
};
