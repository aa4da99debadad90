import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Anchor } from "@markethall/ui";
import { parseSubject, thingName, thingPage } from "./audit-subject.js";
import classes from "./audit-page.module.css";

interface SubjectTextProps {
  entry: { readonly subject: string; readonly subjectName?: string | null };
}

/** To what it was done, each with a link where there is a page of it. */
export function SubjectText({ entry: { subject, subjectName } }: SubjectTextProps) {
  const { t } = useLingui();
  const { things, times, sources } = parseSubject(subject);
  if (things.length === 0 && times === null) return null;
  return (
    <span className={classes.subject}>
      {subjectName && <strong>{subjectName}</strong>}
      {things.map((thing) => {
        const page = thingPage(thing);
        const key = `${thing.kind}:${thing.id}`;
        return page ? (
          <Anchor key={key} component={PortalLink} to={page} title={thing.id} size="xs">
            {thingName(thing)}
          </Anchor>
        ) : (
          <span key={key} title={thing.id}>
            {thingName(thing)}
          </span>
        );
      })}
      {times !== null && (
        <span>
          {t`${plural(times, { one: "Once", other: "# times" })} from ${plural(sources ?? 1, { one: "# network", other: "# networks" })}`}
        </span>
      )}
    </span>
  );
}
