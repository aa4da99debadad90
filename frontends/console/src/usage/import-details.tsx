import { Callout, countOf, DateText, formatNumber, StatusBadge } from "@markethall/ui";
import { FigureRow } from "../progress/figure-row.js";
import { ProgressBar } from "../progress/progress-bar.js";
import type { ImportRow } from "./usage-columns.js";
import classes from "./usage.module.css";

/** How far an import is, and each line that could not be used with its reason. */
export function ImportDetails({ usageImport }: { usageImport: ImportRow }) {
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
          <DateText value={startedAt} show="time" /> · {countOf(rowCount, "row")}
        </p>
      </header>
      {running && (
        <ProgressBar
          label="Rows read"
          done={rowCount}
          total={null}
          text={
            status === "QUEUED" ? "Waiting for its turn" : `${formatNumber(rowCount)} rows read`
          }
        />
      )}
      {failure && (
        <Callout tone="bad" title="Nothing of the file was imported">
          {failure}
        </Callout>
      )}
      <FigureRow
        figures={[
          { label: "Imported", value: formatNumber(usageImport.importedCount) },
          { label: "Known already", value: formatNumber(usageImport.duplicateCount) },
          {
            label: "Rejected",
            value: formatNumber(usageImport.rejectedCount),
            tone: usageImport.rejectedCount > 0 ? "bad" : "plain",
          },
        ]}
      />
      {unassigned.length > 0 && <Unassigned unassigned={unassigned} />}
      {rejectedRows.length > 0 && !failure && (
        <section>
          <h3 className={classes.subtitle}>Rejected lines</h3>
          <p className={classes.lead}>
            The rest of the file is in. Mend these lines and import the file again: only they are
            new then.
          </p>
          <ol className={classes.rows} aria-label="Rejected lines">
            {rejectedRows.map(({ line, reason }) => (
              <li key={line}>
                <span className={classes.line}>Line {formatNumber(line)}</span>
                <span>{reason}</span>
              </li>
            ))}
          </ol>
          {usageImport.rejectedCount > rejectedRows.length && (
            <p className={classes.lead}>
              The first {formatNumber(rejectedRows.length)} of{" "}
              {formatNumber(usageImport.rejectedCount)}.
            </p>
          )}
        </section>
      )}
    </div>
  );
}

function Unassigned({ unassigned }: Pick<ImportRow, "unassigned">) {
  return (
    <section>
      <h3 className={classes.subtitle}>Without a customer</h3>
      <p className={classes.lead}>
        Kept, and billed to nobody until a cloud account with this id exists.
      </p>
      <ul className={classes.rows} aria-label="Accounts without a customer">
        {unassigned.map(({ provider, subAccountId, rows }) => (
          <li key={`${provider} ${subAccountId}`}>
            <span className={classes.account}>{subAccountId}</span>
            <span className={classes.provider}>
              {provider} · {countOf(rows, "row")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
