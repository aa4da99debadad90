import { useLingui } from "@lingui/react/macro";
import { useSignedInViewer } from "@markethall/contracts";
import { DateText, StatusBadge } from "@markethall/ui";
import { PersonActions } from "@markethall/ui/overlays";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import type { ReactNode } from "react";
import { graphql } from "../gql/index.js";
import type { PeopleTable_UserFragment } from "../gql/graphql.js";
import { ResendButton } from "./resend-button.js";
import { roleName } from "./roles.js";
import { usePersonDeeds } from "@markethall/graph-client/people";
import classes from "./people-table.module.css";

graphql(`
  fragment PeopleTable_User on User {
    id
    name
    email
    role
    status
    hasSecondFactor
    openSessions
    pendingRequests
    lastSignInAt
  }
`);

type Person = PeopleTable_UserFragment;

interface PeopleTableProps {
  label: string;
  people: readonly Person[];
  /** May the reader send invitations again? */
  mayInvite: boolean;
  /** May the reader keep people out, let them in again, and take their second factors away? */
  mayManage: boolean;
  footer: ReactNode;
}

/** People with role and state; whoever has not answered an invitation can be sent another, and people are kept out here. */
export function PeopleTable({ label, people, mayInvite, mayManage, footer }: PeopleTableProps) {
  const { user } = useSignedInViewer();
  const deeds = usePersonDeeds();
  const columns = useColumns(mayInvite, (person) =>
    mayManage ? <PersonActions person={person} viewerId={user.id} {...deeds} /> : null,
  );
  return (
    <ResourceTable
      label={label}
      columns={columns}
      rows={people}
      rowId={({ id }) => id}
      footer={footer}
    />
  );
}

function useColumns(
  mayInvite: boolean,
  actions: (person: Person) => ReactNode,
): readonly ResourceColumn<Person>[] {
  const { t } = useLingui();
  return [
    {
      id: "name",
      header: t`Name`,
      cell: ({ name, email, role }) => (
        <div className={classes.person}>
          <span className={classes.name}>{name}</span>
          <span className={classes.email}>{email}</span>
          <span className={classes.narrowRole}>{roleName(role)}</span>
        </div>
      ),
      sortBy: ({ name }) => name.toLowerCase(),
    },
    {
      id: "role",
      header: t`Role`,
      wideOnly: true,
      cell: ({ role }) => roleName(role),
      sortBy: ({ role }) => roleName(role),
    },
    {
      id: "status",
      header: t`Status`,
      cell: ({ status }) => <StatusBadge status={status} />,
      sortBy: ({ status }) => status,
    },
    {
      id: "seen",
      header: t`Last sign-in`,
      wideOnly: true,
      cell: ({ lastSignInAt }) => <DateText value={lastSignInAt} show="relative" />,
      sortBy: ({ lastSignInAt }) => lastSignInAt ?? null,
    },
    {
      id: "actions",
      header: t`Action`,
      align: "end",
      cell: (person) => (
        <div className={classes.actions}>
          {mayInvite && person.status === "INVITED" && <ResendButton person={person} />}
          {actions(person)}
        </div>
      ),
    },
  ];
}
