import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Anchor,
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
import { useViewState } from "../view-state/use-view-state.js";
import { chosenTab, ViewTabs } from "../view-state/view-tabs.js";
import { DraftNotice } from "./draft-notice.js";
import { StatementActions } from "./statement-actions.js";
import { StatementCompared } from "./statement-compared.js";
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
      creditMemos {
        id
      }
      comparison {
        unusualCount
        previous {
          id
          period {
            label
          }
        }
        difference {
          amount
          currency
        }
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
  const state = useViewState();
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
  const { number, status, customer, vendor, period, comparison } = statement;
  const month = periodName(period.label);
  const before = comparison ? periodName(comparison.previous.period.label) : undefined;
  const tabs = [
    { value: "lines", label: t`Lines` },
    ...(before === undefined ? [] : [{ value: "compared", label: t`Compared with ${before}` }]),
  ];
  const view = chosenTab(state.get("view"), tabs);
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
      {status === "DRAFT" && <DraftNotice statement={statement} />}
      {before !== undefined && view !== undefined && (
        <ViewTabs label={t`Views of the statement`} tabs={tabs} view={view} />
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          {view === "compared" ? (
            <StatementCompared id={id} />
          ) : (
            <StatementSections statement={statement} />
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

function StatementSections({ statement }: { statement: StatementOnPage }) {
  const { t } = useLingui();
  if (statement.sections.length === 0)
    return (
      <EmptyState title={t`No lines`}>
        <Trans>Nothing was charged in this month.</Trans>
      </EmptyState>
    );
  return statement.sections.map((section) => (
    <StatementSection key={section.id} statementId={statement.id} section={section} />
  ));
}
