import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo, useSearchParams, useSignedInViewer, withParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  Callout,
  EmptyState,
  ErrorState,
  IconFileInvoice,
  LoadingState,
  PageHeader,
} from "@markethall/ui";
import { LoadMore, ResourceTable } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import type { StatementRow_StatementFragment } from "../gql/graphql.js";
import { BalanceCards } from "./balance-cards.js";
import { useStatementColumns } from "./statement-columns.js";
import { filterOfAddress, StatementFilterBar } from "./statement-filter.js";
import classes from "./statements-page.module.css";

const StatementsPageQuery = graphql(`
  query StatementsPage($customerId: ID!, $filter: StatementFilter, $after: String) {
    customer(id: $customerId) {
      id
      creditBalances {
        amount
        currency
      }
      open: statements(filter: { status: [OPEN] }, first: 100) {
        edges {
          cursor
          node {
            id
            dueOn
            total {
              amount
              currency
            }
          }
        }
      }
      statements(filter: $filter, first: 25, after: $after) {
        totalCount
        edges {
          cursor
          node {
            ...StatementRow_Statement @unmask
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }

  fragment StatementRow_Statement on Statement {
    id
    number
    status
    dueOn
    period {
      start
      end
    }
    vendor {
      id
      name
    }
    total {
      amount
      currency
    }
  }
`);

/** What the company was billed, and what of it is still to pay. */
export function StatementsPage() {
  const { t } = useLingui();
  const go = useGo();
  const columns = useStatementColumns();
  const { customer } = useSignedInViewer();
  const [params, setParams] = useSearchParams();
  const filter = filterOfAddress(params);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(StatementsPageQuery, {
    variables: { customerId: customer?.id ?? "", filter },
    fetchPolicy: "cache-and-network",
  });
  const billed = (data ?? previousData)?.customer;

  return (
    <>
      <PageHeader
        title={t`Billing`}
        lead={t`One statement for each vendor and month, explained line by line.`}
      />
      {content()}
    </>
  );

  function content() {
    if (!billed?.statements) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" label={t`Loading the statements`} />
      );
    }
    const { statements, open, creditBalances } = billed;
    const { totalCount } = statements;
    if (totalCount === 0 && filter === null) return <NothingBilled />;
    return (
      <>
        {open && creditBalances && (
          <BalanceCards open={open.edges.map(({ node }) => node)} credits={creditBalances} />
        )}
        <StatementFilterBar />
        {error && (
          <div className={classes.problem}>
            <Callout tone="bad">{readError(error)}</Callout>
          </div>
        )}
        {statements.edges.length === 0 ? (
          <EmptyState
            title={t`No statement matches`}
            action={
              <Button variant="default" onClick={clear}>
                <Trans>Clear the filters</Trans>
              </Button>
            }
          >
            <Trans>Try another period, vendor or status.</Trans>
          </EmptyState>
        ) : (
          <ResourceTable
            label={t`Statements`}
            columns={columns}
            rows={statements.edges.map(({ node }) => node)}
            rowId={({ id }) => id}
            rowLabel={nameOf}
            onOpen={({ id }) => go(`/v2c/billing/${id}`)}
            footer={
              <LoadMore
                shown={statements.edges.length}
                total={totalCount}
                counted={t`${plural(totalCount, { one: "# statement", other: "# statements" })}`}
                busy={loading}
                onMore={() =>
                  void fetchMore({ variables: { after: statements.pageInfo.endCursor ?? null } })
                }
              />
            }
          />
        )}
      </>
    );
  }

  function nameOf({ number, vendor }: StatementRow_StatementFragment) {
    const { name } = vendor;
    return number == null ? t`Statement of ${name}` : t`Statement ${number} of ${name}`;
  }

  function clear() {
    const none = { status: null, vendor: null, period: null };
    setParams((known) => withParams(known, none), { replace: true });
  }
}

function NothingBilled() {
  const { t } = useLingui();
  return (
    <EmptyState icon={<IconFileInvoice size={22} />} title={t`Nothing billed yet`}>
      <Trans>Your statements stand here once a month is billed. You get a mail with each.</Trans>
    </EmptyState>
  );
}
