import {
  buildSubgraph,
  createSubgraphServer,
  type Subgraph,
  type SubgraphServer,
} from "@markethall/graph";
import type { Database, Logger } from "@markethall/runtime";
import { fileRoute } from "./files/file-route.js";
import { CartResolver } from "./graph/cart.resolver.js";
import { ChangeResolver } from "./graph/change.resolver.js";
import { CheckoutPreviewResolver } from "./graph/checkout-preview.resolver.js";
import { CheckoutResolver } from "./graph/checkout.resolver.js";
import { CloudAccountResolver } from "./graph/cloud-account.resolver.js";
import { CloudSubscriptionResolver } from "./graph/cloud-subscription.resolver.js";
import { SubscriptionActivityResolver } from "./graph/subscription-activity.resolver.js";
import { CustomerResolver } from "./graph/customer.resolver.js";
import { Customer, stub } from "./graph/entity-stubs.js";
import { OrderItemResolver, OrderResolver } from "./graph/order.resolver.js";
import { visibleCloudAccount, visibleOrder, visibleSubscription } from "./graph/visible.js";
import { vendorWebhookRoute } from "./graph/vendor-webhook.route.js";
import { CartService } from "./services/cart.service.js";
import { ChangeService } from "./services/change.service.js";
import { CheckoutService } from "./services/checkout.service.js";
import { CloudAccountService } from "./services/cloud-account.service.js";
import { OrderService } from "./services/order.service.js";
import { VendorWebhookService } from "./services/vendor-webhook.service.js";

/** The graph of subscriptions; everything that a request needs comes with its context. */
export function buildGraph(): Promise<Subgraph> {
  return buildSubgraph({
    resolvers: [
      new CartResolver(new CartService()),
      new CheckoutResolver(new CheckoutService(), new OrderService()),
      new CheckoutPreviewResolver(),
      new OrderResolver(),
      new OrderItemResolver(),
      new CloudSubscriptionResolver(),
      new SubscriptionActivityResolver(),
      new ChangeResolver(new ChangeService()),
      new CloudAccountResolver(new CloudAccountService()),
      new CustomerResolver(),
    ],
    references: {
      Order: ({ id }, context) => visibleOrder(context, id),
      CloudSubscription: ({ id }, context) => visibleSubscription(context, id),
      CloudAccount: ({ id }, context) => visibleCloudAccount(context, id),
      Customer: ({ id }) => stub(Customer, id),
    },
  });
}

interface AppParts {
  readonly db: Database;
  readonly signingKey: string;
  readonly webhookSecret: string;
  readonly log: Logger;
}

export async function createApp({
  db,
  signingKey,
  webhookSecret,
  log,
}: AppParts): Promise<SubgraphServer> {
  const { schema } = await buildGraph();
  const webhooks = new VendorWebhookService(db, webhookSecret);
  return createSubgraphServer({
    schema,
    db,
    signingKey,
    log,
    internalRoutes: {
      "/internal/vendor-webhook": vendorWebhookRoute(webhooks),
      "/internal/files": fileRoute(db, log),
    },
  });
}
