import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { Section } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { useStatementColumns } from "../statements/statement-columns.js";
import { AllLink } from "./all-link.js";
import classes from "./customer-page.module.css";

const CustomerStatementsDocument = graphql(`
  query CustomerStatements($id: ID!, $after: String) {
    customer(id: $id) {
      id
      statements(first: 5, after: $after) {
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
  }
`);

/** What the customer was billed, the newest month first. */
export function CustomerStatements({ customerId }: { customerId: string }) {
  const { t } = useLingui();
  const go = useGo();
  const columns = useStatementColumns("one");
  const { data, error, loading, refetch, fetchMore } = useQuery(CustomerStatementsDocument, {
    variables: { id: customerId },
    fetchPolicy: "cache-and-network",
  });
  return (
    <Section
      title={t`Statements`}
      actions={
        <AllLink to={`/console/billing?customer=${customerId}`}>
          <Trans>All statements</Trans>
        </AllLink>
      }
      bare
    >
      <PagedTable
        label={t`Statements`}
        loadingLabel={t`Loading statements`}
        loadingRows={3}
        counted={(total) => plural(total, { one: "# statement", other: "# statements" })}
        columns={columns}
        page={data?.customer?.statements}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ number, period }) => `${number ?? t`Draft`}, ${period.label}`}
        onOpen={({ id }) => go(`/console/statements/${id}`)}
        empty={
          <p className={classes.nothing}>
            <Trans>No statements. They are made by a billing run of a month.</Trans>
          </p>
        }
      />
    </Section>
  );
}
