import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useLazyQuery } from "@markethall/graph-client";
import { Callout, Money } from "@markethall/ui";
import { LoadMore } from "@markethall/ui/tables";
import { useState } from "react";
import type { StatementPageQuery } from "../gql/graphql.js";
import { StatementLine, type Line } from "./statement-line.js";
import { MoreLinesQuery } from "./statement.query.js";
import classes from "./statement-section.module.css";

export type Statement = NonNullable<StatementPageQuery["statement"]>;

interface StatementSectionProps {
  statement: Statement;
  section: Statement["sections"][number];
}

/** Lines that belong together, with their sum. */
export function StatementSection({ statement, section }: StatementSectionProps) {
  const { t } = useLingui();
  const { id, title, cloudAccount, net, lines } = section;
  const [later, setLater] = useState<{ lines: readonly Line[]; after: string | null }>({
    lines: [],
    after: lines.pageInfo.endCursor ?? null,
  });
  const [ask, { loading, error }] = useLazyQuery(MoreLinesQuery, { fetchPolicy: "no-cache" });
  const { totalCount } = lines;
  const shown = [...lines.edges.map(({ node }) => node), ...later.lines];

  async function more() {
    if (later.after === null) return;
    const { data } = await ask({ variables: { id: statement.id, after: later.after } });
    const page = data?.statement?.sections.find((one) => one.id === id)?.lines;
    if (!page) return;
    setLater((known) => ({
      lines: [...known.lines, ...page.edges.map(({ node }) => node)],
      after: page.pageInfo.endCursor ?? null,
    }));
  }

  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.heading}>
        <div className={classes.titles}>
          <h2 id={`section-${id}`} className={classes.title}>
            {title}
          </h2>
          {cloudAccount?.externalId != null && (
            <span className={classes.account}>{cloudAccount.externalId}</span>
          )}
        </div>
        <Money value={net} />
      </div>
      <table className={classes.lines} aria-label={t`Lines of ${title}`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans context="statement line">Description</Trans>
            </th>
            <th scope="col" className={classes.wide}>
              <Trans>Quantity</Trans>
            </th>
            <th scope="col" className={classes.wide}>
              <Trans>Unit price</Trans>
            </th>
            <th scope="col">
              <Trans>Amount</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <StatementLine key={line.id} line={line} />
          ))}
        </tbody>
      </table>
      {error && (
        <Callout tone="bad" title={t`The next lines could not be shown`}>
          {readError(error)}
        </Callout>
      )}
      {shown.length < totalCount && (
        <div className={classes.more}>
          <LoadMore
            shown={shown.length}
            total={totalCount}
            counted={t`${plural(totalCount, { one: "# line", other: "# lines" })}`}
            busy={loading}
            onMore={() => void more()}
          />
        </div>
      )}
    </section>
  );
}
