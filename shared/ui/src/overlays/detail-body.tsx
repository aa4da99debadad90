import type { ReactNode } from "react";
import classes from "./detail-body.module.css";

interface DetailBodyProps {
  title: ReactNode;
  /** What is said beside the title: its state, its total. */
  beside?: ReactNode;
  /** A line or two below the title: whose it is, since when. */
  lead?: ReactNode;
  children: ReactNode;
}

/** One thing in a drawer: what it is, and its parts in even distances below. */
export function DetailBody({ title, beside, lead, children }: DetailBodyProps) {
  return (
    <div className={classes.body}>
      <header>
        <div className={classes.head}>
          <h2 className={classes.title}>{title}</h2>
          {beside}
        </div>
        {lead !== undefined && <div className={classes.lead}>{lead}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of it under a heading of its own. */
export function DetailPart({ title, children }: Pick<DetailBodyProps, "title" | "children">) {
  return (
    <section className={classes.part}>
      <h3 className={classes.subtitle}>{title}</h3>
      {children}
    </section>
  );
}
