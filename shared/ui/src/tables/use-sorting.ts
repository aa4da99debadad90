import { functionalUpdate, type SortingState, type Updater } from "@tanstack/react-table";
import { useState } from "react";
import type { SortBy } from "./table-address.js";

/** What a table is sorted by, where somebody else keeps it, such as the address. */
export interface TableSort {
  readonly by: SortBy | null;
  readonly onChange: (by: SortBy | null) => void;
  /** Columns that the server sorts by; null where the table sorts its rows itself. */
  readonly server: readonly string[] | null;
  /** The rows come in some order at any rate: pressing a column again turns it round and never takes it away. */
  readonly always?: boolean;
}

/** The sort as the table's engine wants it: kept by the table itself, or by whoever gives one. */
export function useSorting(sort: TableSort | undefined) {
  const [own, setOwn] = useState<SortingState>([]);
  const given = sort?.by ? [{ id: sort.by.id, desc: sort.by.descending }] : [];
  const sorting = sort ? given : own;
  return {
    sorting,
    server: sort?.server ?? null,
    setSorting: (update: Updater<SortingState>) => {
      const [first] = functionalUpdate(update, sorting);
      if (!sort) setOwn(first ? [first] : []);
      else sort.onChange(first ? { id: first.id, descending: first.desc } : null);
    },
  };
}
