import { useLingui } from "@lingui/react/macro";
import { useEffect, type ReactNode } from "react";
import { PortalLink } from "@markethall/contracts";
import { IconChevronRight } from "../icons.js";
import classes from "./page.module.css";

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

interface PageHeaderProps {
  title: string;
  /** Beside the title: a status badge, for example. */
  badge?: ReactNode;
  /** One sentence on what the page is for, or the facts that identify its thing. */
  lead?: ReactNode;
  /** Pages above this one, the nearest last. */
  crumbs?: readonly Crumb[];
  /** Buttons, the main one last. */
  actions?: ReactNode;
}

/** Where one is, what this is, and what can be done here. Names the browser's tab as well. */
export function PageHeader({ title, badge, lead, crumbs = [], actions }: PageHeaderProps) {
  const { t } = useLingui();
  useEffect(
    function nameTheTab() {
      document.title = title;
    },
    [title],
  );
  return (
    <header className={classes.header}>
      {crumbs.length > 0 && (
        <nav aria-label={t`Breadcrumb`} className={classes.crumbs} data-chrome>
          {crumbs.map(({ label, to }) => (
            <span key={to} className={classes.crumb}>
              <PortalLink to={to}>{label}</PortalLink>
              <IconChevronRight size={14} aria-hidden />
            </span>
          ))}
        </nav>
      )}
      <div className={classes.bar}>
        <div className={classes.titles}>
          <div className={classes.titleLine}>
            <h1 className={classes.title}>{title}</h1>
            {badge}
          </div>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions !== undefined && (
          <div className={classes.actions} data-chrome>
            {actions}
          </div>
        )}
      </div>
    </header>
  );
}

interface SectionProps {
  title?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Without border and padding, for tables that bring their own. */
  bare?: boolean;
  children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ title, lead, actions, bare = false, children }: SectionProps) {
  return (
    <section className={classes.section}>
      {(title !== undefined || actions !== undefined) && (
        <div className={classes.sectionHeader}>
          <div>
            {title !== undefined && <h2 className={classes.sectionTitle}>{title}</h2>}
            {lead !== undefined && <p className={classes.sectionLead}>{lead}</p>}
          </div>
          {actions}
        </div>
      )}
      <div className={bare ? undefined : classes.card}>{children}</div>
    </section>
  );
}

/** Facts as name and value, two columns where there is room. */
export function Facts({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={classes.facts}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
