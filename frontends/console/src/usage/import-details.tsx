import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Callout, DateText, formatNumber, StatusBadge } from "@markethall/ui";
import { FigureRow } from "../progress/figure-row.js";
import { ProgressBar } from "../progress/progress-bar.js";
import type { ImportRow } from "./usage-columns.js";
import classes from "./usage.module.css";

/** How far an import is, and each line that could not be used with its reason. */
export function ImportDetails({ usageImport }: { usageImport: ImportRow }) {
  const { t } = useLingui();
  const { fileName, status, startedAt, failure, rowCount, rejectedRows, unassigned } = usageImport;
  const running = status === "QUEUED" || status === "RUNNING";
  return (
    <div className={classes.details}>
      <header>
        <div className={classes.head}>
          <h2 className={classes.title}>{fileName}</h2>
          <StatusBadge status={status} />
        </div>
        <p className={classes.lead}>
          <DateText value={startedAt} show="time" /> ·{" "}
          <Plural value={rowCount} one="# row" other="# rows" />
        </p>
      </header>
      {running && (
        <ProgressBar
          label={t`Rows read`}
          done={rowCount}
          total={null}
          text={
            status === "QUEUED" ? t`Waiting for its turn` : t`${formatNumber(rowCount)} rows read`
          }
        />
      )}
      {failure && (
        <Callout tone="bad" title={t`Nothing of the file was imported`}>
          {failure}
        </Callout>
      )}
      <FigureRow
        figures={[
          { label: t`Imported`, value: formatNumber(usageImport.importedCount) },
          { label: t`Known already`, value: formatNumber(usageImport.duplicateCount) },
          {
            label: t`Rejected`,
            value: formatNumber(usageImport.rejectedCount),
            tone: usageImport.rejectedCount > 0 ? "bad" : "plain",
          },
        ]}
      />
      {unassigned.length > 0 && <Unassigned unassigned={unassigned} />}
      {rejectedRows.length > 0 && !failure && (
        <section>
          <h3 className={classes.subtitle}>
            <Trans>Rejected lines</Trans>
          </h3>
          <p className={classes.lead}>
            <Trans>
              The rest of the file is in. Mend these lines and import the file again: only they are
              new then.
            </Trans>
          </p>
          <ol className={classes.rows} aria-label={t`Rejected lines`}>
            {rejectedRows.map(({ line, reason }) => (
              <li key={line}>
                <span className={classes.line}>
                  <Trans>Line {formatNumber(line)}</Trans>
                </span>
                <span>{reason}</span>
              </li>
            ))}
          </ol>
          {usageImport.rejectedCount > rejectedRows.length && (
            <p className={classes.lead}>
              <Trans>
                The first {formatNumber(rejectedRows.length)} of{" "}
                {formatNumber(usageImport.rejectedCount)}.
              </Trans>
            </p>
          )}
        </section>
      )}
    </div>
  );
}

function Unassigned({ unassigned }: Pick<ImportRow, "unassigned">) {
  const { t } = useLingui();
  return (
    <section>
      <h3 className={classes.subtitle}>
        <Trans>Without a customer</Trans>
      </h3>
      <p className={classes.lead}>
        <Trans>Kept, and billed to nobody until a cloud account with this id exists.</Trans>
      </p>
      <ul className={classes.rows} aria-label={t`Accounts without a customer`}>
        {unassigned.map(({ provider, subAccountId, rows }) => (
          <li key={`${provider} ${subAccountId}`}>
            <span className={classes.account}>{subAccountId}</span>
            <span className={classes.provider}>
              {provider} · <Plural value={rows} one="# row" other="# rows" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
