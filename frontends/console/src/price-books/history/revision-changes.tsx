import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { ErrorState, formatMoney, formatNumber, LoadingState } from "@markethall/ui";
import type { PriceBookRevisionQuery } from "../../gql/graphql.js";
import { adjustmentNames, leftOutName, signedPercent } from "../adjustment-text.js";
import { type BookOnPage, PriceBookRevisionDocument } from "../price-book.query.js";
import classes from "./history.module.css";

type Change = NonNullable<
  PriceBookRevisionQuery["priceBook"]
>["revisions"][number]["ruleChanges"]["edges"][number]["node"];

/** What one commit made of each plan's rule. */
export function RevisionChanges({ book, number }: { book: BookOnPage; number: number }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(PriceBookRevisionDocument, {
    variables: { id: book.id, number },
  });
  const changes = data?.priceBook?.revisions[0]?.ruleChanges;
  if (!changes) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void refetch()} />
    ) : (
      <LoadingState shape="table" label={t`Loading the changes`} />
    );
  }
  const more = changes.totalCount - changes.edges.length;
  return (
    <>
      <ul className={classes.changes} aria-label={t`Changes of revision ${number}`}>
        {changes.edges.map(({ node }) => (
          <li key={node.plan.id}>
            <span>
              {node.plan.sku.product.name}, {node.plan.name}
            </span>
            <span className={classes.rules}>
              <s>
                <RuleText rule={node.before} currency={book.currency} />
              </s>{" "}
              <span className={classes.arrow}>→</span>{" "}
              <strong>
                <RuleText rule={node.after} currency={book.currency} />
              </strong>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.detail}>
          <Trans>and {formatNumber(more)} more</Trans>
        </p>
      )}
    </>
  );
}

function RuleText({ rule, currency }: { rule: Change["before"]; currency: string }) {
  const { t } = useLingui();
  const { adjustment, value, included } = rule;
  if (!included) return t(leftOutName);
  if (value === null) return t(adjustmentNames.DEFAULT);
  if (adjustment === "PERCENT") return signedPercent(value);
  return formatMoney({ amount: value, currency }, { signed: adjustment === "DELTA" });
}
