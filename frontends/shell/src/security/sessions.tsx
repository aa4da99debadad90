import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, DateText, FormErrors, Section, StatusBadge, useNotices } from "@markethall/ui";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { SecurityPage_AccountSecurityFragment } from "../gql/graphql.js";
import classes from "./security.module.css";

const EndSession = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      __typename
      ... on EndSessionSuccess {
        security {
          ...SecurityPage_AccountSecurity @unmask
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      __typename
      ... on EndOtherSessionsSuccess {
        security {
          ...SecurityPage_AccountSecurity @unmask
        }
      }
    }
  }
`);

type Session = SecurityPage_AccountSecurityFragment["sessions"][number];

/** Where one is signed in; what one does not know is ended on the spot. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useLingui();
  const notices = useNotices();
  const [endAll, { loading, error }] = useMutation(EndOtherSessions);

  async function handleEndAll() {
    const { data } = await endAll();
    if (data) notices.done(t`All other sessions are ended.`);
  }

  return (
    <Section
      title={t`Where you are signed in`}
      lead={t`End what you do not know, then change your password.`}
      actions={
        sessions.length > 1 && (
          <Button variant="default" loading={loading} onClick={() => void handleEndAll()}>
            <Trans>End all other sessions</Trans>
          </Button>
        )
      }
    >
      <FormErrors messages={[error && readError(error)]} />
      <ul className={classes.list} aria-label={t`Sessions`}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Section>
  );
}

function SessionRow({ session }: { session: Session }) {
  const { t } = useLingui();
  const { id, device, ip, createdAt, lastSeenAt, isCurrent } = session;
  const notices = useNotices();
  const [end, { loading, error }] = useMutation(EndSession);
  const [problem, setProblem] = useState<string | null>(null);

  async function handleEnd() {
    const { data } = await end({ variables: { input: { sessionId: id } } });
    const result = data?.endSession;
    if (result?.__typename === "EndSessionSuccess") notices.done(t`The session is ended.`);
    else setProblem(result?.message ?? null);
  }

  return (
    <li>
      <div className={classes.row}>
        <div className={classes.what}>
          <div className={classes.name}>
            {device} {isCurrent && <StatusBadge status="CURRENT" label={t`This one`} tone="good" />}
          </div>
          <div className={classes.detail}>
            <Trans>
              {ip} · signed in <DateText value={createdAt} show="time" /> · last used{" "}
              <DateText value={lastSeenAt} show="relative" />
            </Trans>
          </div>
        </div>
        {!isCurrent && (
          <Button
            variant="default"
            loading={loading}
            aria-label={t`End ${device}, ${ip}`}
            onClick={() => void handleEnd()}
          >
            <Trans>End</Trans>
          </Button>
        )}
      </div>
      <FormErrors messages={[problem, error && readError(error)]} />
    </li>
  );
}
