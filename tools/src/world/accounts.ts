import type { CloudAccountSeed } from "@markethall/subscriptions/seed";
import { id } from "../seed/id.js";
import { vendorId } from "../seed/vendors.js";
import { customerKey, resellerKey } from "./organisations.js";

const CUSTOMERS_DIGITS = 1_000_000;

/** The number of a customer's one AWS account in a generated world: usage files name it. */
const accountNumber = (seed: number, reseller: number, customer: number): string =>
  `${9_000 + (seed % 1_000)}${String(reseller * CUSTOMERS_DIGITS + customer)
    .padStart(8, "0")
    .slice(-8)}`;

/** Each customer's AWS account. */
export function accounts(seed: number, reseller: number, customers: number): CloudAccountSeed[] {
  return Array.from({ length: customers }, (_, at) => {
    const key = customerKey(resellerKey(seed, reseller), at + 1);
    return {
      id: id(`${key}:aws`),
      customerId: id(key),
      vendorId: vendorId("aws"),
      name: `Production ${at + 1}`,
      externalId: accountNumber(seed, reseller, at + 1),
      status: "ACTIVE",
    };
  });
}

/** What a usage file says of the accounts of a reseller's first customers. @param accountName `s<seed>r<place>` */
export function billedAccounts(
  seed: number,
  accountName: string,
  customers = 5,
): { readonly externalId: string; readonly name: string }[] {
  const place = Number(accountName.split("r")[1]);
  return accounts(seed, place, customers).map(({ externalId, name }) => ({ externalId, name }));
}
