import type { Readable } from "node:stream";
import type { Read } from "../services/statement-document.js";
import {
  type ReconciliationChoice,
  type ReconciliationCursor,
  reconciliationPage,
  type ReconciliationRow,
} from "../services/reconciliation.queries.js";
import { type CsvColumn, csvOf, textColumn, valueColumn } from "@markethall/graph";

const rowsAtOnce = 1_000;

type Named = ReconciliationRow & {
  readonly customer: string | null;
  readonly vendor: string | null;
};

const columns: readonly CsvColumn<Named>[] = [
  textColumn("Finding", ({ finding }) => finding),
  textColumn("Customer", ({ customer }) => customer),
  textColumn("Vendor", ({ vendor }) => vendor),
  textColumn("Subject", ({ subject }) => subject),
  textColumn("Title", ({ title }) => title),
  textColumn("Detail", ({ detail }) => detail),
  textColumn("Unit", ({ unit }) => unit),
  valueColumn("Vendor quantity", ({ vendorQuantity }) => vendorQuantity),
  valueColumn("Statement quantity", ({ billedQuantity }) => billedQuantity),
  valueColumn("Vendor cost", ({ vendorCost }) => vendorCost),
  valueColumn("Statement cost", ({ billedCost }) => billedCost),
  valueColumn("Difference", ({ difference }) => difference),
  valueColumn("Customer price", ({ billedPrice }) => billedPrice),
  textColumn("Currency", ({ currency }) => currency),
  valueColumn("Seats billed", ({ seatsBilled }) => seatsBilled?.toString() ?? null),
  valueColumn("Seats held", ({ seatsHeld }) => seatsHeld?.toString() ?? null),
  valueColumn("Seats in use", ({ seatsInUse }) => seatsInUse?.toString() ?? null),
];

/** All rows of a reconciliation, with the names of today. */
export function reconciliationCsv(read: Read, choice: ReconciliationChoice): Readable {
  async function* rows(): AsyncGenerator<Named> {
    for (let after: ReconciliationCursor | null = null; ;) {
      const from: ReconciliationCursor | null = after;
      const page: Named[] = await read(async (tx) => {
        const found = await reconciliationPage(tx, choice, rowsAtOnce - 1, from);
        const names: { id: string; name: string }[] = await tx.query(
          `select customer_id as id, name from customer where customer_id = any($1)
           union all select id, name from vendor where id = any($2)`,
          [found.map(({ customerId }) => customerId), found.map(({ vendorId }) => vendorId)],
        );
        const nameOf = new Map(names.map(({ id, name }) => [id, name]));
        return found.map((row) => ({
          ...row,
          customer: nameOf.get(row.customerId ?? "") ?? null,
          vendor: nameOf.get(row.vendorId ?? "") ?? null,
        }));
      });
      yield* page;
      if (page.length < rowsAtOnce) return;
      const last = page.at(-1)!;
      after = [last.finding === "EQUAL" ? 1 : 0, last.size, last.key];
    }
  }
  return csvOf(columns, rows());
}
