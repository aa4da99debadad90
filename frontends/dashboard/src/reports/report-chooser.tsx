import { useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { PageHeader, Section } from "@markethall/ui";
import { addressOf } from "./report-address.js";
import classes from "./report-chooser.module.css";
import { customerTemplates, reportTemplates } from "./report-templates.js";
import { SavedReports } from "./saved-reports.js";
import { useReportsHome } from "./use-reports-home.js";

/** The reports that there are, by subject, each with the question that it answers. */
export function ReportChooser() {
  const { t } = useLingui();
  const home = useReportsHome();
  const isStaff = home === "/console/reports";
  return (
    <>
      <PageHeader
        title={t`Reports`}
        lead={
          isStaff
            ? t`What customers spend and hold, line by line, at their prices.`
            : t`What was spent and what is held, line by line, at your prices.`
        }
      />
      <SavedReports />
      {(isStaff ? [customerTemplates, ...reportTemplates] : reportTemplates).map(
        ({ subject, templates }) => (
          <Section key={subject.id} title={t(subject)} bare>
            <ul className={classes.cards}>
              {templates.map(({ kind, choices, title, answers }) => (
                <li key={title.id}>
                  <PortalLink className={classes.card} to={addressOf(kind, choices, home)}>
                    <span className={classes.title}>{t(title)}</span>
                    <span className={classes.answers}>{t(answers)}</span>
                  </PortalLink>
                </li>
              ))}
            </ul>
          </Section>
        ),
      )}
    </>
  );
}
