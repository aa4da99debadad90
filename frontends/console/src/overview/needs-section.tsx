import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import {
  Callout,
  DateText,
  EmptyState,
  IconAlertTriangle,
  IconArrowRight,
  IconBuilding,
  IconCheck,
  IconChecklist,
  IconFileInvoice,
  IconHelp,
} from "@markethall/ui";
import type { ReactNode } from "react";
import type { ConsoleOverviewQuery } from "../gql/graphql.js";
import { needsIn, type Need } from "./needs.js";
import classes from "./overview.module.css";

interface NeedsSectionProps {
  data: ConsoleOverviewQuery;
  /** Some part did not answer: what is here may not be all. */
  failed: boolean;
  onRetry: () => void;
}

const icons: Readonly<Record<Need["id"], ReactNode>> = {
  approvals: <IconChecklist size={18} aria-hidden />,
  stuck: <IconAlertTriangle size={18} aria-hidden />,
  support: <IconHelp size={18} aria-hidden />,
  drafts: <IconFileInvoice size={18} aria-hidden />,
  unready: <IconBuilding size={18} aria-hidden />,
};

/** What waits for somebody: how many, the first few, and the way to all of them. */
export function NeedsSection({ data, failed, onRetry }: NeedsSectionProps) {
  const { t } = useLingui();
  const needs = needsIn(data, new Date());
  return (
    <>
      {failed && (
        <Callout tone="warn" title={t`Not everything could be loaded`}>
          <Trans>
            A part of the portal did not answer. What is here is right, and more may be waiting.
          </Trans>{" "}
          <button type="button" className={classes.retry} onClick={onRetry}>
            <Trans>Try again</Trans>
          </button>
        </Callout>
      )}
      {needs.length === 0 && !failed && (
        <EmptyState icon={<IconCheck size={22} />} title={t`Nothing needs you now`}>
          <Trans>What comes in appears here by itself.</Trans>
        </EmptyState>
      )}
      {needs.map((need) => (
        <NeedCard key={need.id} need={need} />
      ))}
    </>
  );
}

function NeedCard({ need }: { need: Need }) {
  const { t } = useLingui();
  const { count } = need;
  const title = t(need.title);
  return (
    <section className={classes.card} aria-labelledby={`need-${need.id}`}>
      <h2 id={`need-${need.id}`} className={classes.cardTitle}>
        <span className={classes.cardIcon} data-urgent={need.urgent || undefined}>
          {icons[need.id]}
        </span>
        <span className={classes.cardWords}>{title}</span>
        <span className={classes.count} data-urgent={need.urgent || undefined}>
          {need.count}
        </span>
      </h2>
      <ul className={classes.lines}>
        {need.lines.map(({ id, label, detail, to, at, urgent }) => (
          <li key={id}>
            <PortalLink to={to} className={classes.line}>
              <span className={classes.lineWords}>
                <span className={classes.lineLabel}>{label}</span>
                <span className={classes.lineDetail}>{detail}</span>
              </span>
              {at !== undefined && (
                <span className={classes.lineAt} data-urgent={urgent === true || undefined}>
                  <DateText value={at} show="relative" />
                </span>
              )}
            </PortalLink>
          </li>
        ))}
      </ul>
      {need.count > need.lines.length && (
        <PortalLink to={need.to} className={classes.all}>
          {t`All ${count}`}
          <IconArrowRight size={14} aria-hidden />
        </PortalLink>
      )}
    </section>
  );
}
