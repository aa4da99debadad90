import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@markethall/graph-client";
import { FilterBar, IconTag } from "@markethall/ui";
import { useEffect, useMemo } from "react";
import { PagedTable } from "../paged-table/paged-table.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { SearchFilter } from "../view-state/search-filter.js";
import { useViewState } from "../view-state/use-view-state.js";
import { useEntryColumns, type EditRow } from "./entry-columns.js";
import { PriceBookEntriesDocument, type BookOnPage, type Entry } from "./price-book.query.js";
import type { PriceEdits } from "./price-edits.js";

interface EntriesGridProps {
  book: BookOnPage;
  editable: boolean;
  edits: PriceEdits;
  onEdit: EditRow;
  /** Told of the prices as committed that were loaded, so that a what-if can show the old ones. */
  onSeen: (add: (known: ReadonlyMap<string, Entry>) => ReadonlyMap<string, Entry>) => void;
}

/** The book's plans, searched and edited row by row; a staged row shows its staged rule. */
export function EntriesGrid({ book, editable, edits, onEdit, onSeen }: EntriesGridProps) {
  const { t } = useLingui();
  const state = useViewState();
  const query = state.get("q")?.trim();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    PriceBookEntriesDocument,
    {
      variables: { id: book.id, ...(query ? { query } : {}) },
      fetchPolicy: "cache-and-network",
    },
  );
  const page = (data ?? previousData)?.priceBook?.entries;
  const { revision, draft } = book;

  useEffect(
    function rememberOldPrices() {
      if (!page) return;
      onSeen((known) => {
        const all = new Map(known);
        page.edges.forEach(({ node }) => all.set(node.plan.id, node));
        return all;
      });
    },
    [page, onSeen],
  );
  useEffect(
    function readCommittedPrices() {
      void refetch();
    },
    [revision, refetch],
  );

  const staged = useMemo(
    () => new Map(draft?.entries.map((entry) => [entry.plan.id, entry])),
    [draft],
  );
  const columns = useEntryColumns({ editable, edits, staged, onEdit, currency: book.currency });
  return (
    <>
      <FilterBar>
        <SearchFilter label={t`Search plans`} placeholder={t`Product, SKU or plan`} />
      </FilterBar>
      <PagedTable
        label={t`Prices`}
        loadingLabel={t`Loading prices`}
        counted={(count) => t`${plural(count, { one: "# plan", other: "# plans" })}`}
        columns={columns}
        page={page}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ plan }) => plan.id}
        empty={
          <NothingFound icon={<IconTag size={22} />} filters={["q"]} title={t`No plans`}>
            <Trans>The vendor’s list prices have not been imported yet.</Trans>
          </NothingFound>
        }
      />
    </>
  );
}
