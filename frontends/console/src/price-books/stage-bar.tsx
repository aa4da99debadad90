import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, FormErrors, formatNumber } from "@markethall/ui";
import { useViewState } from "../view-state/use-view-state.js";
import type { SheetCounts } from "./sheet/sheet-row.js";
import type { Staging } from "./sheet/use-staging.js";
import classes from "./price-book.module.css";

interface StageBarProps {
  counts: SheetCounts;
  staging: Staging;
  /** There is a what-if that is not shown. */
  panelClosed: boolean;
  onPanel: () => void;
  onRevert: () => void;
  /** Absent for who may not commit. */
  onCommit?: () => void;
}

/** What is staged and not in force, always in sight: how much, what is wrong with it, and the two ways on. */
export function StageBar(props: StageBarProps) {
  const { counts, staging, panelClosed, onPanel, onRevert, onCommit } = props;
  const { t } = useLingui();
  const state = useViewState();
  const { changed, belowCost, invalid } = counts;
  const changedOnly = state.get("show") === "changed";
  return (
    <div className={classes.stageBar} role="region" aria-label={t`Staged changes`}>
      <FormErrors messages={[staging.problem]} />
      <div className={classes.stageLine}>
        <div className={classes.stageCounts} role="status">
          <strong>{t`${plural(changed, { one: "# change", other: "# changes" })}`}</strong>
          {belowCost > 0 && (
            <span className={classes.below}>{t`${formatNumber(belowCost)} below cost`}</span>
          )}
          {invalid > 0 && (
            <button
              type="button"
              className={classes.invalid}
              onClick={() => state.set("show", "invalid")}
            >
              {t`${formatNumber(invalid)} not valid, not staged`}
            </button>
          )}
          <span className={classes.quiet}>
            {staging.problem !== null
              ? t`Not staged.`
              : staging.busy
                ? t`Staging…`
                : t`Staged, not in force.`}
          </span>
        </div>
        <div className={classes.stageButtons}>
          {staging.problem !== null && (
            <Button variant="default" onClick={() => void staging.send()}>
              <Trans>Try again</Trans>
            </Button>
          )}
          <Button
            variant="subtle"
            aria-pressed={changedOnly}
            onClick={() => state.set("show", changedOnly ? null : "changed")}
          >
            {changedOnly ? t`Show all plans` : t`Show changed only`}
          </Button>
          {panelClosed && (
            <Button variant="subtle" onClick={onPanel}>
              <Trans>Show what if</Trans>
            </Button>
          )}
          <Button variant="default" onClick={onRevert}>
            <Trans>Revert all</Trans>
          </Button>
          {onCommit && (
            <Button onClick={onCommit} disabled={changed === 0}>
              <Plural value={changed} one="Commit # change" other="Commit # changes" />
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
