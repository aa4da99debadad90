import type { SortBy } from "@markethall/ui/tables";
import type { CustomerFilter, CustomerOrder, CustomerStatus } from "../gql/graphql.js";

/** Active customers of which something is missing before they can order; another list of the graph, chosen like a status. */
export const UNREADY = "UNREADY";

export const customerStatuses: readonly CustomerStatus[] = [
  "PENDING",
  "ACTIVE",
  "SUSPENDED",
  "DECLINED",
];

const orders: Readonly<Record<string, readonly [CustomerOrder, CustomerOrder]>> = {
  name: ["NAME_ASC", "NAME_DESC"],
  created: ["CREATED_ASC", "CREATED_DESC"],
};

/** Columns that the graph sorts by. */
export const sortable: readonly string[] = Object.keys(orders);

/** Which customers, from the page's address. */
export interface CustomerChoice {
  readonly query: string;
  readonly status: CustomerStatus | typeof UNREADY | null;
}

/** Example: `?q=contoso&status=UNREADY` are those that cannot order yet and have the word in their name. */
export function chosenCustomers(params: Pick<URLSearchParams, "get">): CustomerChoice {
  const status = params.get("status");
  return {
    query: params.get("q")?.trim() ?? "",
    status:
      status === UNREADY ? UNREADY : (customerStatuses.find((known) => known === status) ?? null),
  };
}

export function customerFilter({ query, status }: CustomerChoice): CustomerFilter {
  return {
    ...(query === "" ? {} : { query }),
    ...(status === null || status === UNREADY ? {} : { status }),
  };
}

/** How the graph calls what the table is sorted by. */
export function customerOrder(sort: SortBy | null): CustomerOrder {
  return orders[sort?.id ?? "name"]?.[sort?.descending ? 1 : 0] ?? "NAME_ASC";
}

/** Address of the list as a file, for the same filters and order as on the page. */
export function customersFile(choice: CustomerChoice, orderBy: CustomerOrder): string {
  const params = new URLSearchParams({ ...customerFilter(choice), orderBy } as Record<
    string,
    string
  >);
  return `/files/customers.csv?${params}`;
}
