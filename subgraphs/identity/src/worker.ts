import type { SubgraphWorker, WorkerConfig } from "@markethall/events";
import type { Clock } from "@markethall/result";
import { allowedOrigins, OutboundClient, SmtpPostbox } from "@markethall/outbound";
import { type Database, SecretBox } from "@markethall/runtime";
import { schema } from "./data-source.js";
import { AcceptancesConsumer } from "./events/acceptances.consumer.js";
import { auditConsumer } from "./events/audit.consumer.js";
import { WebhooksConsumer } from "./events/webhooks.consumer.js";
import { DecisionsConsumer } from "./events/decisions.consumer.js";
import { RetriesConsumer } from "./events/retries.consumer.js";
import { mailConsumer } from "./events/mail.consumer.js";
import { offerFactsConsumer } from "./events/offer-facts.consumer.js";
import { DeliverWebhookJob } from "./jobs/deliver-webhook.job.js";
import { ForgetExpiredJob } from "./jobs/forget-expired.job.js";
import { SendMailJob } from "./jobs/send-mail.job.js";
import { StartPasswordResetJob } from "./jobs/start-password-reset.job.js";
import { AdmissionService } from "./services/admission.service.js";
import { LinkService } from "./services/link.service.js";
import { WebhookDeliveryService } from "./services/webhook-delivery.service.js";
import { WebhookEndpointService } from "./services/webhook-endpoint.service.js";
import { WebhookSender } from "./services/webhook-sender.js";
import { TermsService } from "./services/terms.service.js";
import { UserService } from "./services/user.service.js";

const realTime: Clock = { now: () => new Date() };

/** What identity does apart from requests; the workers process runs it. */
export function createWorker(_db: Database, config: WorkerConfig): SubgraphWorker {
  const links = new LinkService();
  const deliveries = new WebhookDeliveryService();
  const forgetExpired = new ForgetExpiredJob(realTime);
  return {
    name: schema.name,
    schema,
    consumers: [
      auditConsumer,
      mailConsumer,
      offerFactsConsumer,
      new AcceptancesConsumer(new TermsService()),
      new WebhooksConsumer(deliveries, realTime),
      new RetriesConsumer(deliveries, realTime),
      new DecisionsConsumer(new AdmissionService(new UserService(), links)),
    ],
    jobs: [
      new SendMailJob(links, new SmtpPostbox(config.smtpUrl), config.publicUrl, realTime),
      new StartPasswordResetJob(),
      new DeliverWebhookJob(
        new WebhookEndpointService(new SecretBox(config.secretsKey)),
        deliveries,
        new WebhookSender(webhookClient(config.outboundAllow)),
        realTime,
      ),
      forgetExpired,
    ],
    schedules: [{ job: forgetExpired.name, cron: "17 * * * *" }],
  };
}

/** Of an answer only the beginning is kept, and an endpoint has ten seconds for it. */
function webhookClient(allow: string): OutboundClient {
  return new OutboundClient({
    allow: allowedOrigins(allow),
    totalTimeoutMs: 10_000,
    maxBytes: 1_024,
    whenTooLarge: "cut",
    connections: 2,
  });
}
