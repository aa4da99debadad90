import type { Clock } from "@markethall/result";
import type { Database, Tx } from "@markethall/runtime";
import {
  type VendorAccount,
  type VendorConnector,
  VendorRefusedError,
} from "../connectors/vendor-connector.js";
import { vendorReference } from "../domain/vendor-reference.js";
import { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import { VendorFactEntity } from "../entities/vendor-fact.entity.js";
import { announceCloudAccount } from "./announcements.js";
import type { TenantSubject } from "./provisioning-queue.js";

interface Errand {
  readonly vendor: string;
  readonly reference: string;
  readonly name: string;
}

/** Makes approved accounts at their vendors, each once: it is known there by our id. */
export class AccountProvisioningService {
  constructor(private readonly connector: VendorConnector) {}

  /** @throws VendorUncertainError so that the job comes again, later each time. */
  async provision(db: Database, { resellerId, id }: TenantSubject, clock: Clock): Promise<void> {
    const tenant = { resellerId, customerId: null };
    const errand = await db.read(tenant, (tx) => errandFor(tx, id));
    if (!errand) return;
    try {
      const known = await this.connector.findAccount(errand.vendor, errand.reference);
      const { reference, name } = errand;
      const account =
        known ?? (await this.connector.createAccount(errand.vendor, { reference, name }));
      await db.write(tenant, (tx) => settle(tx, id, account), { now: clock.now() });
    } catch (error) {
      if (!(error instanceof VendorRefusedError)) throw error;
      await db.write(tenant, (tx) => refuse(tx, id, error.message), { now: clock.now() });
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

async function settle(tx: Tx, id: string, { accountId }: VendorAccount): Promise<void> {
  await change(tx, id, { status: "ACTIVE", externalId: accountId, stuckBecause: null });
}

async function refuse(tx: Tx, id: string, reason: string): Promise<void> {
  await change(tx, id, { status: "FAILED", stuckBecause: reason });
}

async function change(tx: Tx, id: string, values: Partial<CloudAccountEntity>): Promise<void> {
  const account = await tx.findOne(CloudAccountEntity, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  });
  if (account?.status !== "PROVISIONING") return;
  Object.assign(account, values);
  await tx.save(account);
  await announceCloudAccount(tx, account);
}
