import { useLingui } from "@lingui/react/macro";
import { readError } from "@markethall/graph-client";
import { ErrorState, LoadingState } from "@markethall/ui";
import { LoadMore, ResourceTable } from "@markethall/ui/tables";
import type { ComponentProps, ReactNode } from "react";

/** A page of a list as the graph answers it. */
export interface Page<Row> {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

type TableProps<Row> = ComponentProps<typeof ResourceTable<Row>>;

interface PagedTableProps<Row> extends Omit<TableProps<Row>, "rows" | "footer"> {
  /** Read out while it is on its way: "Loading orders". */
  loadingLabel?: string;
  /** How many lines stand there meanwhile. */
  loadingRows?: number;
  /** All of them in words, below the table and in the reader's language: `12 orders`. */
  counted: (total: number) => string;
  page: Page<Row> | null | undefined;
  error: Error | undefined;
  loading: boolean;
  onRetry: () => unknown;
  /** Fetches what follows this cursor. */
  onMore: (after: string) => unknown;
  /** In place of the table when the list is empty. */
  empty: ReactNode;
}

/** A list of the graph in its four states: on its way, refused, empty, and as a table with more to load. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { page, error, onRetry, onMore, counted, loading, empty, ...rest } = props;
  const { loadingLabel, loadingRows, ...table } = rest;
  const { t } = useLingui();
  if (!page) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void onRetry()} />
    ) : (
      <LoadingState
        shape="table"
        rows={loadingRows ?? 6}
        label={loadingLabel ?? t`Loading the list`}
      />
    );
  }
  if (page.edges.length === 0) return empty;
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <ResourceTable
      {...table}
      rows={page.edges.map(({ node }) => node)}
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
