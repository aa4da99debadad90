import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FormErrors, IconPlus } from "@markethall/ui";
import { useEffect, useRef } from "react";
import { type CardId, kindOf } from "../cards/card-list.js";
import { type Arranging, controlOf } from "./use-arranging.js";
import classes from "./arrange-panel.module.css";

interface ArrangePanelProps {
  arranging: Arranging;
  /** Cards that are not shown. */
  hidden: readonly CardId[];
  /** Whether these are the cards that everybody starts with. */
  isStandard: boolean;
  busy: boolean;
  problem: string | null;
  onSave: () => void;
  onDiscard: () => void;
  onReset: () => void;
}

/** What is arranged with, above the cards: those that can be added, and the ways out. */
export function ArrangePanel(props: ArrangePanelProps) {
  const { arranging, hidden, isStandard, busy, problem, onSave, onDiscard, onReset } = props;
  const { t } = useLingui();
  const panel = useRef<HTMLElement>(null);
  useEffect(function beginHere() {
    panel.current?.focus();
  }, []);
  return (
    <section ref={panel} tabIndex={-1} className={classes.panel} aria-label={t`Arrange the cards`}>
      <div className={classes.bar}>
        <p className={classes.how}>
          <Trans>Drag a card by its dots, or move it with the arrow keys or the arrows.</Trans>
        </p>
        <div className={classes.ways}>
          <Button variant="subtle" color="gray" disabled={isStandard} onClick={onReset}>
            <Trans>Standard cards</Trans>
          </Button>
          <Button variant="default" onClick={onDiscard}>
            <Trans>Discard</Trans>
          </Button>
          <Button loading={busy} onClick={onSave}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </div>
      <FormErrors messages={[problem]} />
      {hidden.length > 0 && (
        <div className={classes.gallery} role="group" aria-label={t`Cards to add`}>
          {hidden.map((id) => {
            const title = t(kindOf(id).title);
            return (
              <button
                key={id}
                type="button"
                className={classes.card}
                aria-label={t`Add ${title}`}
                data-control={controlOf(id, "add")}
                onClick={() => arranging.add(id)}
              >
                <IconPlus size={16} aria-hidden />
                <span className={classes.title}>{title}</span>
                <span className={classes.about}>{t(kindOf(id).about)}</span>
              </button>
            );
          })}
        </div>
      )}
    </section>
  );
}
