import type { VendorOperation } from "../domain/vendor-operation.js";

/** An order as a vendor shows it. */
export interface VendorOrder {
  readonly orderId: string;
  readonly subscriptionId: string;
  readonly status: "pending" | "completed";
}

export interface NewVendorOrder {
  /** Ours: the vendor knows the order by it, and a repetition makes no second one. */
  readonly reference: string;
  readonly planSku: string;
  readonly quantity: number;
  readonly term: string;
  readonly customerReference: string;
}

export interface VendorAccount {
  readonly accountId: string;
  readonly status: string;
}

/** Told to a vendor about a subscription; known by its reference, too. */
export interface VendorInstruction {
  readonly operation: VendorOperation;
  readonly reference: string;
  /** Seats after the change, for QUANTITY. */
  readonly quantity: number | null;
}

/**
 * One vendor's interface, as far as it is used. Every command carries a reference of ours, so that
 * it can be repeated and looked up; none may be given inside a database transaction.
 * @throws VendorRefusedError when the vendor understood and said no.
 * @throws VendorUncertainError when it is not known whether the command took effect.
 */
export interface VendorConnector {
  placeOrder(vendor: string, order: NewVendorOrder): Promise<VendorOrder>;
  /** What became of a reference; null when the vendor has never heard of it. */
  findOrder(vendor: string, reference: string): Promise<VendorOrder | null>;
  instruct(vendor: string, subscriptionId: string, instruction: VendorInstruction): Promise<void>;
  createAccount(
    vendor: string,
    account: { readonly reference: string; readonly name: string },
  ): Promise<VendorAccount>;
  findAccount(vendor: string, reference: string): Promise<VendorAccount | null>;
}

/** The vendor understood and said no: the same again will be refused again. */
export class VendorRefusedError extends Error {
  override name = "VendorRefusedError";
}

/** No answer, or none that can be understood: the command may have taken effect or not. */
export class VendorUncertainError extends Error {
  override name = "VendorUncertainError";
}
