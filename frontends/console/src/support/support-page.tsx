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

type Row = SupportRequestsQuery["supportRequests"]["edges"][number]["node"];

const columns: readonly ResourceColumn<Row>[] = [
  {
    id: "subject",
    header: "Question",
    cell: ({ subject, number }) => <TwoLines first={subject} second={number} />,
    sortBy: ({ subject }) => subject,
  },
  {
    id: "customer",
    header: "Customer",
    cell: ({ customer, requestedByName }) => (
      <TwoLines first={customer?.name ?? "—"} second={requestedByName} />
    ),
    sortBy: ({ customer }) => customer?.name ?? "",
    wideOnly: true,
  },
  {
    id: "status",
    header: "Status",
    cell: ({ status }) => <StatusBadge status={status} />,
    sortBy: ({ status }) => status,
  },
  {
    id: "asked",
    header: "Asked",
    wideOnly: true,
    cell: ({ createdAt }) => <DateText value={createdAt} show="relative" />,
    sortBy: ({ createdAt }) => createdAt,
  },
];

const tabs = [
  { value: "open", label: "Waiting for an answer" },
  { value: "answered", label: "Answered" },
  { value: "closed", label: "Closed" },
  { value: "all", label: "All" },
] as const;
type View = (typeof tabs)[number]["value"];

const statusOf: Readonly<Record<View, readonly SupportRequestStatus[] | null>> = {
  open: ["OPEN"],
  answered: ["ANSWERED"],
  closed: ["CLOSED"],
  all: null,
};
const nothing: Readonly<Record<View, string>> = {
  open: "Nobody waits for an answer",
  answered: "Nothing answered",
  closed: "Nothing closed",
  all: "No questions yet",
};

/** What customers ask, those that wait for an answer first; it moves live. */
export function SupportPage() {
  const state = useViewState();
  const go = useGo();
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
        title="Support"
        lead="Questions that customers ask from the question mark in their portal."
      />
      <ViewTabs label="Questions" tabs={tabs} view={view} />
      <PagedTable
        label="Questions"
        noun="question"
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
          <NothingFound icon={<IconHelp size={22} />} filters={[]} title={nothing[view]}>
            A question that a customer asks appears here at once.
          </NothingFound>
        }
      />
    </>
  );
}
