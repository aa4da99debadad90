import type { Readable } from "node:stream";
import { type CsvColumn, csvOf, textColumn, valueColumn } from "@markethall/graph";
import { CUSTOMER_ORDERS, CUSTOMER_STATUSES, type CustomerOrder } from "../domain/customer.js";
import type { CustomerEntity } from "../entities/customer.entity.js";
import { type CustomerQuery, everyCustomer } from "../services/customer.queries.js";
import type { Read } from "../services/read.js";

const columns: readonly CsvColumn<CustomerEntity>[] = [
  textColumn("Number", ({ number }) => number),
  textColumn("Name", ({ name }) => name),
  textColumn("Reference", ({ reference }) => reference),
  textColumn("Tax id", ({ taxId }) => taxId),
  valueColumn("Status", ({ status }) => status),
  valueColumn("Country", ({ country }) => country),
  textColumn("Street", ({ address }) => address?.line1 ?? null),
  textColumn("Second line", ({ address }) => address?.line2 ?? null),
  textColumn("City", ({ address }) => address?.city ?? null),
  textColumn("Region", ({ address }) => address?.region ?? null),
  textColumn("Postal code", ({ address }) => address?.postalCode ?? null),
  valueColumn("Since", ({ createdAt }) => createdAt.toISOString().slice(0, 10)),
];

interface CustomerList extends CustomerQuery {
  readonly orderBy: CustomerOrder;
}

/** Customers as CSV; its columns are those that an import reads. */
export function customersCsv(read: Read, { orderBy, ...query }: CustomerList): Readable {
  return csvOf(columns, everyCustomer(read, query, orderBy));
}

/** `query`, `status` and `orderBy`, as in the graph; null for what no page of ours asks. */
export function customerListOf(query: Readonly<Record<string, unknown>>): CustomerList | null {
  const { query: words = null, status = null, orderBy = "NAME_ASC" } = query;
  const wanted = CUSTOMER_STATUSES.find((one) => one === status) ?? null;
  const order = CUSTOMER_ORDERS.find((one) => one === orderBy);
  if (!order || wanted !== status || (words !== null && typeof words !== "string")) return null;
  return { query: words, status: wanted, orderBy: order };
}
