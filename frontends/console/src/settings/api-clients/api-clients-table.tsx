import { Trans, useLingui } from "@lingui/react/macro";
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
    liveTokens
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
  const { t } = useLingui();
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = useColumns(setOpenId);
  return (
    <>
      <ResourceTable
        label={t`API clients`}
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

function useColumns(onManage: (id: string) => void): readonly ResourceColumn<Client>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "name",
        header: t`Client`,
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
        header: t`Scopes`,
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
        header: t`Created`,
        wideOnly: true,
        cell: ({ createdAt }) => <DateText value={createdAt} />,
        sortBy: ({ createdAt }) => createdAt,
      },
      {
        id: "used",
        header: t`Last used`,
        wideOnly: true,
        cell: ({ lastUsedAt }) => <DateText value={lastUsedAt} show="relative" />,
        sortBy: ({ lastUsedAt }) => lastUsedAt ?? null,
      },
      {
        id: "state",
        header: t`State`,
        cell: ({ revokedAt }) => (
          <StatusBadge
            status={revokedAt == null ? "ACTIVE" : "CANCELLED"}
            label={
              revokedAt == null ? t({ message: "Active", context: "of an API client" }) : t`Revoked`
            }
          />
        ),
        sortBy: ({ revokedAt }) => revokedAt ?? null,
      },
      {
        id: "actions",
        header: t`Action`,
        align: "end",
        cell: (client) => (
          <Button
            size="xs"
            variant="default"
            onClick={() => onManage(client.id)}
            aria-label={t`Manage ${client.name}`}
          >
            <Trans>Manage</Trans>
          </Button>
        ),
      },
    ],
    [t, onManage],
  );
}
