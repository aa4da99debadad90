import { type Actor, ANONYMOUS, type Feature, mayCall, type Role } from "@markethall/auth";
import type { Tx } from "@markethall/runtime";

/** Somebody who may be sent a report: of the same customer, or of the reseller's staff. */
export interface ReportReader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

interface Known extends ReportReader {
  readonly resellerId: string;
  readonly customerId: string | null;
  readonly role: Role;
  readonly features: readonly Feature[] | null;
}

/** Those of a customer, or of the staff for null, who may read reports now: active, with the right, in a portal that has reports. */
export async function readersOf(tx: Tx, customerId: string | null): Promise<ReportReader[]> {
  const known: Known[] = await tx.query(
    `select u.user_id as id, u.name, u.email, u.reseller_id as "resellerId", u.customer_id as "customerId", u.role, f.features
       from report_reader u
       join reseller s on s.id = u.reseller_id and s.status = 'ACTIVE'
       left join customer k on k.customer_id = u.customer_id
       left join portal_features f on f.reseller_id = u.reseller_id
      where u.customer_id is not distinct from $1::uuid and u.status = 'ACTIVE'
        and (u.customer_id is null or k.status = 'ACTIVE')
      order by lower(u.name), u.user_id`,
    [customerId],
  );
  return known
    .filter((reader) => mayCall(actorOf(reader), "Query.report"))
    .map(({ id, name, email }) => ({ id, name, email }));
}

/** The person as the gateway would know them, were they to ask. */
function actorOf({ id, name, email, resellerId, customerId, role, features }: Known): Actor {
  return {
    ...ANONYMOUS,
    kind: "user",
    id,
    name,
    email,
    role,
    resellerId,
    customerId,
    features: features ?? [],
  };
}
