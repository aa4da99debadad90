import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useLocation, useStorefront } from "@markethall/contracts";
import { Anchor, PageHeader, Section } from "@markethall/ui";
import { answers } from "./answers.js";
import classes from "./help.module.css";

/** Answers to what customers ask most; each has an address to send to a colleague. */
export function HelpPage() {
  const { t } = useLingui();
  const { hash } = useLocation();
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
        <StillOpen />
      </div>
    </>
  );
}

/** The ways to a person. */
function StillOpen() {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { branding } = useStorefront();
  const { supportEmail, supportUrl } = branding;
  if (!can("createSupportRequest") && !supportEmail && !supportUrl) return null;
  return (
    <Section title={t`Still open?`}>
      <ul className={classes.ways}>
        {can("createSupportRequest") && (
          <li>
            <PortalLink to="/v2c/support">
              <Trans>Ask for help</Trans>
            </PortalLink>
          </li>
        )}
        {supportUrl && (
          <li>
            <Anchor href={supportUrl} target="_blank" rel="noreferrer">
              <Trans>Help pages</Trans>
            </Anchor>
          </li>
        )}
        {supportEmail && (
          <li>
            <Anchor href={`mailto:${supportEmail}`}>{supportEmail}</Anchor>
          </li>
        )}
      </ul>
    </Section>
  );
}
