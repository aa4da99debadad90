import { Button, DateText, StatusBadge } from "@markethall/ui";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { useMemo, useState, type ReactNode } from "react";
import { graphql } from "../../gql/index.js";
import type { ApiClientsTable_ApiClientFragment } from "../../gql/graphql.js";
import { ApiClientPanel } from "./api-client-panel.js";
import classes from "./api-clients.module.css";

graphql(`
  fragment ApiClientsTable_ApiClient on ApiClient {
    id
    name
    clientId
    scopes
    createdAt
    lastUsedAt
    revokedAt
    secrets {
      id
      ...SecretsList_ApiClientSecret @unmask
    }
  }
`);

type Client = ApiClientsTable_ApiClientFragment;

interface ApiClientsTableProps {
  clients: readonly Client[];
  onChanged: () => void;
  footer: ReactNode;
}

/** Each program with what it may read and when it last did; a panel beside it has its secrets. */
export function ApiClientsTable({ clients, onChanged, footer }: ApiClientsTableProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = useMemo(() => columnsFor(({ id }) => setOpenId(id)), []);
  return (
    <>
      <ResourceTable
        label="API clients"
        columns={columns}
        rows={clients}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        onOpen={({ id }) => setOpenId(id)}
        selectedId={openId}
        footer={footer}
      />
      <ApiClientPanel
        client={clients.find(({ id }) => id === openId) ?? null}
        onClose={() => setOpenId(null)}
        onChanged={onChanged}
      />
    </>
  );
}

function columnsFor(onManage: (client: Client) => void): readonly ResourceColumn<Client>[] {
  return [
    {
      id: "name",
      header: "Client",
      cell: ({ name, clientId }) => (
        <div className={classes.client}>
          <span className={classes.name}>{name}</span>
          <code className={classes.id}>{clientId}</code>
        </div>
      ),
      sortBy: ({ name }) => name.toLowerCase(),
    },
    {
      id: "scopes",
      header: "Scopes",
      wideOnly: true,
      cell: ({ scopes }) => (
        <div className={classes.scopes}>
          {scopes.map((scope) => (
            <code key={scope} className={classes.scope}>
              {scope}
            </code>
          ))}
        </div>
      ),
    },
    {
      id: "created",
      header: "Created",
      wideOnly: true,
      cell: ({ createdAt }) => <DateText value={createdAt} />,
      sortBy: ({ createdAt }) => createdAt,
    },
    {
      id: "used",
      header: "Last used",
      wideOnly: true,
      cell: ({ lastUsedAt }) => <DateText value={lastUsedAt} show="relative" />,
      sortBy: ({ lastUsedAt }) => lastUsedAt ?? null,
    },
    {
      id: "state",
      header: "State",
      cell: ({ revokedAt }) => (
        <StatusBadge
          status={revokedAt == null ? "ACTIVE" : "CANCELLED"}
          label={revokedAt == null ? "Active" : "Revoked"}
        />
      ),
      sortBy: ({ revokedAt }) => revokedAt ?? null,
    },
    {
      id: "actions",
      header: "Action",
      align: "end",
      cell: (client) => (
        <Button
          size="xs"
          variant="default"
          onClick={() => onManage(client)}
          aria-label={`Manage ${client.name}`}
        >
          Manage
        </Button>
      ),
    },
  ];
}
