import type { SubgraphWorker } from "@markethall/events";
import { schema } from "./data-source.js";
import { identityConsumer } from "./events/identity.consumer.js";
import { subscriptionsConsumer } from "./events/subscriptions.consumer.js";
import { publishPriceListsJob } from "./jobs/publish-price-lists.job.js";

/** What the catalog does apart from requests. */
export function createWorker(): SubgraphWorker {
  return {
    name: schema.name,
    schema,
    consumers: [identityConsumer, subscriptionsConsumer],
    jobs: [publishPriceListsJob],
  };
}
