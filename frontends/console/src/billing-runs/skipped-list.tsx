import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Anchor, Section } from "@markethall/ui";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { TwoLines } from "../cells/two-lines.js";
import type { BillingRunQuery } from "../gql/graphql.js";

type Skipped = NonNullable<BillingRunQuery["billingRun"]>["skipped"][number];

function useColumns(): readonly ResourceColumn<Skipped>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "customer",
        header: t`Customer`,
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
      {
        id: "reason",
        header: t`Why`,
        cell: ({ reason, customer, vendor }) => (
          <TwoLines
            first={reason}
            second={
              <Anchor
                component={PortalLink}
                to={`/console/customers/${customer.id}?vendor=${vendor.id}`}
              >
                <Trans>Mend it at the customer</Trans>
              </Anchor>
            }
          />
        ),
        sortBy: ({ reason }) => reason,
      },
    ],
    [t],
  );
}

/** Who has something to bill and got no statement, and why. */
export function SkippedList({ skipped }: { skipped: readonly Skipped[] }) {
  const { t } = useLingui();
  const columns = useColumns();
  return (
    <Section
      title={t`Skipped`}
      lead={t`These have something to bill and got no draft. Mend the reason and run billing again.`}
      bare
    >
      <ResourceTable
        label={t`Skipped`}
        columns={columns}
        rows={skipped}
        rowId={({ customer, vendor }) => `${customer.id} ${vendor.id}`}
      />
    </Section>
  );
}
