import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { Button, ErrorState, formatNumber, LoadingState, Money } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { StatementOnPage } from "./statement-page.js";
import { StatementLines } from "./statement-lines.js";
import classes from "./statement-section.module.css";

const SectionLinesDocument = graphql(`
  query ConsoleStatementLines($id: ID!, $after: String) {
    statement(id: $id) {
      id
      sections {
        id
        lines(first: 50, after: $after) {
          totalCount
          edges {
            cursor
            node {
              id
              type
              description
              quantity
              unit
              unitPrice
              priceCurrency
              explanation
              servicePeriod {
                start
                end
              }
              amount {
                amount
                currency
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
  }
`);

interface StatementSectionProps {
  statementId: string;
  section: StatementOnPage["sections"][number];
}

/** One cloud account or subscription, its lines and what they come to. */
export function StatementSection({ statementId, section }: StatementSectionProps) {
  const { t } = useLingui();
  const { data, error, loading, refetch, fetchMore } = useQuery(SectionLinesDocument, {
    variables: { id: statementId },
  });
  const lines = data?.statement?.sections.find(({ id }) => id === section.id)?.lines;
  const headingId = `section-${section.id}`;
  return (
    <section className={classes.section} aria-labelledby={headingId}>
      <header className={classes.head}>
        <div>
          <h2 id={headingId} className={classes.title}>
            {section.title}
          </h2>
          {section.cloudAccount?.externalId && (
            <span className={classes.account}>{section.cloudAccount.externalId}</span>
          )}
        </div>
        <span className={classes.net}>
          <Money value={section.net} />
        </span>
      </header>
      {lines ? (
        <StatementLines label={section.title} lines={lines.edges.map(({ node }) => node)} />
      ) : error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <div className={classes.loading}>
          <LoadingState shape="text" rows={3} label={t`Loading the lines`} />
        </div>
      )}
      {lines?.pageInfo.hasNextPage && (
        <footer className={classes.footer}>
          <span>
            <Trans>
              {formatNumber(lines.edges.length)} of {formatNumber(lines.totalCount)} lines
            </Trans>
          </span>
          <Button
            size="xs"
            variant="default"
            loading={loading}
            onClick={() =>
              void fetchMore({ variables: { after: lines.pageInfo.endCursor ?? null } })
            }
          >
            <Trans>Load more</Trans>
          </Button>
        </footer>
      )}
    </section>
  );
}
