import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FormErrors } from "@markethall/ui";
import { wrongEdits, type PriceEdits } from "./price-edits.js";
import classes from "./price-book.module.css";

interface StageBarProps {
  edits: PriceEdits;
  busy: boolean;
  problem: string | null;
  onForget: () => void;
  onStage: () => void;
}

/** What is edited and not staged yet, always in sight. */
export function StageBar({ edits, busy, problem, onForget, onStage }: StageBarProps) {
  const { t } = useLingui();
  const wrong = wrongEdits(edits);
  return (
    <div className={classes.stageBar} role="region" aria-label={t`Edits`}>
      <FormErrors messages={[problem]} />
      <div className={classes.stageLine}>
        <span role="status">
          {wrong > 0
            ? t`${plural(edits.size, { one: "# row edited", other: "# rows edited" })}, ${wrong} without a usable value`
            : t`${plural(edits.size, { one: "# row edited", other: "# rows edited" })}`}
        </span>
        <div className={classes.stageButtons}>
          <Button variant="default" onClick={onForget} disabled={busy}>
            <Trans>Undo edits</Trans>
          </Button>
          <Button onClick={onStage} loading={busy} disabled={wrong > 0}>
            <Trans>Show what they do</Trans>
          </Button>
        </div>
      </div>
    </div>
  );
}
