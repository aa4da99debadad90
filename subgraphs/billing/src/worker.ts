import type { SubgraphWorker, WorkerConfig } from "@markethall/events";
import { SmtpPostbox } from "@markethall/outbound";
import type { Database } from "@markethall/runtime";
import { schema } from "./data-source.js";
import { chargesConsumer } from "./events/charges.consumer.js";
import { factsConsumer } from "./events/facts.consumer.js";
import { readersConsumer } from "./events/readers.consumer.js";
import { RetriesConsumer } from "./events/retries.consumer.js";
import { DeliverReportJob } from "./jobs/deliver-report.job.js";
import { importUsageJob } from "./jobs/import-usage.job.js";
import { mailReportsJob } from "./jobs/mail-reports.job.js";
import { RunBillingJob } from "./jobs/run-billing.job.js";
import { BillingRunService } from "./services/billing-run.service.js";

/** What billing does apart from requests; the workers process runs it. */
export function createWorker(_db: Database, config: WorkerConfig): SubgraphWorker {
  const runs = new BillingRunService();
  return {
    name: schema.name,
    schema,
    consumers: [factsConsumer, chargesConsumer, readersConsumer, new RetriesConsumer(runs)],
    jobs: [
      importUsageJob,
      new RunBillingJob(runs),
      mailReportsJob,
      new DeliverReportJob(new SmtpPostbox(config.smtpUrl), config.publicUrl),
    ],
    schedules: [{ job: mailReportsJob.name, cron: "* * * * *" }],
  };
}
