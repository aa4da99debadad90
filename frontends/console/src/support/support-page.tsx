import type { MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { DateText, IconHelp, PageHeader, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import { graphql } from "../gql/index.js";
import type { SupportRequestsQuery, SupportRequestStatus } from "../gql/graphql.js";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { useViewState } from "../view-state/use-view-state.js";
import { chosenTab, ViewTabs } from "../view-state/view-tabs.js";

const SupportRequestsDocument = graphql(`
  query SupportRequests($filter: SupportRequestFilter, $after: String) {
    supportRequests(filter: $filter, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          number
          subject
          status
          createdAt
          requestedByName
          customer {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = NonNullable<SupportRequestsQuery["supportRequests"]>["edges"][number]["node"];

function useColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return [
    {
      id: "subject",
      header: t`Question`,
      cell: ({ subject, number }) => <TwoLines first={subject} second={number} />,
      sortBy: ({ subject }) => subject,
    },
    {
      id: "customer",
      header: t`Customer`,
      cell: ({ customer, requestedByName }) => (
        <TwoLines first={customer?.name ?? "—"} second={requestedByName} />
      ),
      sortBy: ({ customer }) => customer?.name ?? "",
      wideOnly: true,
    },
    {
      id: "status",
      header: t`Status`,
      cell: ({ status }) => <StatusBadge status={status} />,
      sortBy: ({ status }) => status,
    },
    {
      id: "asked",
      header: t`Asked`,
      wideOnly: true,
      cell: ({ createdAt }) => <DateText value={createdAt} show="relative" />,
      sortBy: ({ createdAt }) => createdAt,
    },
  ];
}

type View = "open" | "answered" | "closed" | "all";
const views: Readonly<Record<View, MessageDescriptor>> = {
  open: msg`Waiting for an answer`,
  answered: msg`Answered`,
  closed: msg`Closed`,
  all: msg`All`,
};

const statusOf: Readonly<Record<View, readonly SupportRequestStatus[] | null>> = {
  open: ["OPEN"],
  answered: ["ANSWERED"],
  closed: ["CLOSED"],
  all: null,
};
const nothing: Readonly<Record<View, MessageDescriptor>> = {
  open: msg`Nobody waits for an answer`,
  answered: msg`Nothing answered`,
  closed: msg`Nothing closed`,
  all: msg`No questions yet`,
};

/** What customers ask, those that wait for an answer first; it moves live. */
export function SupportPage() {
  const { t } = useLingui();
  const state = useViewState();
  const go = useGo();
  const columns = useColumns();
  const tabs = (Object.keys(views) as View[]).map((value) => ({ value, label: t(views[value]) }));
  const view = chosenTab(state.get("view"), tabs) ?? "open";
  const status = statusOf[view];
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    SupportRequestsDocument,
    { variables: { filter: status ? { status } : {} }, fetchPolicy: "cache-and-network" },
  );
  useLiveRefetch(SomethingHappened, { variables: {}, refetch });
  return (
    <>
      <PageHeader
        title={t`Support`}
        lead={t`Questions that customers ask from the question mark in their portal.`}
      />
      <ViewTabs label={t`Questions`} tabs={tabs} view={view} />
      <PagedTable
        label={t`Questions`}
        loadingLabel={t`Loading questions`}
        counted={(total) => plural(total, { one: "# question", other: "# questions" })}
        columns={columns}
        page={(data ?? previousData)?.supportRequests}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ number, subject }) => `${number}, ${subject}`}
        onOpen={({ id }) => go(`/console/support/${id}`)}
        empty={
          <NothingFound icon={<IconHelp size={22} />} filters={[]} title={t(nothing[view])}>
            <Trans>A question that a customer asks appears here at once.</Trans>
          </NothingFound>
        }
      />
    </>
  );
}
