import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Anchor,
  Callout,
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

/** One statement: what it asks for, line by line, and where it may go from here. */
export function StatementPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const { can } = useAbilities();
  const { data, error, refetch } = useQuery(StatementDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const statement = data?.statement;
  if (!statement) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState label={t`Loading the statement`} />;
    return (
      <EmptyState title={t`There is no such statement`}>
        <Trans>It may have been discarded or made anew by a later run.</Trans>
      </EmptyState>
    );
  }
  const { number, status, customer, vendor, period, sections } = statement;
  const month = periodName(period.label);
  return (
    <>
      <PageHeader
        title={number ?? t`Draft for ${customer.name}`}
        crumbs={[{ label: t`Billing`, to: "/console/billing" }]}
        badge={<StatusBadge status={status} />}
        lead={
          <>
            <Anchor component={PortalLink} to={`/console/customers/${customer.id}`}>
              {customer.name}
            </Anchor>
            {` · ${vendor.name} · ${month} · `}
            <Plural value={statement.lineCount} one="# line" other="# lines" />
            {statement.dueOn && (
              <>
                {" · "}
                <Trans>
                  due <DateText value={statement.dueOn} />
                </Trans>
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
          <Callout title={t`A draft, which the customer does not see`}>
            <Trans>It is made anew by each run for {month}. Open it to issue it.</Trans>
          </Callout>
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          {sections.map((section) => (
            <StatementSection key={section.id} statementId={id} section={section} />
          ))}
          {sections.length === 0 && (
            <EmptyState title={t`No lines`}>
              <Trans>Nothing was charged in this month.</Trans>
            </EmptyState>
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
