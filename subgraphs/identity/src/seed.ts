import { PLATFORM_TENANT, type Feature, type Role } from "@markethall/auth";
import { publish } from "@markethall/events";
import type { Database, Tx } from "@markethall/runtime";
import { emailKey } from "./domain/contact.js";
import { type Address, customerNumber, type CustomerStatus } from "./domain/customer.js";
import { CustomerEntity } from "./entities/customer.entity.js";
import { ResellerLogoEntity } from "./entities/reseller-logo.entity.js";
import { ResellerEntity } from "./entities/reseller.entity.js";
import { TermsEntity, type TermsKind } from "./entities/terms.entity.js";
import type { UserOrigin, UserStatus } from "./domain/user.js";
import { UserEntity } from "./entities/user.entity.js";
import { VendorAuthorizationEntity } from "./entities/vendor-authorization.entity.js";
import {
  customerChanged,
  resellerChanged,
  signUpSubmitted,
  termsPublished,
  userChanged,
  vendorAuthorizationChanged,
} from "./events/announcements.js";
import { hashPassword } from "./services/password-hash.js";

export interface PersonSeed {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface AuthorizationSeed {
  readonly id: string;
  readonly vendorId: string;
  readonly priceBookId: string | null;
  readonly currency: string | null;
  readonly supportPlanId: string | null;
  readonly supportPlanDecided: boolean;
  readonly vendorTenantId: string | null;
}

export interface CustomerSeed {
  readonly id: string;
  readonly name: string;
  readonly address: Address;
  readonly status: CustomerStatus;
  readonly people: readonly PersonSeed[];
  readonly authorizations: readonly AuthorizationSeed[];
  readonly acceptedTerms: boolean;
  readonly createdAt: Date;
}

export interface TermsSeed {
  readonly id: string;
  readonly kind: TermsKind;
  readonly title: string;
  readonly body: string;
}

export interface ResellerSeed {
  readonly id: string;
  readonly accountName: string;
  readonly displayName: string;
  readonly primaryColor: string;
  readonly accentColor: string;
  /** A PNG. */
  readonly logo: Buffer;
  readonly supportEmail: string;
  readonly supportUrl: string;
  /** Who bills, line by line. */
  readonly issuer: readonly string[];
  readonly features: readonly Feature[];
  readonly staff: readonly PersonSeed[];
  readonly terms: readonly TermsSeed[];
  readonly customers: readonly CustomerSeed[];
}

export interface IdentitySeed {
  /** Of everyone; the demo's people differ by address. */
  readonly password: string;
  /** Null where the portal has one already. */
  readonly platformAdmin: PersonSeed | null;
  readonly resellers: readonly ResellerSeed[];
  /** When the world began; all is older than today's business. */
  readonly since: Date;
}

/** People, organisations and agreements of a world, each organisation in one transaction of its own tenant. */
export async function seedIdentity(db: Database, seed: IdentitySeed): Promise<void> {
  const passwordHash = await hashPassword(seed.password);
  const at = seed.since;
  const stamp = { now: at };
  const admin = seed.platformAdmin;
  if (admin) {
    await db.write(
      { resellerId: PLATFORM_TENANT, customerId: null },
      (tx) => addPerson(tx, PLATFORM_TENANT, null, admin, { passwordHash, status: "ACTIVE", at }),
      stamp,
    );
  }
  for (const reseller of seed.resellers) {
    await db.write(
      { resellerId: reseller.id, customerId: null },
      (tx) => addReseller(tx, reseller, passwordHash, at),
      stamp,
    );
    for (const [place, customer] of reseller.customers.entries()) {
      await db.write(
        { resellerId: reseller.id, customerId: null },
        (tx) => addCustomer(tx, reseller, customer, place + 1, passwordHash),
        { now: customer.createdAt },
      );
    }
  }
}

async function addReseller(
  tx: Tx,
  seed: ResellerSeed,
  passwordHash: string,
  at: Date,
): Promise<void> {
  const { staff, terms, customers, logo, ...profile } = seed;
  const reseller = Object.assign(new ResellerEntity(), profile, {
    features: [...profile.features],
    status: "ACTIVE" as const,
    logoSavedAt: at,
    requireEmailValidation: true,
    requireAddress: false,
    requireEula: terms.some(({ kind }) => kind === "EULA"),
    approveAutomatically: false,
    greenList: [],
    redList: ["*.disposable.example", "disposable.example"],
    greenListAction: "ALLOW_ONLY" as const,
    customerCount: customers.length,
    createdAt: at,
    version: 1,
  });
  await tx.insert(ResellerEntity, reseller);
  await tx.insert(ResellerLogoEntity, {
    resellerId: reseller.id,
    mediaType: "image/png",
    content: logo,
    savedAt: at,
  });
  await publish(tx, resellerChanged(reseller));
  for (const person of staff) {
    await addPerson(tx, reseller.id, null, person, { passwordHash, status: "ACTIVE", at });
  }
  for (const text of terms) {
    const row = Object.assign(new TermsEntity(), text, {
      resellerId: reseller.id,
      vendorId: null,
      version: 1,
      publishedAt: at,
    });
    await tx.insert(TermsEntity, row);
    await publish(tx, termsPublished(row));
  }
}

const personStatus: Record<CustomerStatus, UserStatus> = {
  ACTIVE: "ACTIVE",
  SUSPENDED: "SUSPENDED",
  PENDING: "PENDING_APPROVAL",
  DECLINED: "DECLINED",
};

async function addCustomer(
  tx: Tx,
  reseller: ResellerSeed,
  seed: CustomerSeed,
  count: number,
  passwordHash: string,
): Promise<void> {
  const at = seed.createdAt;
  const customer = Object.assign(new CustomerEntity(), {
    id: seed.id,
    resellerId: reseller.id,
    number: customerNumber(count),
    name: seed.name,
    status: seed.status,
    country: seed.address.country,
    address: seed.address,
    reference: null,
    taxId: null,
    approvedAutomatically: false,
    createdAt: at,
    version: 1,
  });
  await tx.insert(CustomerEntity, customer);
  await publish(tx, customerChanged(customer));
  const status = personStatus[seed.status];
  const signedUp = seed.status === "PENDING" || seed.status === "DECLINED";
  for (const person of seed.people) {
    const user = await addPerson(tx, reseller.id, seed.id, person, {
      passwordHash,
      status,
      at,
      signedUp,
    });
    if (seed.status === "PENDING") await publish(tx, signUpSubmitted(user, customer));
  }
  for (const terms of seed.acceptedTerms ? reseller.terms : []) {
    await accept(tx, terms, customer, seed.people[0]!.id, at);
  }
  for (const authorization of seed.authorizations) {
    const row = Object.assign(new VendorAuthorizationEntity(), authorization, {
      resellerId: reseller.id,
      customerId: seed.id,
      createdAt: at,
      version: 1,
    });
    await tx.insert(VendorAuthorizationEntity, row);
    await publish(tx, vendorAuthorizationChanged(row));
  }
}

async function accept(
  tx: Tx,
  terms: TermsSeed,
  customer: CustomerEntity,
  userId: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into terms_acceptance (id, reseller_id, customer_id, terms_id, user_id, accepted_at, ip)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, '127.0.0.1')`,
    [customer.resellerId, customer.id, terms.id, userId, at],
  );
  await publish(tx, {
    type: "identity.terms.accepted.v1",
    audience: "console",
    customerId: customer.id,
    payload: { customerId: customer.id, termsId: terms.id, userId, acceptedAt: at.toISOString() },
  });
}

interface PersonState {
  readonly passwordHash: string;
  readonly status: UserStatus;
  readonly at: Date;
  readonly signedUp?: boolean;
}

async function addPerson(
  tx: Tx,
  resellerId: string,
  customerId: string | null,
  person: PersonSeed,
  { passwordHash, status, at, signedUp = false }: PersonState,
): Promise<UserEntity> {
  const origin: UserOrigin = signedUp ? "SIGN_UP" : "CREATED";
  const user = Object.assign(new UserEntity(), {
    id: person.id,
    resellerId,
    customerId,
    email: person.email,
    emailKey: emailKey(person.email),
    name: person.name,
    role: person.role,
    status,
    origin,
    passwordHash,
    emailVerifiedAt: at,
    lastSignInAt: null,
    createdAt: at,
    version: 1,
  });
  await tx.insert(UserEntity, user);
  await publish(tx, userChanged(user));
  return user;
}
