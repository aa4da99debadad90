import { createHmac, timingSafeEqual } from "node:crypto";
import type { Database } from "@markethall/runtime";
import { readVendorReference } from "../domain/vendor-reference.js";
import { OrderItemEntity } from "../entities/order-item.entity.js";
import { provisionOrder } from "./provisioning-queue.js";

/** A webhook as it came in: its text is what the signature covers. */
export interface VendorWebhook {
  readonly signature: string;
  readonly body: string;
}

/** What to answer a vendor: taken, not signed by it, or not a webhook. */
export type WebhookVerdict = "TAKEN" | "UNSIGNED" | "MALFORMED";

/**
 * A vendor's news is a hint to look, never a fact: the order's job asks the vendor itself. So news
 * that comes twice, late or in another order changes nothing.
 */
export class VendorWebhookService {
  constructor(
    private readonly db: Database,
    private readonly secret: string,
  ) {}

  async take({ signature, body }: VendorWebhook, now: Date): Promise<WebhookVerdict> {
    if (!this.isSigned(signature, body)) return "UNSIGNED";
    const reference = referenceOf(body);
    if (reference === null) return "MALFORMED";
    const ours = readVendorReference(reference);
    if (!ours) return "TAKEN";
    const tenant = { resellerId: ours.resellerId, customerId: null };
    await this.db.write(
      tenant,
      async (tx) => {
        const item = await tx.findOneBy(OrderItemEntity, { id: ours.id, status: "PROVISIONING" });
        if (item) await provisionOrder(tx, { resellerId: item.resellerId, id: item.orderId });
      },
      { now },
    );
    return "TAKEN";
  }

  private isSigned(signature: string, body: string): boolean {
    if (this.secret === "") return false;
    const expected = Buffer.from(
      `sha256=${createHmac("sha256", this.secret).update(body).digest("hex")}`,
    );
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

function referenceOf(body: string): string | null {
  try {
    const { reference } = JSON.parse(body) as { reference?: unknown };
    return typeof reference === "string" ? reference : null;
  } catch {
    return null;
  }
}
