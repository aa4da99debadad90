import type { Clock } from "@markethall/result";
import type { Database, Tx } from "@markethall/runtime";
import {
  type VendorAccount,
  type VendorConnector,
  VendorRefusedError,
  VendorUncertainError,
} from "../connectors/vendor-connector.js";
import { retryDelay } from "../domain/backoff.js";
import { vendorReference } from "../domain/vendor-reference.js";
import { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import { VendorFactEntity } from "../entities/vendor-fact.entity.js";
import { announceCloudAccount } from "./announcements.js";
import { provisionAccount, type TenantSubject } from "./provisioning-queue.js";
import { announceAccountProgress } from "./stuck-work.js";

interface Errand {
  readonly vendor: string;
  readonly reference: string;
  readonly name: string;
}

/** Attempts, five minutes apart in the end, before it counts as failed: about a day. */
const MOST_ATTEMPTS = 300;

type Outcome =
  | { readonly kind: "MADE"; readonly account: VendorAccount }
  | { readonly kind: "FAILED"; readonly reason: string; readonly final: boolean };

/** Makes approved accounts at their vendors, each once: it is known there by our id, and looked up before it is made. */
export class AccountProvisioningService {
  constructor(private readonly connector: VendorConnector) {}

  async provision(db: Database, subject: TenantSubject, clock: Clock): Promise<void> {
    const tenant = { resellerId: subject.resellerId, customerId: null };
    const errand = await db.read(tenant, (tx) => errandFor(tx, subject.id));
    if (!errand) return;
    const outcome = await this.ask(errand);
    await db.write(tenant, (tx) => settle(tx, subject, outcome), { now: clock.now() });
  }

  private async ask({ vendor, reference, name }: Errand): Promise<Outcome> {
    try {
      const known = await this.connector.findAccount(vendor, reference);
      const account = known ?? (await this.connector.createAccount(vendor, { reference, name }));
      return { kind: "MADE", account };
    } catch (error) {
      const final = error instanceof VendorRefusedError;
      if (!final && !(error instanceof VendorUncertainError)) throw error;
      return { kind: "FAILED", reason: error.message, final };
    }
  }
}

async function errandFor(tx: Tx, id: string): Promise<Errand | null> {
  const account = await tx.findOneBy(CloudAccountEntity, { id, status: "PROVISIONING" });
  const vendor = account && (await tx.findOneBy(VendorFactEntity, { vendorId: account.vendorId }));
  if (!account || !vendor) return null;
  const reference = vendorReference(account.resellerId, account.id);
  return { vendor: vendor.slug, reference, name: account.name };
}

async function settle(tx: Tx, subject: TenantSubject, outcome: Outcome): Promise<void> {
  const account = await tx.findOne(CloudAccountEntity, {
    where: { id: subject.id },
    lock: { mode: "pessimistic_write" },
  });
  if (account?.status !== "PROVISIONING") return;
  const wasStuck = account.stuckBecause !== null;
  if (outcome.kind === "MADE") {
    const { accountId } = outcome.account;
    Object.assign(account, { status: "ACTIVE", externalId: accountId, stuckBecause: null });
  } else {
    account.attempts += 1;
    account.stuckBecause = outcome.reason;
    if (outcome.final || account.attempts >= MOST_ATTEMPTS) account.status = "FAILED";
    else await provisionAccount(tx, subject, retryDelay(account.attempts));
  }
  await tx.save(account);
  await announceCloudAccount(tx, account);
  if (wasStuck || account.stuckBecause !== null) await announceAccountProgress(tx, account);
}
