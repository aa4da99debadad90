import { PortalLink } from "@markethall/contracts";
import { Anchor, Section } from "@markethall/ui";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import type { BillingRunQuery } from "../gql/graphql.js";

type Skipped = NonNullable<BillingRunQuery["billingRun"]>["skipped"][number];

const columns: readonly ResourceColumn<Skipped>[] = [
  {
    id: "customer",
    header: "Customer",
    cell: ({ customer, vendor }) => (
      <TwoLines
        first={
          <Anchor component={PortalLink} to={`/console/customers/${customer.id}`}>
            {customer.name}
          </Anchor>
        }
        second={vendor.name}
      />
    ),
    sortBy: ({ customer }) => customer.name,
  },
  { id: "reason", header: "Why", cell: ({ reason }) => reason, sortBy: ({ reason }) => reason },
];

/** Who has something to bill and got no statement, and why. */
export function SkippedList({ skipped }: { skipped: readonly Skipped[] }) {
  return (
    <Section
      title="Skipped"
      lead="These have something to bill and got no draft. Mend the reason and run billing again."
      bare
    >
      <ResourceTable
        label="Skipped"
        columns={columns}
        rows={skipped}
        rowId={({ customer, vendor }) => `${customer.id} ${vendor.id}`}
      />
    </Section>
  );
}
