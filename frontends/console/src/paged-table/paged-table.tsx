import { useLingui } from "@lingui/react/macro";
import { readError } from "@markethall/graph-client";
import { ErrorState, LoadingState } from "@markethall/ui";
import {
  LoadMore,
  ResourceTable,
  type ResourceColumn,
  type TableView,
} from "@markethall/ui/tables";
import type { ReactNode } from "react";

/** A page of a list as the graph answers it. */
export interface Page<Row> {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

interface PagedTableProps<Row> {
  /** What the table lists: "Orders". */
  label: string;
  /** Read out while it is on its way: "Loading orders". */
  loadingLabel?: string;
  /** How many lines stand there meanwhile. */
  loadingRows?: number;
  /** All of them in words, below the table and in the reader's language: `12 orders`. */
  counted: (total: number) => string;
  columns: readonly ResourceColumn<Row>[];
  page: Page<Row> | null | undefined;
  error: Error | undefined;
  loading: boolean;
  onRetry: () => unknown;
  /** Fetches what follows this cursor. */
  onMore: (after: string) => unknown;
  rowId: (row: Row) => string;
  rowLabel?: (row: Row) => string;
  onOpen?: (row: Row) => void;
  selectedId?: string | null;
  /** What it is sorted by, where the address keeps it (`useTableView`). */
  sort?: TableView<Row>["sort"];
  /** In place of the table when the list is empty. */
  empty: ReactNode;
}

/** A list of the graph in its four states: on its way, refused, empty, and as a table with more to load. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { label, page, error, onRetry, onMore, counted, loading } = props;
  const { t } = useLingui();
  if (!page) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void onRetry()} />
    ) : (
      <LoadingState
        shape="table"
        rows={props.loadingRows ?? 6}
        label={props.loadingLabel ?? t`Loading the list`}
      />
    );
  }
  if (page.edges.length === 0) return props.empty;
  const { hasNextPage, endCursor } = page.pageInfo;
  const { columns, rowId, rowLabel, onOpen, selectedId, sort } = props;
  return (
    <ResourceTable
      label={label}
      columns={columns}
      rows={page.edges.map(({ node }) => node)}
      rowId={rowId}
      {...(rowLabel ? { rowLabel } : {})}
      {...(onOpen ? { onOpen } : {})}
      {...(sort ? { sort } : {})}
      {...(selectedId === undefined ? {} : { selectedId })}
      footer={
        <LoadMore
          shown={page.edges.length}
          total={page.totalCount}
          counted={counted(page.totalCount)}
          busy={loading}
          onMore={hasNextPage && endCursor ? () => void onMore(endCursor) : null}
        />
      }
    />
  );
}
