import { Trans, useLingui } from "@lingui/react/macro";
import { EmptyState, IconClock, Timeline } from "@markethall/ui";
import type { BookOnPage } from "./price-book.query.js";
import classes from "./price-book.module.css";

/** What was committed, by whom and when, the latest first. */
export function RevisionsList({ revisions }: Pick<BookOnPage, "revisions">) {
  const { t } = useLingui();
  if (revisions.length === 0) {
    return (
      <EmptyState icon={<IconClock size={22} />} title={t`No revisions yet`}>
        <Trans>Each commit is kept here with who, when and what changed.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className={classes.revisions}>
      <Timeline
        label={t`Revisions`}
        entries={revisions.map(({ number, summary, committedAt, committedBy }) => ({
          id: String(number),
          title: t`Revision ${number}: ${summary}`,
          detail: committedBy,
          at: committedAt,
        }))}
      />
    </div>
  );
}
