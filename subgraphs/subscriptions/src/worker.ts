import type { SubgraphWorker, WorkerConfig } from "@markethall/events";
import type { Database } from "@markethall/runtime";
import { SimulatorConnector } from "./connectors/simulator.connector.js";
import { schema } from "./data-source.js";
import { catalogueConsumer } from "./events/catalogue.consumer.js";
import { customersConsumer } from "./events/customers.consumer.js";
import { DecisionsConsumer } from "./events/decisions.consumer.js";
import { pricesConsumer } from "./events/prices.consumer.js";
import { RetriesConsumer } from "./events/retries.consumer.js";
import { AdvanceCyclesJob } from "./jobs/advance-cycles.job.js";
import { ApplyChangeJob } from "./jobs/apply-change.job.js";
import { ProvisionAccountJob } from "./jobs/provision-account.job.js";
import { ProvisionOrderJob } from "./jobs/provision-order.job.js";
import { AccountProvisioningService } from "./services/account-provisioning.service.js";
import { CloudAccountService } from "./services/cloud-account.service.js";
import { OrderService } from "./services/order.service.js";
import { ProvisioningService } from "./services/provisioning.service.js";
import { VendorCommandService } from "./services/vendor-command.service.js";

/** What subscriptions does apart from requests; the workers process runs it. */
export function createWorker(_db: Database, config: WorkerConfig): SubgraphWorker {
  const connector = new SimulatorConnector(config.vendorSimulatorUrl);
  const advanceCycles = new AdvanceCyclesJob();
  const orders = new OrderService();
  const accounts = new CloudAccountService();
  return {
    name: schema.name,
    schema,
    consumers: [
      catalogueConsumer,
      pricesConsumer,
      customersConsumer,
      new DecisionsConsumer(orders, accounts),
      new RetriesConsumer(orders, accounts),
    ],
    jobs: [
      new ProvisionOrderJob(new ProvisioningService(connector)),
      new ProvisionAccountJob(new AccountProvisioningService(connector)),
      new ApplyChangeJob(new VendorCommandService(connector)),
      advanceCycles,
    ],
    schedules: [{ job: advanceCycles.name, cron: "7 * * * *" }],
  };
}
