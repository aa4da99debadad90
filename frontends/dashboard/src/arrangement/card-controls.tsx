import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, IconArrowLeft, IconArrowRight, IconX } from "@markethall/ui";
import type { KeyboardEvent, PointerEvent } from "react";
import type { PlacedCard } from "./arrangement.js";
import { type Arranging, controlOf, type ControlName } from "./use-arranging.js";
import classes from "./card-controls.module.css";

interface CardControlsProps {
  title: string;
  card: PlacedCard;
  place: number;
  last: number;
  arranging: Arranging;
  onGrab: (event: PointerEvent) => void;
}

/** What can be done with one card: by pointer at its grip, by arrow keys there, and by a button for each. */
export function CardControls({ title, card, place, last, arranging, onGrab }: CardControlsProps) {
  const { t } = useLingui();
  const { id, size } = card;
  const named = (control: ControlName) => ({ "data-control": controlOf(id, control) });
  const to = (at: number, from: ControlName) => {
    if (at >= 0 && at <= last) arranging.move(id, at, from);
  };

  function onKeyDown(event: KeyboardEvent) {
    const mirrored = document.documentElement.dir === "rtl";
    const goal = {
      ArrowLeft: place + (mirrored ? 1 : -1),
      ArrowRight: place + (mirrored ? -1 : 1),
      ArrowUp: place - 1,
      ArrowDown: place + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    to(goal, "grip");
  }

  return (
    <div className={classes.controls} role="group" aria-label={title}>
      <button
        type="button"
        className={classes.grip}
        aria-label={t`Move ${title}: drag it, or use the arrow keys`}
        onKeyDown={onKeyDown}
        onPointerDown={onGrab}
        {...named("grip")}
      >
        <span className={classes.dots} aria-hidden />
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.arrow}
        aria-label={t`Move ${title} earlier`}
        aria-disabled={place === 0}
        onClick={() => to(place - 1, "earlier")}
        {...named("earlier")}
      >
        <IconArrowLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.arrow}
        aria-label={t`Move ${title} later`}
        aria-disabled={place === last}
        onClick={() => to(place + 1, "later")}
        {...named("later")}
      >
        <IconArrowRight size={16} aria-hidden />
      </ActionIcon>
      <Button
        className={classes.size}
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t`Wide: ${title}`}
        aria-pressed={size === "wide"}
        onClick={() => arranging.resize(id)}
        {...named("size")}
      >
        <Trans>Wide</Trans>
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.remove}
        aria-label={t`Take ${title} off`}
        onClick={() => arranging.remove(id)}
        {...named("remove")}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
