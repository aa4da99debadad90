import { useLingui } from "@lingui/react/macro";
import { VisuallyHidden } from "@markethall/ui";
import type { ReactNode } from "react";
import { type CardId, kindOf } from "../cards/card-list.js";
import type { Arrangement } from "./arrangement.js";
import { CardControls } from "./card-controls.js";
import { useCardDrag } from "./use-card-drag.js";
import type { Arranging } from "./use-arranging.js";
import classes from "./card-grid.module.css";

interface CardGridProps {
  cards: Arrangement;
  /** Null while nothing is arranged. */
  arranging: Arranging | null;
  children: (id: CardId) => ReactNode;
}

/** The cards in their order, with what can be done with them while they are arranged. */
export function CardGrid({ cards, arranging, children }: CardGridProps) {
  const { t } = useLingui();
  const { held, grab } = useCardDrag(cards, (id, place) => arranging?.move(id, place, "grip"));
  return (
    <>
      <ul className={classes.grid} data-arranging={arranging !== null || undefined}>
        {cards.map((card, place) => (
          <li
            key={card.id}
            className={classes.place}
            data-card={card.id}
            data-size={card.size}
            data-held={held === card.id || undefined}
          >
            <div className={classes.content} inert={arranging !== null}>
              {children(card.id as CardId)}
            </div>
            {arranging && (
              <CardControls
                title={t(kindOf(card.id as CardId).title)}
                card={card}
                place={place}
                last={cards.length - 1}
                arranging={arranging}
                onGrab={grab(card.id)}
              />
            )}
          </li>
        ))}
      </ul>
      <VisuallyHidden role="status">{arranging?.said}</VisuallyHidden>
    </>
  );
}
