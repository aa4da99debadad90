import type { ReactNode } from "react";
import { Brand } from "./brand.js";
import classes from "./focus-frame.module.css";

interface FocusFrameProps {
  name: string;
  logoUrl: string | null;
  homePath: string;
  title: string;
  lead?: ReactNode;
  /** Below the card: other ways on. */
  aside?: ReactNode;
  /** Language and appearance, for who has no account to keep them in. */
  display?: ReactNode;
  children: ReactNode;
}

/** One task and nothing beside it: sign in, set a password, accept an invitation. */
export function FocusFrame({
  name,
  logoUrl,
  homePath,
  title,
  lead,
  aside,
  display,
  children,
}: FocusFrameProps) {
  return (
    <div className={classes.frame}>
      <header className={classes.brand}>
        <Brand name={name} logoUrl={logoUrl} to={homePath} />
      </header>
      <main className={classes.card}>
        <h1 className={classes.title}>{title}</h1>
        {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        <div className={classes.content}>{children}</div>
      </main>
      {(aside || display) && (
        <footer className={classes.aside}>
          {aside && <div>{aside}</div>}
          {display}
        </footer>
      )}
    </div>
  );
}
