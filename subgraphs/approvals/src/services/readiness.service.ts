import type { Tx } from "@markethall/runtime";
import { type ApprovalKind, concernsVendor } from "../domain/approval-request.js";
import {
  type Audience,
  noVendorAuthorized,
  type Precondition,
  preconditionsOf,
} from "../domain/precondition.js";
import { type SetUpKey, VendorSetUps } from "./vendor-set-ups.js";

/** The part of a request that its preconditions follow from. */
export interface Preconditioned {
  readonly kind: ApprovalKind;
  readonly customerId: string | null;
  readonly vendorIds: readonly string[];
}

/** Computes what is missing from the read models of the moment, never from a copy kept with a request. */
export class ReadinessService {
  /** The checklist of each request, in the order asked for. */
  async ofRequests(
    tx: Tx,
    requests: readonly Preconditioned[],
    audience: Audience,
  ): Promise<Precondition[][]> {
    const keys = requests.flatMap(keysOf);
    const setUps = await VendorSetUps.load(tx, keys);
    return requests.map((request) =>
      keysOf(request).flatMap((key) =>
        preconditionsOf(setUps.of(key, needsTerms(request.kind, setUps)), audience),
      ),
    );
  }

  /** What each customer still needs before it can order, over all of its authorised vendors. */
  async ofCustomers(
    tx: Tx,
    customerIds: readonly string[],
    audience: Audience,
  ): Promise<Precondition[][]> {
    const rows: { customer_id: string; vendor_id: string }[] = await tx.query(
      `select customer_id, vendor_id from vendor_authorizations
        where customer_id = any($1) order by vendor_id`,
      [customerIds],
    );
    const keys = rows.map((row) => ({ customerId: row.customer_id, vendorId: row.vendor_id }));
    const setUps = await VendorSetUps.load(tx, keys);
    return customerIds.map((customerId) => {
      const own = keys.filter((key) => key.customerId === customerId);
      if (own.length === 0) return [noVendorAuthorized(customerId, audience)];
      return own.flatMap((key) => preconditionsOf(setUps.of(key, true), audience));
    });
  }
}

function keysOf({ kind, customerId, vendorIds }: Preconditioned): SetUpKey[] {
  if (customerId === null || !concernsVendor(kind)) return [];
  return vendorIds.map((vendorId) => ({ customerId, vendorId }));
}

/** Terms for a new cloud account are a switch of the reseller's, off by default; orders always ask. */
function needsTerms(kind: ApprovalKind, setUps: VendorSetUps): boolean {
  const forAccount = kind === "CLOUD_ACCOUNT_PROVISION" || kind === "CLOUD_ACCOUNT_LINK";
  return forAccount ? setUps.accountTerms : true;
}
