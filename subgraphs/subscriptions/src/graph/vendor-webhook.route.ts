import type { InternalRoute } from "@markethall/graph";
import type {
  VendorWebhook,
  VendorWebhookService,
  WebhookVerdict,
} from "../services/vendor-webhook.service.js";

const statuses: Readonly<Record<WebhookVerdict, number>> = {
  TAKEN: 204,
  UNSIGNED: 401,
  MALFORMED: 400,
};

/**
 * `POST /internal/vendor-webhook` with `{vendor, signature, body}`: what the gateway got at
 * `/webhooks/<vendor>`, the body as its exact text and the header `x-vendor-signature`.
 */
export function vendorWebhookRoute(webhooks: VendorWebhookService): InternalRoute {
  return async (request, response) => {
    const webhook = readWebhook(request.body);
    const verdict = webhook ? await webhooks.take(webhook, request.now) : "MALFORMED";
    response.writeHead(statuses[verdict]).end();
  };
}

function readWebhook(body: Buffer): VendorWebhook | null {
  try {
    const { signature, body: text } = JSON.parse(body.toString()) as Partial<VendorWebhook>;
    return typeof signature === "string" && typeof text === "string"
      ? { signature, body: text }
      : null;
  } catch {
    return null;
  }
}
