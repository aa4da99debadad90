import { Button, countOf, FormErrors } from "@markethall/ui";
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
  const wrong = wrongEdits(edits);
  return (
    <div className={classes.stageBar} role="region" aria-label="Edits">
      <FormErrors messages={[problem]} />
      <div className={classes.stageLine}>
        <span role="status">
          {countOf(edits.size, "row")} edited
          {wrong > 0 && `, ${wrong} without a usable value`}
        </span>
        <div className={classes.stageButtons}>
          <Button variant="default" onClick={onForget} disabled={busy}>
            Undo edits
          </Button>
          <Button onClick={onStage} loading={busy} disabled={wrong > 0}>
            Show what they do
          </Button>
        </div>
      </div>
    </div>
  );
}
