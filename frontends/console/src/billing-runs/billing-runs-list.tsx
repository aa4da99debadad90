import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { DateText, formatNumber, IconActivity, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { TwoLines } from "../cells/two-lines.js";
import { graphql } from "../gql/index.js";
import type { BillingRunsQuery } from "../gql/graphql.js";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { periodName } from "../periods/billing-months.js";
import { NothingFound } from "../view-state/nothing-found.js";

const BillingRunsDocument = graphql(`
  query BillingRuns($after: String) {
    billingRuns(first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          period
          status
          startedAt
          finishedAt
          done
          total
          statementCount
          lineCount
          failure
          skipped {
            reason
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = BillingRunsQuery["billingRuns"]["edges"][number]["node"];

function useColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "period",
        header: t`Month`,
        cell: ({ period, startedAt }) => (
          <TwoLines
            first={periodName(period)}
            second={<DateText value={startedAt} show="time" />}
          />
        ),
        sortBy: ({ period }) => period,
      },
      {
        id: "status",
        header: t`Status`,
        cell: ({ status, done, total }) =>
          status === "RUNNING" ? (
            <StatusBadge
              status={status}
              label={t`${formatNumber(done)} of ${formatNumber(total)}`}
            />
          ) : (
            <StatusBadge status={status} />
          ),
        sortBy: ({ status }) => status,
      },
      {
        id: "customers",
        header: t`Customers`,
        align: "end",
        wideOnly: true,
        cell: ({ total }) => formatNumber(total),
        sortBy: ({ total }) => total,
      },
      {
        id: "drafts",
        header: t`Drafts`,
        align: "end",
        cell: ({ statementCount }) => formatNumber(statementCount),
        sortBy: ({ statementCount }) => statementCount,
      },
      {
        id: "lines",
        header: t`Lines`,
        align: "end",
        wideOnly: true,
        cell: ({ lineCount }) => formatNumber(lineCount),
        sortBy: ({ lineCount }) => lineCount,
      },
      {
        id: "skipped",
        header: t`Skipped`,
        align: "end",
        wideOnly: true,
        cell: ({ skipped }) => formatNumber(skipped.length),
        sortBy: ({ skipped }) => skipped.length,
      },
    ],
    [t],
  );
}

/** Billing runs, the latest first. */
export function BillingRunsList({ action }: { action?: ReactNode }) {
  const { t } = useLingui();
  const go = useGo();
  const columns = useColumns();
  const { data, error, loading, refetch, fetchMore } = useQuery(BillingRunsDocument, {
    fetchPolicy: "cache-and-network",
  });
  const page = data?.billingRuns;
  useLiveRefetch(SomethingHappened, {
    variables: {},
    refetch,
    concerns: ({ activity }) => activity.kind === "billing.run.progressed.v1",
  });
  return (
    <PagedTable
      label={t`Billing runs`}
      loadingLabel={t`Loading billing runs`}
      counted={(count) => t`${plural(count, { one: "# run", other: "# runs" })}`}
      columns={columns}
      page={page}
      error={error}
      loading={loading}
      onRetry={refetch}
      onMore={(after) => fetchMore({ variables: { after } })}
      rowId={({ id }) => id}
      rowLabel={({ period }) => t`Run for ${periodName(period)}`}
      onOpen={({ id }) => go(`/console/billing/runs/${id}`)}
      empty={
        <NothingFound
          icon={<IconActivity size={22} />}
          filters={[]}
          title={t`No billing run yet`}
          action={action}
        >
          <Trans>
            A run makes a draft for each customer and vendor with something to bill in a month.
          </Trans>
        </NothingFound>
      }
    />
  );
}
