import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, Callout, formatNumber, Money, useDisclosure } from "@markethall/ui";
import { useState, type Ref } from "react";
import { FigureRow } from "../progress/figure-row.js";
import { CommitDialog } from "./commit-dialog.js";
import {
  StagePriceAdjustments,
  type BookOnPage,
  type Draft,
  type Entry,
} from "./price-book.query.js";
import classes from "./price-book.module.css";

interface WhatIfProps {
  ref: Ref<HTMLElement>;
  book: BookOnPage;
  draft: Draft;
  /** Prices as committed, as far as they were loaded. */
  known: ReadonlyMap<string, Entry>;
  editable: boolean;
  onChanged: () => void;
}

const FEW = 8;

/** What the staged edits would do, before anything changes: how many prices, whose, and which below cost. */
export function WhatIf({ ref, book, draft, known, editable, onChanged }: WhatIfProps) {
  const { t } = useLingui();
  const { changes, belowCost, customers, entries } = draft;
  const [committing, commit] = useDisclosure(false);
  const [all, setAll] = useState(false);
  const [stage, { loading }] = useMutation(StagePriceAdjustments);
  const shown = all ? entries : entries.slice(0, FEW);
  const names = customers.map(({ name }) => name).join(", ");
  const customerCount = formatNumber(customers.length);
  const entryCount = formatNumber(entries.length);
  const changeCount = formatNumber(changes);
  // Taken back as a whole only where each rule as committed is known.
  const committed = entries.map(({ plan }) => known.get(plan.id));
  const undoable = changes === entries.length && committed.every((entry) => entry !== undefined);

  async function handleUndo() {
    const adjustments = committed
      .filter((entry) => entry !== undefined)
      .map(({ plan, adjustment, value, included }) => ({
        planId: plan.id,
        adjustment,
        included,
        ...(value == null ? {} : { value }),
      }));
    await stage({
      variables: {
        input: {
          priceBookId: book.id,
          adjustments,
          ...(book.adjustmentPercent == null ? {} : { adjustmentPercent: book.adjustmentPercent }),
        },
      },
    });
    onChanged();
  }

  return (
    <section
      ref={ref}
      tabIndex={-1}
      className={classes.whatIf}
      aria-label={t`What the staged edits do`}
    >
      <header className={classes.whatIfHead}>
        <div>
          <h2 className={classes.whatIfTitle}>
            <Trans>What if</Trans>
          </h2>
          <p className={classes.whatIfLead}>
            <Trans>Staged and not in force: customers pay the old prices until you commit.</Trans>
          </p>
        </div>
        {editable && (
          <div className={classes.stageButtons}>
            {undoable && (
              <Button variant="default" loading={loading} onClick={() => void handleUndo()}>
                <Trans>Undo what is staged</Trans>
              </Button>
            )}
            <Button onClick={commit.open}>
              <Plural value={changes} one="Commit # change" other="Commit # changes" />
            </Button>
          </div>
        )}
      </header>
      <FigureRow
        figures={[
          { label: t`Prices or rules changed`, value: formatNumber(changes) },
          {
            label: t`Below cost`,
            value: formatNumber(belowCost),
            tone: belowCost > 0 ? "bad" : "good",
          },
          {
            label: t`Customers with other prices`,
            value: customers.length >= 100 ? t`${customerCount} or more` : customerCount,
          },
        ]}
      />
      {belowCost > 0 && (
        <Callout
          tone="warn"
          title={t`${plural(belowCost, { one: "# price below cost", other: "# prices below cost" })}`}
        >
          <Trans>
            You would pay the vendor more than the customer pays you. It is allowed, and you confirm
            it when you commit.
          </Trans>
        </Callout>
      )}
      {customers.length > 0 && (
        <p className={classes.whatIfLead}>
          <Trans>For {names}.</Trans>
        </p>
      )}
      <ul className={classes.changes} aria-label={t`Changed prices`}>
        {shown.map((entry) => (
          <li key={entry.plan.id}>
            <span className={classes.changeName}>
              {entry.plan.sku.product.name}
              <span className={classes.changeDetail}>
                <Trans>
                  {entry.plan.name} · cost <Money value={entry.cost} />
                </Trans>
              </span>
            </span>
            <span className={classes.change}>
              {known.has(entry.plan.id) && (
                <>
                  <s className={classes.oldPrice}>
                    <Money value={known.get(entry.plan.id)?.price} />
                  </s>
                  <span className={classes.arrow} aria-hidden>
                    →
                  </span>
                </>
              )}
              <strong data-below={entry.belowCost} className={classes.newPrice}>
                {entry.included ? <Money value={entry.price} /> : t`Not included`}
              </strong>
              {entry.belowCost && (
                <span className={classes.below}>
                  <Trans>below cost</Trans>
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {entries.length > FEW && (
        <Button variant="subtle" size="xs" onClick={() => setAll(!all)}>
          {all ? t`Show fewer` : t`Show ${entryCount} of ${changeCount}`}
        </Button>
      )}
      <CommitDialog
        book={book}
        draft={draft}
        opened={committing}
        onClose={commit.close}
        onCommitted={onChanged}
      />
    </section>
  );
}
