import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useGo, useParams } from "@markethall/contracts";
import { readError, useLiveRefetch, useQuery } from "@markethall/graph-client";
import {
  Callout,
  DateText,
  EmptyState,
  ErrorState,
  IconFileInvoice,
  LoadingState,
  PageHeader,
  Section,
  StatusBadge,
} from "@markethall/ui";
import { graphql } from "../gql/index.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { periodName } from "../periods/billing-months.js";
import { useStatementColumns } from "../statements/statement-columns.js";
import { OpenDrafts } from "./open-drafts.js";
import { RunProgress } from "./run-progress.js";
import { SkippedList } from "./skipped-list.js";

const BillingRunDocument = graphql(`
  query BillingRun($id: ID!, $after: String) {
    billingRun(id: $id) {
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
        customer {
          id
          name
        }
        vendor {
          id
          name
        }
      }
      statements(first: 50, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            number
            status
            lineCount
            dueOn
            openedAt
            period {
              label
              start
            }
            total {
              amount
              currency
            }
            customer {
              id
              name
            }
            vendor {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const BillingRunProgressed = graphql(`
  subscription BillingRunProgressed($id: ID!) {
    billingRunProgressed(id: $id) {
      id
      status
      finishedAt
      done
      total
      statementCount
      lineCount
      failure
    }
  }
`);

/** One run: how far it is, live, the drafts it made and whom it left out. */
export function BillingRunPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const go = useGo();
  const { can } = useAbilities();
  const columns = useStatementColumns();
  const { data, error, loading, refetch, fetchMore } = useQuery(BillingRunDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const run = data?.billingRun;
  const over = run?.status === "COMPLETED" || run?.status === "FAILED";
  useLiveRefetch(BillingRunProgressed, { variables: { id }, refetch, skip: over });
  if (!run) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState label={t`Loading the run`} />;
    return (
      <EmptyState title={t`There is no such run`}>
        <Trans>It may belong to another reseller, or the link is not complete.</Trans>
      </EmptyState>
    );
  }

  /** What is agreed to must be all of them, not the first page. */
  async function fetchAll() {
    let next = run?.statements.pageInfo;
    while (next?.hasNextPage) {
      const { data: more } = await fetchMore({ variables: { after: next.endCursor ?? null } });
      next = more?.billingRun?.statements.pageInfo;
    }
  }

  return (
    <>
      <PageHeader
        title={t`Billing of ${periodName(run.period)}`}
        crumbs={[
          { label: t`Billing`, to: "/console/billing" },
          { label: t`Billing runs`, to: "/console/billing?view=runs" },
        ]}
        badge={<StatusBadge status={run.status} />}
        lead={
          <>
            <Trans>
              Ordered <DateText value={run.startedAt} show="time" />
            </Trans>
          </>
        }
        actions={
          over &&
          can("openStatement") && (
            <OpenDrafts
              period={run.period}
              statements={run.statements.edges.map(({ node }) => node)}
              onComplete={fetchAll}
              onOpened={() => void refetch()}
            />
          )
        }
      />
      {run.failure && (
        <Callout tone="bad" title={t`The run was given up`}>
          {run.failure}
        </Callout>
      )}
      <RunProgress run={run} />
      <Section
        title={t`Statements of this run`}
        lead={t`Drafts until you open them; open one to look at each line.`}
        bare
      >
        <PagedTable
          label={t`Statements of this run`}
          loadingLabel={t`Loading statements of this run`}
          counted={(count) => t`${plural(count, { one: "# statement", other: "# statements" })}`}
          columns={columns}
          page={run.statements}
          error={error}
          loading={loading}
          onRetry={refetch}
          onMore={(after) => fetchMore({ variables: { after } })}
          rowId={(row) => row.id}
          rowLabel={({ customer, vendor }) => `${customer.name}, ${vendor.name}`}
          onOpen={(row) => go(`/console/statements/${row.id}`)}
          empty={
            <EmptyState icon={<IconFileInvoice size={22} />} title={t`No statements`}>
              {over
                ? t`Nobody had anything to bill, or a later run has made these drafts anew.`
                : t`They appear here one by one while the run is at work.`}
            </EmptyState>
          }
        />
      </Section>
      {run.skipped.length > 0 && <SkippedList skipped={run.skipped} />}
    </>
  );
}
