import { randomUUID } from "node:crypto";
import { publish } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  parseAddress,
  parseCountry,
  parseName,
  parseReference,
  parseTaxId,
  type TypedAddress,
} from "../domain/contact.js";
import {
  type Address,
  customerNumber,
  type CustomerStatus,
  staffMaySet,
} from "../domain/customer.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { customerChanged } from "../events/announcements.js";

export interface CustomerProfile {
  readonly name?: string | null;
  readonly country?: string | null;
  readonly address?: TypedAddress | null;
  readonly reference?: string | null;
  readonly taxId?: string | null;
}

export interface CustomerChanges extends CustomerProfile {
  readonly status?: CustomerStatus | null;
}

export interface NewCustomer {
  readonly name: string;
  readonly country: string | null;
  readonly address: Address | null;
  readonly reference?: string | null;
  readonly taxId?: string | null;
  readonly status: CustomerStatus;
  readonly approvedAutomatically: boolean;
}

/** The organisations that buy from a reseller. */
export class CustomerService {
  /** Creates a customer profile; set up by staff, so it is active at once. */
  async create(
    tx: Tx,
    resellerId: string,
    input: CustomerProfile & { readonly name: string },
    now: Date,
  ): Promise<Result<CustomerEntity, InvalidField>> {
    const profile = parseProfile(input);
    if (!profile.ok) return profile;
    const { name, country = null, address = null, reference = null, taxId = null } = profile.value;
    if (name === undefined) return invalidField("name", said("EMPTY"));
    const free = await freeReference(tx, reference, null);
    if (!free.ok) return free;
    const customer = {
      name,
      country,
      address,
      reference,
      taxId,
      status: "ACTIVE",
      approvedAutomatically: false,
    } as const;
    return ok(await this.add(tx, resellerId, customer, now));
  }

  /** Adds a customer under the reseller's next number. */
  async add(tx: Tx, resellerId: string, input: NewCustomer, now: Date): Promise<CustomerEntity> {
    const [[counter]] = await tx.query(
      "update reseller set customer_count = customer_count + 1 where id = $1 returning customer_count",
      [resellerId],
    );
    const customer = Object.assign(new CustomerEntity(), { reference: null, taxId: null }, input, {
      id: randomUUID(),
      resellerId,
      number: customerNumber(counter.customer_count),
      createdAt: now,
      version: 1,
    });
    await tx.insert(CustomerEntity, customer);
    await publish(tx, customerChanged(customer));
    return customer;
  }

  /** Changes what is named and leaves the rest. */
  async update(
    tx: Tx,
    customerId: string,
    changes: CustomerChanges,
  ): Promise<Result<CustomerEntity, InvalidField | NotFound>> {
    const profile = parseProfile(changes);
    if (!profile.ok) return profile;
    // In the order of freeReference's lock and this one, as in create: two changes at once take turns.
    const free = await freeReference(tx, profile.value.reference ?? null, customerId);
    if (!free.ok) return free;
    const customer = await tx.findOne(CustomerEntity, {
      where: { id: customerId },
      lock: { mode: "pessimistic_write" },
    });
    if (!customer) return err(notFound);
    const status = changes.status ?? customer.status;
    if (status !== customer.status && !staffMaySet(customer.status, status)) {
      return invalidField("status", refusalOf(customer.status, status));
    }
    const saved = await tx.save(Object.assign(customer, profile.value, { status }));
    await publish(tx, customerChanged(saved));
    return ok(saved);
  }
}

function refusalOf(from: CustomerStatus, to: CustomerStatus): string {
  return from === "PENDING"
    ? "A pending sign-up is decided in its approval request."
    : `A customer that is ${from.toLowerCase()} cannot become ${to.toLowerCase()}.`;
}

/** Whether no other customer has this reference; from here on to the end of the transaction none gets it. */
async function freeReference(
  tx: Tx,
  reference: string | null,
  customerId: string | null,
): Promise<Result<null, InvalidField>> {
  if (reference === null) return ok(null);
  await lockCustomers(tx);
  const [other] = await tx.query(
    "select number from customer where reference = $1 and id is distinct from $2",
    [reference, customerId],
  );
  return other
    ? invalidField("reference", `${other.number} has this reference already.`)
    : ok(null);
}

/** The reseller's row is the lock of all that creates customers: what is free now is free until the transaction's end. */
export async function lockCustomers(tx: Tx): Promise<void> {
  await tx.query("select from reseller for update");
}

/** A typed profile in one way of writing, or the first field that does not fit. */
export function parseProfile(input: CustomerProfile): Result<Partial<NewCustomer>, InvalidField> {
  const name = input.name == null ? null : parseName(input.name, "name");
  if (name && !name.ok) return name;
  const country = input.country == null ? null : parseCountry(input.country, "country");
  if (country && !country.ok) return country;
  const address = input.address == null ? null : parseAddress(input.address);
  if (address && !address.ok) return address;
  const reference = input.reference == null ? null : parseReference(input.reference, "reference");
  if (reference && !reference.ok) return reference;
  const taxId = input.taxId == null ? null : parseTaxId(input.taxId, "taxId");
  if (taxId && !taxId.ok) return taxId;
  const ofAddress = address && !country ? { country: address.value.country } : {};
  return ok({
    ...(name && { name: name.value }),
    ...(country && { country: country.value }),
    ...(address && { address: address.value }),
    ...ofAddress,
    ...(reference && { reference: reference.value }),
    ...(taxId && { taxId: taxId.value }),
  });
}
