import { msg, plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { useSavedViews } from "@markethall/graph-client/views";
import { IconCheck, PageHeader } from "@markethall/ui";
import { useState } from "react";
import { RowDrawer } from "../detail/row-drawer.js";
import { graphql } from "../gql/index.js";
import { KeyedButton } from "../keys/keyed-button.js";
import { useListKeys } from "../keys/use-list-keys.js";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { SelectionBar } from "../selection/selection-bar.js";
import { useSelection } from "../selection/use-selection.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { useViewState } from "../view-state/use-view-state.js";
import { DiscardDialog } from "./discard-dialog.js";
import { RetryDialog } from "./retry-dialog.js";
import { stuckWorkFilterOf, stuckWorkParameters } from "./stuck-work-choice.js";
import { useStuckWorkColumns, type StuckWorkRow } from "./stuck-work-columns.js";
import { StuckWorkDetails } from "./stuck-work-details.js";
import { StuckWorkFilters } from "./stuck-work-filters.js";
import { useStuckWorkKeys } from "./use-stuck-work-keys.js";

const StuckWorkDocument = graphql(`
  query StuckWorkList($filter: StuckWorkFilter, $after: String) {
    stuckWork(first: 50, filter: $filter, after: $after) {
      totalCount
      edges {
        cursor
        node {
          ...StuckWorkColumns_StuckWork @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What is open beside the list is in its link, and in no view. */
const apart = { passing: ["work"] };

interface Asked {
  readonly deed: "retry" | "discard";
  readonly works: readonly StuckWorkRow[];
}

/** What does not go on as it should, why, and the way on; it moves live. */
export function StuckWorkPage() {
  const { t } = useLingui();
  const { can } = useAbilities();
  const state = useViewState();
  const views = useSavedViews("CONSOLE_STUCK_WORK", apart);
  // Ages count from when the page was opened: a list that narrows itself while it is read is none to work with.
  const [opened] = useState(() => new Date());
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(StuckWorkDocument, {
    variables: { filter: stuckWorkFilterOf(state, opened) },
    fetchPolicy: "cache-and-network",
    skip: views.isSettling,
  });
  useLiveRefetch(SomethingHappened, { variables: {}, refetch });
  const page = (data ?? previousData)?.stuckWork;
  const rows = page?.edges.map(({ node }) => node) ?? [];
  const shown = state.get("work");
  const open = (id: string | null) => state.set("work", id);
  const keys = useListKeys({ title: msg`Stuck work`, openId: shown, onOpen: open });
  const selection = useSelection(rows.map(({ id }) => id));
  const chosen = rows.filter(({ id }) =>
    selection.ids.size > 0 ? selection.ids.has(id) : id === keys.at,
  );
  const columns = useStuckWorkColumns((deed, work) => setAsked({ deed, works: [work] }));
  const retryChosen = () =>
    setAsked({ deed: "retry", works: chosen.filter(({ canRetry }) => canRetry) });
  useStuckWorkKeys({
    chosen,
    at: keys.at,
    isOpen: shown !== null && asked === null,
    hasSelection: selection.ids.size > 0,
    mayRetry: can("retryStuckWork"),
    mayDiscard: can("discardStuckWork"),
    onRetry: retryChosen,
    onDiscard: () => setAsked({ deed: "discard", works: chosen }),
    onToggle: selection.toggle,
    onClear: () => selection.replace([]),
  });

  function handleChanged() {
    selection.replace([]);
    open(null);
    void refetch();
  }
  const retried = chosen.filter(({ canRetry }) => canRetry).length;
  const [first] = asked?.works ?? [];

  return (
    <>
      <PageHeader
        title={t`Stuck work`}
        lead={t`What does not go on as it should, and what holds it up. Most of it goes on by itself once its cause is gone.`}
      />
      <StuckWorkFilters views={views} />
      <PagedTable
        label={t`Stuck work`}
        loadingLabel={t`Loading stuck work`}
        counted={(total) => plural(total, { one: "# piece of work", other: "# pieces of work" })}
        columns={columns}
        page={page}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ subject }) => subject}
        onOpen={({ id }) => open(id)}
        onCursor={keys.onCursor}
        handle={keys.table}
        selectedId={shown}
        choice={{
          chosen: selection.ids,
          onChoose: (id, isRange) =>
            isRange
              ? selection.extend(keys.table.current?.order() ?? [], keys.at, id)
              : selection.toggle(id),
          onChooseAll: selection.replace,
        }}
        empty={
          <NothingFound
            icon={<IconCheck size={22} />}
            filters={stuckWorkParameters}
            title={t`Nothing is stuck`}
          >
            <Trans>
              An order that its vendor does not complete, a run that failed and whatever else needs
              a person appears here at once.
            </Trans>
          </NothingFound>
        }
      />
      <SelectionBar
        label={t`Selected work`}
        count={selection.ids.size}
        counted={
          <Plural
            value={selection.ids.size}
            one="# piece of work selected"
            other="# pieces of work selected"
          />
        }
        onClear={() => selection.replace([])}
      >
        {can("retryStuckWork") && retried > 0 && (
          <KeyedButton keys="r" hint={t`Try all of them again that can be`} onClick={retryChosen}>
            <Plural value={retried} one="Try # again" other="Try # again" />
          </KeyedButton>
        )}
      </SelectionBar>
      <RowDrawer
        shown={shown}
        onClose={() => open(null)}
        title={t`Stuck work`}
        returnsFocus={false}
      >
        {(id) => (
          <StuckWorkDetails
            key={id}
            id={id}
            onAsk={(deed, work) => setAsked({ deed, works: [work] })}
          />
        )}
      </RowDrawer>
      {asked?.deed === "retry" && (
        <RetryDialog works={asked.works} onClose={() => setAsked(null)} onChanged={handleChanged} />
      )}
      {asked?.deed === "discard" && first && (
        <DiscardDialog work={first} onClose={() => setAsked(null)} onChanged={handleChanged} />
      )}
    </>
  );
}
