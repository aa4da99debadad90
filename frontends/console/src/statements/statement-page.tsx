import { PortalLink, useAbilities, useParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Anchor,
  Callout,
  countOf,
  DateText,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  StatusBadge,
} from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { ConsoleStatementQuery } from "../gql/graphql.js";
import { periodName } from "../periods/billing-months.js";
import { StatementActions } from "./statement-actions.js";
import { StatementDownloads } from "./statement-downloads.js";
import { StatementSection } from "./statement-section.js";
import { StatementTotals } from "./statement-totals.js";
import classes from "./statement-page.module.css";

const StatementDocument = graphql(`
  query ConsoleStatement($id: ID!) {
    statement(id: $id) {
      id
      number
      status
      currency
      dueOn
      openedAt
      lineCount
      period {
        label
        start
        end
      }
      net {
        amount
        currency
      }
      credit {
        amount
        currency
      }
      tax {
        amount
        currency
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
      downloads {
        format
        url
        fileName
      }
      sections {
        id
        title
        net {
          amount
          currency
        }
        cloudAccount {
          id
          name
          externalId
        }
      }
    }
  }
`);

export type StatementOnPage = NonNullable<ConsoleStatementQuery["statement"]>;
const crumbs = [{ label: "Billing", to: "/console/billing" }];

/** One statement: what it asks for, line by line, and where it may go from here. */
export function StatementPage() {
  const { id = "" } = useParams();
  const { can } = useAbilities();
  const { data, error, refetch } = useQuery(StatementDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const statement = data?.statement;
  if (!statement) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState label="Loading the statement" />;
    return (
      <EmptyState title="There is no such statement">
        It may have been discarded or made anew by a later run.
      </EmptyState>
    );
  }
  const { number, status, customer, vendor, period, sections } = statement;
  return (
    <>
      <PageHeader
        title={number ?? `Draft for ${customer.name}`}
        crumbs={crumbs}
        badge={<StatusBadge status={status} />}
        lead={
          <>
            <Anchor component={PortalLink} to={`/console/customers/${customer.id}`}>
              {customer.name}
            </Anchor>
            {` · ${vendor.name} · ${periodName(period.label)} · ${countOf(statement.lineCount, "line")}`}
            {statement.dueOn && (
              <>
                {" · due "}
                <DateText value={statement.dueOn} />
              </>
            )}
          </>
        }
        actions={
          can("openStatement") && (
            <StatementActions statement={statement} onChanged={() => void refetch()} />
          )
        }
      />
      {status === "DRAFT" && (
        <div className={classes.notice}>
          <Callout title="A draft, which the customer does not see">
            It is made anew by each run for {periodName(period.label)}. Open it to issue it.
          </Callout>
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          {sections.map((section) => (
            <StatementSection key={section.id} statementId={id} section={section} />
          ))}
          {sections.length === 0 && (
            <EmptyState title="No lines">Nothing was charged in this month.</EmptyState>
          )}
        </div>
        <aside className={classes.side}>
          <StatementTotals statement={statement} />
          <StatementDownloads downloads={statement.downloads} />
        </aside>
      </div>
    </>
  );
}
