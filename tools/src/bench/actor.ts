import type { Actor } from "@markethall/auth";
import { id } from "../seed/id.js";
import type { SignIn } from "../seed/sign-ins.js";
import { customerKey, resellerKey } from "../world/organisations.js";

const reseller = resellerKey(1, 1);
const customer = customerKey(reseller, 1);

/**
 * Somebody of the world's first customer, as our gateway signs it for the subgraphs: for gateways that know no session.
 *
 * @param signIn the person's, with a role that the world gives its customers
 */
export function actorOf({ who, email, role }: SignIn): Actor {
  return {
    kind: "user",
    id: id(`${customer}:${email.split("@")[0]}`),
    name: who,
    email,
    role: role as Actor["role"],
    resellerId: id(reseller),
    customerId: id(customer),
    sessionId: null,
    enrolling: null,
    scopes: [],
    features: ["catalog", "purchasing", "dashboard", "reports", "invoices", "cloudAccounts"],
  };
}
