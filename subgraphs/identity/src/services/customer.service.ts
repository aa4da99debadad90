import { randomUUID } from "node:crypto";
import { publish } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { parseAddress, parseCountry, parseName, type TypedAddress } from "../domain/contact.js";
import {
  type Address,
  customerNumber,
  type CustomerStatus,
  staffMaySet,
} from "../domain/customer.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { customerChanged } from "../events/announcements.js";

export interface CustomerChanges {
  readonly name?: string | null;
  readonly country?: string | null;
  readonly address?: TypedAddress | null;
  readonly status?: CustomerStatus | null;
}

export interface NewCustomer {
  readonly name: string;
  readonly country: string | null;
  readonly address: Address | null;
  readonly status: CustomerStatus;
  readonly approvedAutomatically: boolean;
}

/** The organisations that buy from a reseller. */
export class CustomerService {
  /** Creates a customer profile; set up by staff, so it is active at once. */
  async create(
    tx: Tx,
    resellerId: string,
    input: {
      readonly name: string;
      readonly country?: string | null;
      readonly address?: TypedAddress | null;
    },
    now: Date,
  ): Promise<Result<CustomerEntity, InvalidField>> {
    const profile = parseProfile(input);
    if (!profile.ok) return profile;
    const { name, country = null, address = null } = profile.value;
    if (name === undefined) return invalidField("name", "This must not be empty.");
    const customer = {
      name,
      country,
      address,
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
    const customer = Object.assign(new CustomerEntity(), input, {
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

function parseProfile(input: CustomerChanges): Result<Partial<NewCustomer>, InvalidField> {
  const name = input.name == null ? null : parseName(input.name, "name");
  if (name && !name.ok) return name;
  const country = input.country == null ? null : parseCountry(input.country, "country");
  if (country && !country.ok) return country;
  const address = input.address == null ? null : parseAddress(input.address);
  if (address && !address.ok) return address;
  const ofAddress = address && !country ? { country: address.value.country } : {};
  return ok({
    ...(name && { name: name.value }),
    ...(country && { country: country.value }),
    ...(address && { address: address.value }),
    ...ofAddress,
  });
}
