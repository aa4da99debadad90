import { ConfirmAction } from "./confirm-action.js";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: string;
  readonly hasSecondFactor: boolean;
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
  const { person, viewerId, onSuspend, onReactivate, onRemoveFactors } = props;
  if (person.id === viewerId) return null;
  const isIn = person.status === "ACTIVE" || person.status === "INVITED";
  return (
    <>
      {onRemoveFactors && person.status === "ACTIVE" && person.hasSecondFactor && (
        <ConfirmAction
          label="Reset second factor"
          title={`Reset the second factor of ${person.name}`}
          consequences={[
            `${person.email} signs in with the password alone, until a new factor is added.`,
            "Authenticator app, passkeys and recovery codes stop working at once. All sessions end.",
            `${person.name} is told by mail. Make sure first that it is really ${person.name} who asks.`,
          ]}
          confirmLabel="Reset second factor"
          dangerous
          onConfirm={() => onRemoveFactors(person.id)}
          done={`${person.name} can sign in with the password again.`}
        />
      )}
      {onSuspend && isIn && (
        <ConfirmAction
          label="Suspend"
          title={`Suspend ${person.name}`}
          consequences={[
            `${person.email} is signed out everywhere within seconds and cannot sign in.`,
            "Orders and everything else that this person did stay as they are.",
            "You can reactivate this person at any time.",
          ]}
          confirmLabel="Suspend user"
          dangerous
          onConfirm={() => onSuspend(person.id)}
          done={`${person.name} is suspended.`}
        />
      )}
      {onReactivate && person.status === "SUSPENDED" && (
        <ConfirmAction
          label="Reactivate"
          title={`Reactivate ${person.name}`}
          consequences={[`${person.email} may sign in again, with the role from before.`]}
          confirmLabel="Reactivate user"
          onConfirm={() => onReactivate(person.id)}
          done={`${person.name} may sign in again.`}
        />
      )}
    </>
  );
}
