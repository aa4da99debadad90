import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { ConfirmAction } from "./confirm-action.js";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly status: string;
  readonly hasSecondFactor: boolean;
  readonly openSessions: number;
  /** Null or missing where they could not be counted. */
  readonly pendingRequests?: number | null | undefined;
}

/** Does it; answers why it was not done as a sentence, or null. */
type Deed = (userId: string) => Promise<string | null>;

interface PersonActionsProps {
  person: Person;
  /** Of whoever looks: nobody does these things to oneself. */
  viewerId: string;
  /** Each null where the viewer may not. */
  onSuspend: Deed | null;
  onReactivate: Deed | null;
  onRemoveFactors: Deed | null;
}

/** What those who manage people do to one of them, after saying what it does: in the console and in a company's own portal. */
export function PersonActions(props: PersonActionsProps) {
  const { t } = useLingui();
  const { person, viewerId, onSuspend, onReactivate, onRemoveFactors } = props;
  if (person.id === viewerId) return null;
  const { name, email, openSessions } = person;
  const pending = person.pendingRequests ?? 0;
  const sessionsEnd =
    openSessions === 0
      ? t`${email} is not signed in now, and cannot sign in any more.`
      : t`${plural(openSessions, {
          one: `${email} cannot sign in any more: # open session ends within seconds.`,
          other: `${email} cannot sign in any more: # open sessions end within seconds.`,
        })}`;
  const isIn = person.status === "ACTIVE" || person.status === "INVITED";
  return (
    <>
      {onRemoveFactors && person.status === "ACTIVE" && person.hasSecondFactor && (
        <ConfirmAction
          label={t`Reset second factor`}
          title={t`Reset the second factor of ${name}`}
          consequences={[
            t`${email} signs in with the password alone, until a new factor is added.`,
            t`Authenticator app, passkeys and recovery codes stop working at once.`,
            ...(openSessions === 0
              ? []
              : [
                  t`${plural(openSessions, { one: "# open session ends within seconds.", other: "# open sessions end within seconds." })}`,
                ]),
            {
              kind: "warns",
              says: t`${name} is told by mail. Make sure first that it is really ${name} who asks.`,
            },
          ]}
          confirmLabel={t`Reset second factor`}
          dangerous
          onConfirm={() => onRemoveFactors(person.id)}
          done={t`${name} can sign in with the password again.`}
        />
      )}
      {onSuspend && isIn && (
        <ConfirmAction
          label={t`Suspend`}
          title={t`Suspend ${name}`}
          consequences={[
            sessionsEnd,
            ...(pending === 0
              ? []
              : [
                  {
                    kind: "warns" as const,
                    says: t`${plural(pending, {
                      one: "# request of this person still waits for a decision.",
                      other: "# requests of this person still wait for a decision.",
                    })}`,
                  },
                ]),
            {
              kind: "stays",
              says: person.role.startsWith("RESELLER_")
                ? t`API clients and webhooks belong to the company and go on working.`
                : t`Orders and everything else that this person did stay as they are.`,
            },
            { kind: "stays", says: t`You can reactivate this person at any time.` },
          ]}
          confirmLabel={t`Suspend user`}
          dangerous
          onConfirm={() => onSuspend(person.id)}
          done={t`${name} is suspended.`}
        />
      )}
      {onReactivate && person.status === "SUSPENDED" && (
        <ConfirmAction
          label={t`Reactivate`}
          title={t`Reactivate ${name}`}
          consequences={[
            { kind: "stays", says: t`${email} may sign in again, with the role from before.` },
          ]}
          confirmLabel={t`Reactivate user`}
          onConfirm={() => onReactivate(person.id)}
          done={t`${name} may sign in again.`}
        />
      )}
    </>
  );
}
