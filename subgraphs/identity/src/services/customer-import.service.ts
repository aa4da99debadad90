import { randomUUID } from "node:crypto";
import { type Actor, assertAllowed, type Role } from "@markethall/auth";
import { publish } from "@markethall/events";
import { err, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { emailKey, parseEmail, parseName } from "../domain/contact.js";
import { customerNumber } from "../domain/customer.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import { customerChanged, userChanged } from "../events/announcements.js";
import { orderMails } from "../events/mail-order.js";
import { canManageUser } from "../policies/user.policy.js";
import { type CustomerProfile, lockCustomers, parseProfile } from "./customer.service.js";
import type { EmailTaken } from "./user.service.js";

const ROLE: Role = "CUSTOMER_ADMIN";

/** One row of a list of customers, as it is typed. */
export interface ImportedCustomer extends CustomerProfile {
  readonly name: string;
  /** Its administrator, who is invited; both or neither. */
  readonly adminName?: string | null;
  readonly adminEmail?: string | null;
}

interface ReadRow {
  readonly customer: CustomerEntity;
  readonly admin: UserEntity | null;
  /** What tells it from others: the reference, or name and tax id. */
  readonly key: string;
}

/** What became of a row, or would: `Known` is there already, from an earlier run or otherwise. */
export type ImportOutcome =
  | { readonly kind: "Ready" }
  | { readonly kind: "Created"; readonly customerId: string }
  | { readonly kind: "Known"; readonly customerId: string }
  | InvalidField
  | EmailTaken;

type Judged =
  | { readonly kind: "New"; readonly row: ReadRow }
  | Exclude<ImportOutcome, { kind: "Ready" | "Created" }>;

/**
 * Lists of customers that a reseller brings along. A row is one customer by its reference, or without one by name and tax id; so
 * the same list twice creates nothing twice.
 */
export class CustomerImportService {
  /** What an import of these rows would do; nothing is written. */
  async check(
    tx: Tx,
    actor: Actor,
    rows: readonly ImportedCustomer[],
    now: Date,
  ): Promise<ImportOutcome[]> {
    const judged = await this.judge(tx, actor, rows, now);
    return judged.map((one) => (one.kind === "New" ? { kind: "Ready" } : one));
  }

  /** Creates the rows that are right, all of them at once, and says of each what became of it. */
  async import(
    tx: Tx,
    actor: Actor,
    rows: readonly ImportedCustomer[],
    now: Date,
  ): Promise<ImportOutcome[]> {
    await lockCustomers(tx);
    const judged = await this.judge(tx, actor, rows, now);
    const news = judged.flatMap((one) => (one.kind === "New" ? [one.row] : []));
    if (news.length > 0) await this.insert(tx, actor, news);
    return judged.map((one) =>
      one.kind === "New" ? { kind: "Created", customerId: one.row.customer.id } : one,
    );
  }

  private async insert(tx: Tx, actor: Actor, rows: readonly ReadRow[]): Promise<void> {
    const [[{ before }]] = await tx.query(
      `update reseller set customer_count = customer_count + $2 where id = $1 returning customer_count - $2 as before`,
      [actor.resellerId, rows.length],
    );
    const customers = rows.map(({ customer }, place) =>
      Object.assign(customer, { number: customerNumber(Number(before) + place + 1) }),
    );
    await tx.insert(CustomerEntity, customers);
    await publish(tx, ...customers.map(customerChanged));
    const admins = rows.flatMap(({ admin }) => admin ?? []);
    if (admins.length === 0) return;
    await tx.insert(UserEntity, admins);
    await publish(tx, ...admins.map(userChanged));
    await orderMails(
      tx,
      admins.map(({ id, resellerId }) => ({
        resellerId,
        template: "invitation",
        to: { userId: id },
        params: { invitedBy: actor.name },
      })),
    );
  }

  private async judge(
    tx: Tx,
    actor: Actor,
    rows: readonly ImportedCustomer[],
    now: Date,
  ): Promise<Judged[]> {
    const read = rows.map((row) => readRow(row, actor, now));
    const right = read.flatMap((row) => (row.ok ? [row.value] : []));
    const known = await knownCustomers(tx, right);
    const taken = await takenEmails(tx, right);
    const places = new Map<string, number>();
    return read.map((row, place): Judged => {
      if (!row.ok) return row.error;
      const { key, admin, customer } = row.value;
      const first = places.get(key);
      if (first !== undefined) {
        const field = customer.reference === null ? "taxId" : "reference";
        return invalidField(field, `Row ${first + 1} is the same customer.`).error;
      }
      places.set(key, place);
      const customerId = known.get(customer.id);
      if (customerId !== undefined) return { kind: "Known", customerId };
      if (admin && taken.has(admin.emailKey)) return { kind: "EmailTaken" };
      if (admin) taken.add(admin.emailKey);
      return { kind: "New", row: row.value };
    });
  }
}

/** A row as it would be kept, or the first field that does not fit. */
function readRow(row: ImportedCustomer, actor: Actor, now: Date): Result<ReadRow, InvalidField> {
  const profile = parseProfile(row);
  if (!profile.ok) return profile;
  const {
    name = "",
    country = null,
    address = null,
    reference = null,
    taxId = null,
  } = profile.value;
  if (reference === null && taxId === null) {
    return invalidField(
      "reference",
      "Give a reference or a tax id, so that the row is known again.",
    );
  }
  const resellerId = actor.resellerId ?? "";
  const customer = Object.assign(new CustomerEntity(), {
    ...{ id: randomUUID(), resellerId, name, country, address, reference, taxId },
    ...{ status: "ACTIVE", approvedAutomatically: false, createdAt: now, version: 1 },
  });
  const admin = readAdmin(row, actor, customer, now);
  if (!admin.ok) return admin;
  const key = reference === null ? `${taxId} ${name.toLowerCase()}` : `= ${reference}`;
  return ok({ customer, admin: admin.value, key });
}

function readAdmin(
  { adminName, adminEmail }: ImportedCustomer,
  actor: Actor,
  { id: customerId, resellerId }: CustomerEntity,
  now: Date,
): Result<UserEntity | null, InvalidField> {
  if (!adminName?.trim() && !adminEmail?.trim()) return ok(null);
  const name = parseName(adminName ?? "", "adminName");
  if (!name.ok) return name;
  const email = parseEmail(adminEmail ?? "", "adminEmail");
  if (!email.ok) return err(email.error);
  assertAllowed(canManageUser(actor, { customerId, role: ROLE }));
  return ok(
    Object.assign(new UserEntity(), {
      ...{ id: randomUUID(), resellerId, customerId, role: ROLE, name: name.value },
      ...{ email: email.value, emailKey: emailKey(email.value), status: "INVITED" },
      ...{ origin: "INVITED", passwordHash: null, emailVerifiedAt: null, lastSignInAt: null },
      ...{ createdAt: now, version: 1 },
    }),
  );
}

/** Customers that are there already, by the id that their row would have got. */
async function knownCustomers(tx: Tx, rows: readonly ReadRow[]): Promise<Map<string, string>> {
  const found: { row: string; id: string }[] = await tx.query(
    `with new as (
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as new (row, reference, tax_id, name)
     )
     select new.row, c.id from new join customer c on c.reference = new.reference
     union all
     select new.row, c.id from new join customer c on c.tax_id = new.tax_id and lower(c.name) = new.name
      where new.reference is null`,
    [
      rows.map(({ customer }) => customer.id),
      rows.map(({ customer }) => customer.reference),
      rows.map(({ customer }) => customer.taxId),
      rows.map(({ customer }) => customer.name.toLowerCase()),
    ],
  );
  return new Map(found.map(({ row, id }) => [row, id]));
}

/** Which of these people have an account of the reseller already. */
async function takenEmails(tx: Tx, rows: readonly ReadRow[]): Promise<Set<string>> {
  const keys = rows.flatMap(({ admin }) => admin?.emailKey ?? []);
  const found: { key: string }[] = await tx.query(
    "select email_key as key from app_user where email_key = any($1)",
    [keys],
  );
  return new Set(found.map(({ key }) => key));
}
