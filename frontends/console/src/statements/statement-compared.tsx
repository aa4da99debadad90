import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { Anchor, EmptyState, ErrorState, LoadingState } from "@markethall/ui";
import { MonthComparison } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import { periodName } from "../periods/billing-months.js";
import { unusualFirst } from "./unusual-first.js";
import classes from "./statement-compared.module.css";

const ComparedDocument = graphql(`
  query ConsoleStatementCompared($id: ID!) {
    statement(id: $id) {
      id
      status
      period {
        label
      }
      total {
        amount
        currency
      }
      comparison {
        unusualCount
        previous {
          id
          number
          period {
            label
          }
          total {
            amount
            currency
          }
        }
        difference {
          amount
          currency
        }
        sections {
          key
          title
          unchangedCount
          previousNet {
            amount
            currency
          }
          net {
            amount
            currency
          }
          difference {
            amount
            currency
          }
          lines(first: 100) {
            totalCount
            edges {
              cursor
              node {
                ...ConsoleComparedLine_LineDifference @unmask
              }
            }
          }
        }
      }
    }
  }

  fragment ConsoleComparedLine_LineDifference on LineDifference {
    isUnusual
    state
    kind
    description
    unit
    previousQuantity
    quantity
    previousUnitPrice
    unitPrice
    priceCurrency
    previousAmount {
      amount
      currency
    }
    amount {
      amount
      currency
    }
    difference {
      amount
      currency
    }
    reasons {
      cause
      amount {
        amount
        currency
      }
    }
  }
`);

/** The statement against the one before it; on a draft what should be looked at before it is opened comes first. */
export function StatementCompared({ id }: { id: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(ComparedDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const statement = data?.statement;
  if (!statement) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    return <LoadingState shape="table" label={t`Comparing with the month before`} />;
  }
  const { comparison, period, total, status } = statement;
  if (!comparison)
    return (
      <EmptyState title={t`There is nothing to compare with`}>
        <Trans>It is the customer's first statement of this vendor in this currency.</Trans>
      </EmptyState>
    );
  const { previous, difference, sections } = comparison;
  const before = periodName(previous.period.label);
  const isDraft = status === "DRAFT";
  const compared = sections.map(({ lines, ...section }) => ({
    ...section,
    lines: lines.edges.map(({ node }) => ({ ...node, isUnusual: isDraft && node.isUnusual })),
    moreCount: lines.totalCount - lines.edges.length,
  }));
  return (
    <section className={classes.card} aria-label={t`Compared with ${before}`}>
      <p className={classes.lead}>
        <Anchor component={PortalLink} to={`/console/statements/${previous.id}`}>
          {previous.number ? (
            <Trans>Statement {previous.number}</Trans>
          ) : (
            <Trans>The draft of {before}</Trans>
          )}
        </Anchor>
      </p>
      <MonthComparison
        before={before}
        now={periodName(period.label)}
        previousTotal={previous.total}
        total={total}
        difference={difference}
        sections={unusualFirst(compared)}
      />
    </section>
  );
}
