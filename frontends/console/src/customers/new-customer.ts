import type { OnboardCustomerInput, Role } from "../gql/graphql.js";
import {
  type AuthorizationValues,
  authorizationValues,
  conditionsInput,
} from "./authorization-values.js";
import { hasAny, noAddress } from "./profile-fields.js";

export type NewCustomerStep = "company" | "address" | "user" | "vendors" | "review";

/** What is typed on the way to a new customer. */
export interface NewCustomer {
  name: string;
  reference: string;
  taxId: string;
  country: string | null;
  address: typeof noAddress;
  /** Whether there is a first user. */
  invites: boolean;
  firstUser: { name: string; email: string; role: Role };
  vendors: AuthorizationValues[];
}

export const emptyCustomer: NewCustomer = {
  name: "",
  reference: "",
  taxId: "",
  country: null,
  address: noAddress,
  invites: true,
  firstUser: { name: "", email: "", role: "CUSTOMER_ADMIN" },
  vendors: [],
};

export const emptyVendor: AuthorizationValues = authorizationValues(undefined, null);

/** Which steps there are: vendors for who may authorise them. */
export function stepsFor(mayAuthorize: boolean): readonly NewCustomerStep[] {
  return ["company", "address", "user", ...(mayAuthorize ? (["vendors"] as const) : []), "review"];
}

/**
 * The step at which a field is typed, by its place in the input.
 *
 * Example: `stepOf("vendors.0.priceBookId")` is `vendors`; what nobody types is seen at the end.
 */
export function stepOf(field: string): NewCustomerStep {
  const [first = ""] = field.split(".");
  if (["name", "reference", "taxId"].includes(first)) return "company";
  if (["address", "country"].includes(first)) return "address";
  if (first === "firstUser") return "user";
  return first === "vendors" ? "vendors" : "review";
}

/** What goes to the graph: what is left empty is not said. */
export function newCustomerInput(values: NewCustomer): OnboardCustomerInput {
  const { name, reference, taxId, country, address, invites, firstUser, vendors } = values;
  return {
    name,
    ...(reference.trim() === "" ? {} : { reference }),
    ...(taxId.trim() === "" ? {} : { taxId }),
    ...(country === null ? {} : { country }),
    ...(country !== null && hasAny(address) ? { address: { ...address, country } } : {}),
    ...(invites ? { firstUser } : {}),
    vendors: vendors.map(conditionsInput),
  };
}
