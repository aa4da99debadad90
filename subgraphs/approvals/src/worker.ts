import type { SubgraphWorker, WorkerConfig } from "@markethall/events";
import type { Database } from "@markethall/runtime";
import { schema } from "./data-source.js";
import { factsConsumer } from "./events/facts.consumer.js";
import { RequestsConsumer } from "./events/requests.consumer.js";
import { stuckWorkConsumer } from "./events/stuck-work.consumer.js";
import { MeetDeadlinesJob } from "./jobs/meet-deadlines.job.js";
import { tellStuckWorkJob } from "./jobs/tell-stuck-work.job.js";
import { ApprovalRequestService } from "./services/approval-request.service.js";
import { ReadinessService } from "./services/readiness.service.js";

/** What approvals does apart from requests; the workers process runs it. */
export function createWorker(_db: Database, _config: WorkerConfig): SubgraphWorker {
  const requests = new ApprovalRequestService(new ReadinessService());
  const deadlines = new MeetDeadlinesJob(requests);
  return {
    name: schema.name,
    schema,
    consumers: [factsConsumer, new RequestsConsumer(requests), stuckWorkConsumer],
    jobs: [deadlines, tellStuckWorkJob],
    schedules: [{ job: deadlines.name, cron: "* * * * *" }],
  };
}
