import type { MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo, useParams } from "@markethall/contracts";
import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { SavedViewsMenu, useSavedViews } from "@markethall/graph-client/views";
import { FilterBar, IconHelp, PageHeader } from "@markethall/ui";
import { useState } from "react";
import { CustomerFilter } from "../customer-choice/customer-filter.js";
import { RowDrawer } from "../detail/row-drawer.js";
import { graphql } from "../gql/index.js";
import type { SupportRequestStatus } from "../gql/graphql.js";
import { useListKeys } from "../keys/use-list-keys.js";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { ChoiceOfOne } from "../view-state/choice-of-one.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { SearchFilter } from "../view-state/search-filter.js";
import { useViewState } from "../view-state/use-view-state.js";
import { chosenTab, ViewTabs } from "../view-state/view-tabs.js";
import { useSupportColumns } from "./support-columns.js";
import { SupportConversation } from "./support-conversation.js";

const SupportRequestsDocument = graphql(`
  query SupportRequests(
    $filter: SupportRequestFilter
    $orderBy: SupportRequestOrder
    $after: String
  ) {
    supportRequests(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          number
          subject
          status
          createdAt
          dueAt
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

/** An answer is due within so many hours, or was due before now. */
const dueWithin: readonly { name: string; hours: number; label: MessageDescriptor }[] = [
  { name: "over", hours: 0, label: msg`Overdue` },
  { name: "4h", hours: 4, label: msg`Due within 4 hours` },
  { name: "8h", hours: 8, label: msg`Due within 8 hours` },
];
const HOUR_MS = 3_600_000;

/** Which of the lists it is, is no part of a view. */
const apart = { staying: ["view"] };

/** What customers ask, who waits longest for an answer first; it moves live. */
export function SupportPage() {
  const { t } = useLingui();
  const { id = null } = useParams();
  const state = useViewState();
  const go = useGo();
  const columns = useSupportColumns();
  const kept = useSavedViews("CONSOLE_SUPPORT_REQUESTS", apart);
  const [opened] = useState(() => Date.now());
  const tabs = (Object.keys(views) as View[]).map((value) => ({ value, label: t(views[value]) }));
  const view = chosenTab(state.get("view"), tabs) ?? "open";
  const status = statusOf[view];
  const query = state.get("q")?.trim();
  const customerId = state.get("customer");
  const due = dueWithin.find(({ name }) => name === state.get("due"));
  const filter = {
    ...(status ? { status } : {}),
    ...(query ? { query } : {}),
    ...(customerId ? { customerId } : {}),
    ...(due ? { dueBefore: new Date(opened + due.hours * HOUR_MS).toISOString() } : {}),
  };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    SupportRequestsDocument,
    {
      variables: { filter, orderBy: view === "open" ? "DUE_ASC" : "CREATED_DESC" },
      fetchPolicy: "cache-and-network",
      skip: kept.isSettling,
    },
  );
  useLiveRefetch(SomethingHappened, { variables: {}, refetch });
  const open = (next: string | null) =>
    go(`/console/support${next === null ? "" : `/${next}`}${state.query}`, {
      replace: id !== null && next !== null,
    });
  const keys = useListKeys({ title: msg`Support`, openId: id, onOpen: open });
  return (
    <>
      <PageHeader
        title={t`Support`}
        lead={t`Questions that customers ask from the question mark in their portal. Each is due an answer within a day.`}
      />
      <ViewTabs label={t`Questions`} tabs={tabs} view={view} forget={["due", "saved"]} />
      <FilterBar>
        <SavedViewsMenu views={kept} all={t`All questions`} />
        <SearchFilter
          label={t`Search questions`}
          placeholder={t`Number, subject, customer or person`}
        />
        <CustomerFilter />
        {view === "open" && (
          <ChoiceOfOne
            name="due"
            label={t`Answer due`}
            any={t`Due any time`}
            options={dueWithin.map(({ name, label }) => ({ value: name, label: t(label) }))}
          />
        )}
      </FilterBar>
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
        rowId={(row) => row.id}
        rowLabel={({ number, subject }) => `${number}, ${subject}`}
        onOpen={(row) => open(row.id)}
        onCursor={keys.onCursor}
        handle={keys.table}
        selectedId={id}
        empty={
          <NothingFound
            icon={<IconHelp size={22} />}
            filters={["q", "customer", "due"]}
            title={t(nothing[view])}
          >
            <Trans>A question that a customer asks appears here at once.</Trans>
          </NothingFound>
        }
      />
      <RowDrawer shown={id} onClose={() => open(null)} title={t`Question`} returnsFocus={false}>
        {(shown) => <SupportConversation key={shown} id={shown} />}
      </RowDrawer>
    </>
  );
}
