import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { Anchor, IconBuildingStore, PageHeader, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import { graphql } from "../gql/index.js";
import type { ResellersQuery } from "../gql/graphql.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { ResellerAccess } from "./reseller-access.js";

const ResellersDocument = graphql(`
  query Resellers($after: String) {
    resellers(first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          accountName
          url
          ...ResellerAccess_Reseller @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Reseller = ResellersQuery["resellers"]["edges"][number]["node"];

/** For the platform's own people: every reseller, whether it is open, and the switch. */
export function ResellersPage() {
  const { t } = useLingui();
  const { can } = useAbilities();
  const columns = useColumns(can("suspendReseller"));
  const { data, error, loading, refetch, fetchMore } = useQuery(ResellersDocument, {
    fetchPolicy: "cache-and-network",
  });
  return (
    <>
      <PageHeader
        title={t`Resellers`}
        lead={t`Everybody who runs a portal here. A suspended one is closed for its staff, its customers and their programs.`}
      />
      <PagedTable
        label={t`Resellers`}
        loadingLabel={t`Loading resellers`}
        counted={(total) => plural(total, { one: "# reseller", other: "# resellers" })}
        columns={columns}
        page={data?.resellers}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ displayName }) => displayName}
        empty={
          <NothingFound
            icon={<IconBuildingStore size={22} />}
            filters={[]}
            title={t`No resellers yet`}
          >
            <Trans>A reseller appears here as soon as it is set up.</Trans>
          </NothingFound>
        }
      />
    </>
  );
}

function useColumns(mayDecide: boolean): readonly ResourceColumn<Reseller>[] {
  const { t } = useLingui();
  return [
    {
      id: "name",
      header: t`Reseller`,
      cell: ({ displayName, accountName }) => <TwoLines first={displayName} second={accountName} />,
      sortBy: ({ displayName }) => displayName.toLowerCase(),
    },
    {
      id: "portal",
      header: t`Portal`,
      wideOnly: true,
      cell: ({ url, displayName }) => (
        <Anchor href={url} target="_blank" aria-label={t`Portal of ${displayName}`}>
          {url}
        </Anchor>
      ),
      sortBy: ({ url }) => url,
    },
    {
      id: "status",
      header: t`Status`,
      cell: ({ status }) => <StatusBadge status={status} />,
      sortBy: ({ status }) => status,
    },
    {
      id: "actions",
      header: t`Action`,
      align: "end",
      cell: (reseller) => mayDecide && <ResellerAccess reseller={reseller} />,
    },
  ];
}
