import { Trans, useLingui } from "@lingui/react/macro";
import { Money } from "@markethall/ui";
import type { Statement } from "./statement-section.js";
import classes from "./statement-summary.module.css";

/** What each part comes to, before the lines; worth a place where there are several. */
export function StatementSummary({ sections }: Pick<Statement, "sections">) {
  const { t } = useLingui();
  if (sections.length < 2) return null;
  return (
    <section className={classes.summary} aria-label={t`Summary`}>
      <h2 className={classes.title}>
        <Trans>Summary</Trans>
      </h2>
      <ul>
        {sections.map(({ id, title, net }) => (
          <li key={id}>
            <a href={`#section-${id}`}>{title}</a>
            <Money value={net} />
          </li>
        ))}
      </ul>
    </section>
  );
}
