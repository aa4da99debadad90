import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import {
  Callout,
  Button,
  ErrorState,
  formatNumber,
  IconTag,
  LoadingState,
  useDisclosure,
} from "@markethall/ui";
import { useMemo, useState, useSyncExternalStore } from "react";
import { NothingFound } from "../view-state/nothing-found.js";
import { useViewState } from "../view-state/use-view-state.js";
import { chosenTab, ViewTabs } from "../view-state/view-tabs.js";
import { BookPercentField } from "./book-percent-field.js";
import { CommitDialog } from "./commit-dialog.js";
import { columnsOf } from "./grid/grid-columns.js";
import { PriceGrid } from "./grid/price-grid.js";
import { BookHistory } from "./history/book-history.js";
import { RestoreDialog } from "./history/restore-dialog.js";
import { LeaveGuard } from "./leave-guard.js";
import type { BookOnPage } from "./price-book.query.js";
import { PriceSheet } from "./sheet/price-sheet.js";
import { orderedRows } from "./sheet/sheet-order.js";
import { useBookEntries } from "./sheet/use-book-entries.js";
import { filterNames, useSheetView } from "./sheet/use-sheet-view.js";
import { useStaging } from "./sheet/use-staging.js";
import { SheetToolbar } from "./sheet-toolbar.js";
import { StageBar } from "./stage-bar.js";
import { WhatIf } from "./what-if.js";
import classes from "./price-book.module.css";

/** A book's prices as a sheet, what is staged over them, and its history. */
export function BookSheet({ book }: { book: BookOnPage }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const state = useViewState();
  const custom = book.kind === "CUSTOM";
  const editable = custom && can("stagePriceAdjustments");
  const [sheet] = useState(
    () => new PriceSheet(book.adjustmentPercent ?? "0", book.draft?.adjustmentPercent ?? null),
  );
  useSyncExternalStore(sheet.subscribe, () => sheet.version);
  const { progress, again } = useBookEntries(book.id, sheet);
  const staging = useStaging(book.id, sheet, editable);
  const { view, sortBy } = useSheetView();
  const { rowsVersion } = sheet;
  const rows = useMemo(
    () => (rowsVersion >= 0 ? orderedRows(sheet, view) : []),
    [sheet, view, rowsVersion],
  );
  const [committing, commit] = useDisclosure(false);
  const [restoring, setRestoring] = useState<number | null>(null);
  const tabs = [
    { value: "prices", label: t`Prices` },
    { value: "revisions", label: t`History` },
  ] as const;
  const tab = custom ? (chosenTab(state.get("view"), tabs) ?? "prices") : "prices";
  const { counts } = sheet;
  const { draft } = book;
  const panelOpen = draft !== null && state.get("whatif") !== "closed";
  const columns = useMemo(() => columnsOf(book.kind, panelOpen), [book.kind, panelOpen]);
  const invalid = counts.invalid;

  async function handleCommit() {
    if (await staging.send()) commit.open();
  }

  function handleCommitted() {
    sheet.settle();
    again();
  }

  function handleRestored(percent: string | null) {
    setRestoring(null);
    sheet.takePercents(book.adjustmentPercent ?? "0", percent);
    again();
    state.clear("view");
  }

  return (
    <>
      {custom && (
        <ViewTabs label={t`Price book`} tabs={tabs} view={tab} forget={[...filterNames, "sort"]} />
      )}
      {tab === "revisions" ? (
        <BookHistory book={book} editable={editable} onRestore={setRestoring} />
      ) : (
        <>
          <div className={classes.toolbar}>
            <SheetToolbar view={view} custom={custom} />
            {editable && <BookPercentField sheet={sheet} />}
          </div>
          <div className={classes.sheet}>
            <div className={classes.grid}>{grid()}</div>
            {panelOpen && (
              <WhatIf
                draft={draft}
                stale={staging.busy}
                onClose={() => state.set("whatif", "closed")}
              />
            )}
          </div>
        </>
      )}
      {editable && (counts.changed > 0 || invalid > 0 || draft) && (
        <StageBar
          counts={counts}
          staging={staging}
          panelClosed={draft !== null && !panelOpen && tab === "prices"}
          onPanel={() => state.set("whatif", null)}
          onRevert={() => sheet.revertAll()}
          {...(can("commitPriceBook") ? { onCommit: () => void handleCommit() } : {})}
        />
      )}
      {draft && (
        <CommitDialog
          book={book}
          draft={draft}
          invalid={invalid}
          opened={committing}
          onClose={commit.close}
          onCommitted={handleCommitted}
        />
      )}
      <RestoreDialog
        book={book}
        revision={restoring}
        staged={counts.changed}
        onClose={() => setRestoring(null)}
        onRestored={handleRestored}
      />
      <LeaveGuard
        active={invalid > 0 || sheet.unsent !== null}
        consequences={[
          ...(invalid > 0
            ? [
                t`${plural(invalid, { one: "# row that is not valid is lost.", other: "# rows that are not valid are lost." })}`,
              ]
            : []),
          ...(sheet.unsent === null ? [] : [t`What you typed last is not staged yet and is lost.`]),
          t`What is staged stays: it waits here for the commit.`,
        ]}
      />
    </>
  );

  function grid() {
    if (progress.total === null) {
      return progress.error ? (
        <ErrorState message={readError(progress.error)} onRetry={again} />
      ) : (
        <LoadingState shape="table" label={t`Loading prices`} />
      );
    }
    const loaded = formatNumber(sheet.rows.length);
    const total = formatNumber(progress.total);
    const count = formatNumber(rows.length);
    return (
      <>
        {progress.error && (
          <Callout tone="warn" title={t`${loaded} of ${total} plans are here`}>
            <Trans>The others could not be read.</Trans>{" "}
            <Button size="xs" variant="default" onClick={again}>
              <Trans>Try again</Trans>
            </Button>
          </Callout>
        )}
        {rows.length === 0 && progress.complete ? (
          <NothingFound icon={<IconTag size={22} />} filters={filterNames} title={t`No plans`}>
            <Trans>The vendor’s list prices have not been imported yet.</Trans>
          </NothingFound>
        ) : (
          <PriceGrid
            label={t`Prices`}
            sheet={sheet}
            rows={rows}
            columns={columns}
            currency={book.currency}
            editable={editable}
            sort={view.sort}
            descending={view.descending}
            onSort={sortBy}
          />
        )}
        <p className={classes.counted} data-loading={!progress.complete}>
          {progress.complete
            ? rows.length === sheet.rows.length
              ? t`${plural(rows.length, { one: "# plan", other: "# plans" })}`
              : t`${count} of ${total} plans`
            : t`${loaded} of ${total} plans read, the others are on their way.`}
        </p>
      </>
    );
  }
}
