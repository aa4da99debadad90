import { DateText, StatusBadge } from "@markethall/ui";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { useMemo, type ReactNode } from "react";
import { graphql } from "../gql/index.js";
import type { PeopleTable_UserFragment } from "../gql/graphql.js";
import { AccessButton } from "./access-button.js";
import { ResendButton } from "./resend-button.js";
import { roleName } from "./roles.js";
import classes from "./people-table.module.css";

graphql(`
  fragment PeopleTable_User on User {
    id
    name
    email
    role
    status
    lastSignInAt
  }
`);

type Person = PeopleTable_UserFragment;

interface PeopleTableProps {
  label: string;
  people: readonly Person[];
  /** May the reader send invitations again? */
  mayInvite: boolean;
  /** May the reader keep people out and let them in again? */
  maySuspend: boolean;
  footer: ReactNode;
}

/** People with role and state; whoever has not answered an invitation can be sent another, and people are kept out here. */
export function PeopleTable({ label, people, mayInvite, maySuspend, footer }: PeopleTableProps) {
  const columns = useMemo(() => columnsFor(mayInvite, maySuspend), [mayInvite, maySuspend]);
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

function columnsFor(mayInvite: boolean, maySuspend: boolean): readonly ResourceColumn<Person>[] {
  return [
    {
      id: "name",
      header: "Name",
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
      header: "Role",
      wideOnly: true,
      cell: ({ role }) => roleName(role),
      sortBy: ({ role }) => roleName(role),
    },
    {
      id: "status",
      header: "Status",
      cell: ({ status }) => <StatusBadge status={status} />,
      sortBy: ({ status }) => status,
    },
    {
      id: "seen",
      header: "Last sign-in",
      wideOnly: true,
      cell: ({ lastSignInAt }) => <DateText value={lastSignInAt} show="relative" />,
      sortBy: ({ lastSignInAt }) => lastSignInAt ?? null,
    },
    {
      id: "actions",
      header: "Action",
      align: "end",
      cell: (person) => (
        <div className={classes.actions}>
          {mayInvite && person.status === "INVITED" && <ResendButton person={person} />}
          {maySuspend && <AccessButton person={person} />}
        </div>
      ),
    },
  ];
}
