import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { DateText, Section, StatusBadge } from "@markethall/ui";
import { reportName } from "./report-words.js";
import { addressOfSaved } from "./saved-address.js";
import classes from "./saved-reports.module.css";
import { type SavedReport, SavedReportsQuery } from "./saved-reports.query.js";
import { useReportsHome } from "./use-reports-home.js";
import { outcomeText, rhythmText } from "./schedule-words.js";

/** The reports that one keeps, that colleagues share, or that are sent to one; nothing while there are none. */
export function SavedReports() {
  const { t } = useLingui();
  const home = useReportsHome();
  const { data } = useQuery(SavedReportsQuery, { fetchPolicy: "cache-and-network" });
  const reports = data?.savedReports ?? [];
  if (reports.length === 0) return null;
  return (
    <Section title={t`Saved reports`} bare>
      <ul className={classes.reports} aria-label={t`Saved reports`}>
        {reports.map((report) => (
          <li key={report.id} className={classes.report}>
            <div className={classes.main}>
              <PortalLink className={classes.name} to={addressOfSaved(report, home)}>
                {report.name}
              </PortalLink>
              <span className={classes.facts}>
                {reportName({ kind: report.kind, name: report.kind })} · {whose(report)}
              </span>
            </div>
            {report.schedule && <Schedule schedule={report.schedule} />}
          </li>
        ))}
      </ul>
    </Section>
  );

  function whose({ isOwn, isShared, ownerName }: SavedReport): string {
    if (!isOwn) return t`from ${ownerName}`;
    return isShared ? t`shared with colleagues` : t`only you see it`;
  }
}

function Schedule({ schedule }: { schedule: NonNullable<SavedReport["schedule"]> }) {
  const { t } = useLingui();
  const { isPaused, nextDueAt, lastDelivery } = schedule;
  const isBad = lastDelivery?.status === "FAILED" || lastDelivery?.status === "NOBODY";
  const outcome = outcomeText(schedule);
  return (
    <div className={classes.schedule}>
      <span>
        {rhythmText(schedule)}
        {!isPaused && (
          <>
            {" · "}
            <Trans>
              next <DateText value={nextDueAt} />
            </Trans>
          </>
        )}
      </span>
      <span className={classes.facts}>
        {isPaused && <StatusBadge status="PAUSED" label={t`Paused`} />}
        {outcome !== null && <span data-bad={isBad || undefined}>{outcome}</span>}
      </span>
    </div>
  );
}
