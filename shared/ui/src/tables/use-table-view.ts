import { useSearchParams, withParams } from "@markethall/contracts";
import { useMemo } from "react";
import type { ResourceColumn } from "./resource-table.js";
import { chosenColumns, columnsText, parseSort, type SortBy, sortText } from "./table-address.js";
import type { TableSort } from "./use-sorting.js";

export interface TableView<Row> {
  /** Those that are shown, in their order. */
  readonly columns: readonly ResourceColumn<Row>[];
  /** Those that may be shown. */
  readonly offered: readonly ResourceColumn<Row>[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
  readonly sort: TableSort;
}

/**
 * Which columns a table shows, in which order, and what it is sorted by: in the address as `columns` and `sort`, so that they
 * are part of a link and of a saved view.
 *
 * @param offered all columns; those marked `optional` are shown when they are chosen
 * @param server ids of the columns that the server sorts by, where a list is longer than what is loaded; without it the
 *   table sorts its rows itself
 */
export function useTableView<Row>(
  offered: readonly ResourceColumn<Row>[],
  server: readonly string[] | null = null,
): TableView<Row> {
  const [params, setParams] = useSearchParams();
  const named = params.get("columns");
  const sorted = params.get("sort");
  return useMemo(() => {
    const put = (name: string, value: string | null) =>
      setParams((known) => withParams(known, { [name]: value }), { replace: true });
    const chosen = chosenColumns(named, offered);
    const columns = chosen.flatMap((id) => offered.find((column) => column.id === id) ?? []);
    const sortable = server ?? offered.filter(sortsItself).map(({ id }) => id);
    return {
      columns,
      offered,
      chosen,
      choose: (ids) => put("columns", columnsText(ids, offered)),
      sort: {
        by: parseSort(sorted, sortable),
        onChange: (by: SortBy | null) => put("sort", sortText(by)),
        server,
      },
    };
  }, [named, sorted, offered, server, setParams]);
}

function sortsItself<Row>({ sortBy, compare }: ResourceColumn<Row>): boolean {
  return sortBy !== undefined || compare !== undefined;
}
