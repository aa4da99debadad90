import type { Readable } from "node:stream";
import { type CsvColumn, csvOf, textColumn, valueColumn } from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import type { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import type { Read } from "../services/keyset.js";

/** A row with the names that its ids stand for. */
interface Named<Row> {
  readonly row: Row;
  readonly vendor: string;
  readonly customer: string;
  readonly account: string | null;
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const numberOf = (value: number | null) => (value === null ? null : String(value));

/** Subscriptions as CSV: what a customer sees of them, so no cost; staff get the customer's name as well. */
export function subscriptionsCsv(
  read: Read,
  batches: AsyncIterable<readonly CloudSubscriptionEntity[]>,
  forStaff: boolean,
): Readable {
  type Column = CsvColumn<Named<CloudSubscriptionEntity>>;
  const customer: readonly Column[] = forStaff
    ? [textColumn("Customer", (one) => one.customer)]
    : [];
  const columns: readonly Column[] = [
    textColumn("Number", ({ row }) => row.number),
    ...customer,
    textColumn("Product", ({ row }) => row.productName),
    textColumn("Vendor", ({ vendor }) => vendor),
    textColumn("Plan", ({ row }) => row.planName),
    valueColumn("Status", ({ row }) => row.status),
    valueColumn("Seats", ({ row }) => numberOf(row.seatCount)),
    valueColumn("Seats in use", ({ row }) => numberOf(row.assignedSeats)),
    valueColumn("Unit price", ({ row }) => row.unitPrice),
    valueColumn("Currency", ({ row }) => row.currency),
    valueColumn("Term", ({ row }) => row.term),
    valueColumn("Billing cycle", ({ row }) => row.billingCycle),
    valueColumn("Started", ({ row }) => dayOf(row.startsAt)),
    valueColumn("Ends", ({ row }) => dayOf(row.endsAt)),
    valueColumn("Renews", ({ row }) => String(row.autoRenew)),
    textColumn("Cloud account", ({ account }) => account),
    textColumn("Vendor's reference", ({ row }) => row.vendorReference),
  ];
  return csvOf(columns, named(read, batches));
}

/** A customer's cloud accounts as CSV. */
export function accountsCsv(
  read: Read,
  batches: AsyncIterable<readonly CloudAccountEntity[]>,
): Readable {
  const columns: readonly CsvColumn<Named<CloudAccountEntity>>[] = [
    textColumn("Account", ({ row }) => row.name),
    textColumn("Vendor", ({ vendor }) => vendor),
    valueColumn("Status", ({ row }) => row.status),
    textColumn("Vendor's id", ({ row }) => row.externalId),
    valueColumn("Since", ({ row }) => dayOf(row.createdAt)),
  ];
  return csvOf(columns, named(read, batches));
}

interface Identified {
  readonly vendorId: string;
  readonly customerId: string;
  readonly cloudAccountId?: string | null;
}

/** Batch after batch with names; one question for each kind of name and batch. */
async function* named<Row extends Identified>(
  read: Read,
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Named<Row>> {
  for await (const rows of batches) {
    const [vendors, customers, accounts] = await read(
      async (tx) =>
        [
          await namesOf(
            tx,
            "vendor_facts",
            "vendor_id",
            rows.map(({ vendorId }) => vendorId),
          ),
          await namesOf(
            tx,
            "customers",
            "customer_id",
            rows.map(({ customerId }) => customerId),
          ),
          await namesOf(
            tx,
            "cloud_accounts",
            "id",
            rows.flatMap(({ cloudAccountId }) => cloudAccountId ?? []),
          ),
        ] as const,
    );
    for (const row of rows) {
      yield {
        row,
        vendor: vendors.get(row.vendorId) ?? "",
        customer: customers.get(row.customerId) ?? "",
        account: accounts.get(row.cloudAccountId ?? "") ?? null,
      };
    }
  }
}

async function namesOf(
  tx: Tx,
  table: "vendor_facts" | "customers" | "cloud_accounts",
  key: "vendor_id" | "customer_id" | "id",
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows: { key: string; name: string }[] = await tx.query(
    `select ${key} as key, name from ${table} where ${key} = any($1)`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.key, row.name]));
}
