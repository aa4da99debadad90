import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { FilterBar, IconFileInvoice } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import type { ReactNode } from "react";
import { CustomerFilter } from "../customer-choice/customer-filter.js";
import { graphql } from "../gql/index.js";
import type { StatementStatus } from "../gql/graphql.js";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { monthsBefore } from "../periods/billing-months.js";
import { ChoiceFilter } from "../view-state/choice-filter.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { useViewState } from "../view-state/use-view-state.js";
import { useStatementColumns } from "./statement-columns.js";
import classes from "./statements.module.css";

const StatementsDocument = graphql(`
  query Statements($filter: StatementFilter, $after: String) {
    statements(filter: $filter, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          ...StatementColumns_Statement @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const statuses: readonly StatementStatus[] = ["DRAFT", "OPEN", "CLOSED", "VOID"];
const MONTHS_BACK = 24;

/** Statements of all customers, the latest month first. */
export function StatementsList({ action }: { action?: ReactNode }) {
  const { t } = useLingui();
  const state = useViewState();
  const go = useGo();
  const columns = useStatementColumns();
  const status = state.all("status", statuses);
  const period = state.get("period");
  const customerId = state.get("customer");
  const filter = {
    ...(status.length > 0 ? { status } : {}),
    ...(period ? { period } : {}),
    ...(customerId ? { customerId } : {}),
  };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(StatementsDocument, {
    variables: { filter },
    fetchPolicy: "cache-and-network",
  });
  useLiveRefetch(SomethingHappened, { variables: {}, refetch });
  return (
    <>
      <FilterBar>
        <ChoiceFilter name="status" label={t`Statuses`} any={t`Any status`} values={statuses} />
        <Select
          className={classes.month}
          aria-label={t`Month`}
          placeholder={t`Any month`}
          data={monthsBefore(new Date(), MONTHS_BACK)}
          value={period}
          onChange={(next) => state.set("period", next)}
          searchable
          clearable
        />
        <CustomerFilter />
      </FilterBar>
      <PagedTable
        label={t`Statements`}
        loadingLabel={t`Loading statements`}
        counted={(count) => t`${plural(count, { one: "# statement", other: "# statements" })}`}
        columns={columns}
        page={(data ?? previousData)?.statements}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ number, customer, vendor, period: { label } }) =>
          `${number ?? t`Draft`}, ${customer.name}, ${vendor.name}, ${label}`
        }
        onOpen={({ id }) => go(`/console/statements/${id}`)}
        empty={
          <NothingFound
            icon={<IconFileInvoice size={22} />}
            filters={["status", "period", "customer"]}
            title={t`No statements yet`}
            action={action}
          >
            <Trans>
              Run billing for a month, and each customer and vendor with something to bill gets a
              draft.
            </Trans>
          </NothingFound>
        }
      />
    </>
  );
}
