import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import { publish } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import { VendorFactEntity } from "../entities/vendor-fact.entity.js";
import { buyerOf } from "../policies/buyer.policy.js";
import { announceCloudAccount } from "./announcements.js";
import type { Invalid } from "./cart.service.js";
import { provisionAccount } from "./provisioning-queue.js";
import { announceAccountProgress } from "./stuck-work.js";

const MAX_NAME = 100;

/** Accounts at vendors: asked for by a customer, always decided by the reseller. */
export class CloudAccountService {
  async request(
    tx: Tx,
    actor: Actor,
    input: { readonly vendorId: string; readonly name: string },
    now: Date,
  ): Promise<Result<{ cloudAccountId: string }, Invalid | NotFound>> {
    const { resellerId, customerId } = buyerOf(actor);
    const vendor = await tx.findOneBy(VendorFactEntity, { vendorId: input.vendorId });
    if (!vendor) return err(notFound);
    const name = input.name.trim();
    if (name === "" || name.length > MAX_NAME) {
      return err({ kind: "Invalid", field: "name", ...said("NAME_LENGTH", MAX_NAME) });
    }
    const account = Object.assign(new CloudAccountEntity(), {
      id: randomUUID(),
      resellerId,
      customerId,
      vendorId: vendor.vendorId,
      name,
      externalId: null,
      status: "PENDING_APPROVAL",
      createdAt: now,
      requestedBy: actor.id,
      attempts: 0,
      stuckBecause: null,
    } as const);
    await tx.insert(CloudAccountEntity, account);
    await announceCloudAccount(tx, account);
    await publish(tx, {
      type: "subscriptions.approval.requested.v1",
      customerId,
      audience: "internal",
      payload: {
        kind: "CLOUD_ACCOUNT_PROVISION",
        subjectId: account.id,
        customerId,
        vendorIds: [vendor.vendorId],
        subject: `${vendor.name} account “${name}”`,
        amount: null,
        details: [
          { label: "Vendor", value: vendor.name },
          { label: "Account", value: name },
        ],
        requestedByUserId: actor.id,
        requestedByName: actor.name,
      },
    });
    return ok({ cloudAccountId: account.id });
  }

  async decided(tx: Tx, cloudAccountId: string, decision: "APPROVED" | "DECLINED"): Promise<void> {
    const account = await tx.findOne(CloudAccountEntity, {
      where: { id: cloudAccountId },
      lock: { mode: "pessimistic_write" },
    });
    if (account?.status !== "PENDING_APPROVAL") return;
    account.status = decision === "APPROVED" ? "PROVISIONING" : "DECLINED";
    await tx.save(account);
    await announceCloudAccount(tx, account);
    if (account.status === "PROVISIONING") await provisionAccount(tx, account);
  }

  /** From the list of stuck work: asks the vendor at once, as if it had not been asked before. */
  async tryAgain(tx: Tx, cloudAccountId: string): Promise<void> {
    const account = await tx.findOne(CloudAccountEntity, {
      where: { id: cloudAccountId },
      lock: { mode: "pessimistic_write" },
    });
    if (account?.status !== "PROVISIONING" && account?.status !== "FAILED") return;
    Object.assign(account, { status: "PROVISIONING", attempts: 0, stuckBecause: null });
    await tx.save(account);
    await announceCloudAccount(tx, account);
    await announceAccountProgress(tx, account);
    await provisionAccount(tx, account);
  }
}
