import { useLingui } from "@lingui/react/macro";
import { useLocation } from "@markethall/contracts";
import { PageHeader, Section } from "@markethall/ui";
import { answers } from "./answers.js";
import classes from "./help.module.css";
import { useHasWays, WaysToPeople } from "./ways-to-people.js";

/** Answers to what customers ask most; each has an address to send to a colleague. */
export function HelpPage() {
  const { t } = useLingui();
  const { hash } = useLocation();
  const hasWays = useHasWays();
  return (
    <>
      <PageHeader
        title={t`Questions and answers`}
        lead={t`How ordering, seats, renewals and statements work here.`}
      />
      <div className={classes.answers}>
        <div>
          {answers.map(({ id, question, paragraphs }) => (
            <details key={id} id={id} className={classes.question} open={hash === `#${id}`}>
              <summary>{t(question)}</summary>
              {paragraphs.map((paragraph) => (
                <p key={paragraph.id}>{t(paragraph)}</p>
              ))}
            </details>
          ))}
        </div>
        {hasWays && (
          <Section title={t`Still open?`}>
            <WaysToPeople />
          </Section>
        )}
      </div>
    </>
  );
}
