import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { DomainEvent } from "@markethall/events";
import { OutboundClient } from "@markethall/outbound";
import type { Clock } from "@markethall/result";
import { SecretBox } from "@markethall/runtime";
import { deliver } from "@markethall/testing";
import { WebhooksConsumer } from "../src/events/webhooks.consumer.js";
import { DeliverWebhookJob } from "../src/jobs/deliver-webhook.job.js";
import {
  DELIVER_WEBHOOK,
  WebhookDeliveryService,
} from "../src/services/webhook-delivery.service.js";
import { WebhookEndpointService } from "../src/services/webhook-endpoint.service.js";
import { WebhookSender } from "../src/services/webhook-sender.js";
import { SECRETS_KEY, type World } from "./world.js";

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One answer of the receiver: a status, with headers and a body where they matter. */
export type Reply =
  number | { status: number; headers?: Record<string, string>; body?: string } | "silence";

/** A partner's machine that answers as the test says, by default with 204, and remembers what it got. */
export async function openReceiver() {
  const received: Received[] = [];
  const replies: Reply[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { url: path = "", headers } = request;
      received.push({ path, headers, body: Buffer.concat(chunks).toString() });
      const reply = replies.shift() ?? 204;
      if (reply === "silence") return;
      const {
        status,
        headers: more = {},
        body = "",
      } = typeof reply === "number" ? { status: reply } : reply;
      response.writeHead(status, more).end(body);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    received,
    replies,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the workers do about webhooks: events in, jobs run when their time has come; `clock` is the business's. */
export function webhookWorker(
  { admin, db, realTime }: World,
  origin: string,
  clock: Clock = realTime,
) {
  const deliveries = new WebhookDeliveryService();
  const consumer = new WebhooksConsumer(deliveries, realTime);
  const outbound = new OutboundClient({
    allow: [origin],
    totalTimeoutMs: 300,
    maxBytes: 64,
    whenTooLarge: "cut",
  });
  const job = new DeliverWebhookJob(
    new WebhookEndpointService(new SecretBox(SECRETS_KEY)),
    deliveries,
    new WebhookSender(outbound),
    realTime,
  );
  const context = { db, clock, signal: new AbortController().signal };
  return {
    receive: (event: DomainEvent) => deliver(db, consumer, event, realTime),
    /** Runs a payload as if its job came again. */
    runAgain: (payload: unknown) => job.run(payload, context),
    /** Runs the deliveries that are due, and answers their payloads with the queues they stood in. */
    async runDue(): Promise<{ payload: unknown; queue: string | null }[]> {
      const { rows } = await admin.query(
        `delete from jobs._private_jobs j using jobs._private_tasks t
          where t.id = j.task_id and t.identifier = $1 and j.run_at <= $2
          returning j.payload, (select queue_name from jobs._private_job_queues q where q.id = j.job_queue_id) as queue`,
        [DELIVER_WEBHOOK, realTime.now()],
      );
      for (const { payload } of rows) await job.run(payload, context);
      return rows;
    },
  };
}
