import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import { Button, IconArrowRight, Skeleton } from "@markethall/ui";
import type { ReactNode } from "react";
import type { Answer } from "../figures/use-figures.js";
import classes from "./card.module.css";

interface CardProps<Figures> {
  title: string;
  height: "figure" | "list";
  answer: Answer<Figures>;
  /** Where more of it stands. */
  to?: string | undefined;
  /** What it shows; null while what it needs is still on its way. */
  children: (figures: Figures) => ReactNode;
}

/** A card of the dashboard in its four states, of the same size in each; what is empty is the card's own to say. */
export function Card<Figures>({ title, height, answer, to, children }: CardProps<Figures>) {
  const { t } = useLingui();
  const { figures, stale, error, retry } = answer;
  const content = figures === undefined || error ? null : children(figures);
  return (
    <section
      className={classes.card}
      data-height={height}
      aria-label={title}
      aria-busy={stale && !error}
    >
      <header className={classes.header}>
        <h2 className={classes.title}>{title}</h2>
        {to !== undefined && (
          <PortalLink className={classes.more} to={to} aria-label={t`${title}: show more`}>
            <IconArrowRight size={16} aria-hidden />
          </PortalLink>
        )}
      </header>
      {error ? (
        <div className={classes.problem} role="alert">
          <p>{readError(error)}</p>
          <Button size="compact-sm" variant="default" onClick={retry}>
            <Trans>Try again</Trans>
          </Button>
        </div>
      ) : (
        (content ?? <CardSkeleton height={height} />)
      )}
    </section>
  );
}

/** Grey shapes where a card's figures will stand. */
export function CardSkeleton({ height }: { height: "figure" | "list" }) {
  return (
    <div className={classes.skeleton} aria-hidden>
      {height === "figure" ? (
        <>
          <Skeleton height={30} width="60%" />
          <Skeleton height={14} width="85%" />
        </>
      ) : (
        Array.from({ length: 5 }, (_, row) => <Skeleton key={row} height={32} />)
      )}
    </div>
  );
}

interface FigureProps {
  value: ReactNode;
  /** What it compares to, or what is behind it. */
  note?: ReactNode;
  /** A small chart or meter. */
  children?: ReactNode;
}

/** The one figure of a card. */
export function Figure({ value, note, children }: FigureProps) {
  return (
    <div className={classes.figure}>
      <div className={classes.value}>{value}</div>
      {note !== undefined && <div className={classes.note}>{note}</div>}
      {children}
    </div>
  );
}

/** Nothing to show, and what will stand here. */
export function NothingYet({ children }: { children: ReactNode }) {
  return <p className={classes.nothing}>{children}</p>;
}
