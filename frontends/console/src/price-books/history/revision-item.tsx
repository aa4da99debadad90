import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, DateText, useDisclosure } from "@markethall/ui";
import type { PriceBookHistoryQuery } from "../../gql/graphql.js";
import { signedPercent } from "../adjustment-text.js";
import type { BookOnPage } from "../price-book.query.js";
import { RevisionChanges } from "./revision-changes.js";
import classes from "./history.module.css";

export type Revision = NonNullable<PriceBookHistoryQuery["priceBook"]>["revisions"][number];

interface RevisionItemProps {
  book: BookOnPage;
  revision: Revision;
  /** Absent for the revision in force. */
  onRestore?: (revision: number) => void;
}

/** One commit; what it made of which rule is read when it is opened. */
export function RevisionItem({ book, revision, onRestore }: RevisionItemProps) {
  const { t } = useLingui();
  const [opened, details] = useDisclosure(false);
  const { number, summary, committedAt, committedBy, changeCount, percentBefore, percentAfter } =
    revision;
  const percent =
    percentBefore !== null && percentAfter !== null
      ? t`Book’s percent ${signedPercent(percentBefore)} → ${signedPercent(percentAfter)}`
      : null;
  const rules =
    changeCount > 0
      ? t`${plural(changeCount, { one: "# rule changed", other: "# rules changed" })}`
      : null;
  return (
    <li className={classes.revision}>
      <div className={classes.head}>
        <div>
          <h3 className={classes.title}>
            <Trans>
              Revision {number}: {summary}
            </Trans>
          </h3>
          <p className={classes.detail}>
            {[committedBy, percent, rules].filter((part) => part !== null).join(" · ")} ·{" "}
            <DateText value={committedAt} show="time" />
          </p>
        </div>
        <div className={classes.buttons}>
          {changeCount > 0 && (
            <Button
              size="xs"
              variant="default"
              aria-expanded={opened}
              aria-label={t`Changes of revision ${number}`}
              onClick={details.toggle}
            >
              {opened ? t`Hide changes` : t`Show changes`}
            </Button>
          )}
          {onRestore && (
            <Button
              size="xs"
              variant="default"
              aria-label={t`Restore revision ${number}`}
              onClick={() => onRestore(number)}
            >
              <Trans>Restore</Trans>
            </Button>
          )}
        </div>
      </div>
      {opened && <RevisionChanges book={book} number={number} />}
    </li>
  );
}
