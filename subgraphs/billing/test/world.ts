import { createHash, randomUUID } from "node:crypto";
import type { DomainEvent } from "@markethall/events";
import { deliver, eventOf, fixedClock, type TestDatabase } from "@markethall/testing";
import { chargesConsumer } from "../src/events/charges.consumer.js";
import { factsConsumer } from "../src/events/facts.consumer.js";
import type { ChargeRaised } from "../src/events/payloads.js";

/** The same name, the same id. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const platform = "00000000-0000-0000-0000-000000000000";
export const clock = fixedClock("2026-11-22T10:00:00Z");

/** A reseller with what other subgraphs would tell of it. */
export class World {
  readonly resellerId: string;

  constructor(
    readonly database: TestDatabase,
    readonly name = "demo",
  ) {
    this.resellerId = idOf(`reseller:${name}`);
  }

  get db() {
    return this.database.db;
  }

  get tenant() {
    return { resellerId: this.resellerId, customerId: null };
  }

  async send(
    type: string,
    payload: object,
    tenantId = this.resellerId,
    more: Partial<DomainEvent> = {},
  ): Promise<void> {
    const consumer = type === "subscriptions.charge.raised.v1" ? chargesConsumer : factsConsumer;
    await deliver(
      this.db,
      consumer,
      { ...eventOf(type, tenantId, payload), ...more } as DomainEvent,
      clock,
    );
  }

  async reseller(issuer?: readonly string[]): Promise<this> {
    await this.send("identity.reseller.changed.v1", {
      resellerId: this.resellerId,
      accountName: this.name,
      displayName: `Reseller ${this.name}`,
      supportEmail: `help@${this.name}.example`,
      primaryColor: "#0a5c8a",
      ...(issuer && { issuer }),
      features: ["reports"],
      status: "ACTIVE",
    });
    return this;
  }

  async vendor(slug: string, name = slug.toUpperCase()): Promise<string> {
    const vendorId = idOf(`vendor:${slug}`);
    await this.send(
      "catalog.vendor.changed.v1",
      { vendorId, slug, name, needsTenantId: false },
      platform,
    );
    return vendorId;
  }

  async customer(name: string, country: string | null = null): Promise<string> {
    const customerId = idOf(`${this.name}:customer:${name}`);
    await this.send("identity.customer.changed.v1", {
      customerId,
      name,
      number: `C-${name}`,
      status: "ACTIVE",
      country,
      autoApproved: false,
    });
    return customerId;
  }

  async authorize(
    customerId: string,
    vendorId: string,
    more: Partial<{
      currency: string | null;
      priceBookId: string;
      supportPlanId: string;
      supportPlanDecided: boolean;
    }> = {},
  ): Promise<void> {
    await this.send("identity.vendor-authorization.changed.v1", {
      authorizationId: idOf(`authorization:${customerId}:${vendorId}`),
      customerId,
      vendorId,
      priceBookId: null,
      currency: "USD",
      supportPlanId: null,
      supportPlanDecided: true,
      vendorTenantId: null,
      ...more,
    });
  }

  async account(
    customerId: string,
    vendorId: string,
    externalId: string,
    name = `Account ${externalId}`,
  ): Promise<string> {
    const cloudAccountId = idOf(`${this.name}:account:${externalId}`);
    await this.send("subscriptions.cloud-account.changed.v1", {
      cloudAccountId,
      customerId,
      vendorId,
      name,
      externalId,
      status: "ACTIVE",
    });
    return cloudAccountId;
  }

  async priceBook(vendorId: string, adjustmentPercent: string, isDefault = false): Promise<string> {
    const priceBookId = randomUUID();
    await this.send("catalog.price-book.changed.v1", {
      priceBookId,
      name: `Book ${adjustmentPercent}`,
      vendorId,
      currency: "USD",
      revision: 1,
      isDefault,
      kind: "CUSTOM",
      adjustmentPercent,
    });
    return priceBookId;
  }

  async subscription(
    customerId: string,
    vendorId: string,
    more: Record<string, unknown> = {},
  ): Promise<string> {
    const subscriptionId = randomUUID();
    await this.send("subscriptions.subscription.changed.v1", {
      subscriptionId,
      customerId,
      cloudAccountId: null,
      vendorId,
      productName: "Office Suite",
      planName: "Office Suite, yearly",
      kind: "LICENSE",
      status: "ACTIVE",
      seatCount: 10,
      assignedSeats: 7,
      unitPrice: "23.10",
      currency: "USD",
      term: "P1Y",
      billingCycle: "MONTHLY",
      startsAt: "2026-01-01T00:00:00Z",
      endsAt: "2027-01-01T00:00:00Z",
      autoRenew: true,
      ...more,
    });
    return subscriptionId;
  }

  async charge(
    customerId: string,
    vendorId: string,
    amount: string,
    more: Partial<ChargeRaised> = {},
  ): Promise<string> {
    const chargeId = randomUUID();
    const money = { minor: String(Math.round(Number(amount) * 100)), currency: "USD" };
    await this.send("subscriptions.charge.raised.v1", {
      chargeId,
      subscriptionId: null,
      customerId,
      vendorId,
      type: "NEW",
      description: "Office Suite, 10 seats",
      quantity: 10,
      unitPrice: "23.10",
      amount: money,
      cost: { minor: String(Math.round(Number(amount) * 80)), currency: "USD" },
      servicePeriod: { start: "2026-10-05T00:00:00Z", end: "2026-11-05T00:00:00Z" },
      raisedAt: "2026-10-05T09:00:00Z",
      priceTrace: ["List price 22.00 USD", "23.10 USD × 10"],
      ...more,
    });
    return chargeId;
  }

  /** Plain SQL as the reseller's staff would see it. */
  async rows<T = Record<string, string>>(
    sql: string,
    parameters: unknown[] = [],
    customerId: string | null = null,
  ): Promise<T[]> {
    return this.db.read({ resellerId: this.resellerId, customerId }, (tx) =>
      tx.query(sql, parameters),
    );
  }
}
