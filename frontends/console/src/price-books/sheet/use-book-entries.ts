import { useApolloClient } from "@markethall/graph-client";
import { useCallback, useEffect, useState } from "react";
import { PriceBookEntriesDocument, type Entries } from "../price-book.query.js";
import type { PriceSheet } from "./price-sheet.js";
import { readEntry } from "./read-entry.js";

export interface EntriesProgress {
  /** How many the book has, as its last page said; null before the first one came. */
  readonly total: number | null;
  readonly complete: boolean;
  readonly error: Error | null;
}

const BEGINNING: EntriesProgress = { total: null, complete: false, error: null };
/** Rows are drawn with the first page, and then as they come, but not for each of a hundred pages. */
const TOGETHER = 5;

/**
 * Reads a book into its sheet, page after page: one sees the first rows at once and may work while the others come. The pages
 * go past Apollo's cache, which would keep every entry a second time and join ever longer lists.
 */
export function useBookEntries(bookId: string, sheet: PriceSheet) {
  const client = useApolloClient();
  const [progress, setProgress] = useState(BEGINNING);
  const [round, setRound] = useState(0);

  useEffect(
    function readAllPages() {
      let wanted = true;
      async function page(after: string | null): Promise<Entries | undefined> {
        const { data } = await client.query({
          query: PriceBookEntriesDocument,
          variables: { id: bookId, after },
          fetchPolicy: "no-cache",
        });
        return data?.priceBook?.entries;
      }
      async function read() {
        let after: string | null = null;
        let waiting: ReturnType<typeof readEntry>[] = [];
        let pages = 0;
        do {
          const entries: Entries | undefined = await page(after);
          if (!wanted) return;
          if (!entries) break;
          waiting.push(...entries.edges.map(({ node }) => readEntry(node)));
          after = entries.pageInfo.hasNextPage ? (entries.pageInfo.endCursor ?? null) : null;
          if (pages % TOGETHER === 0 || after === null) {
            sheet.take(waiting);
            waiting = [];
            setProgress({ total: entries.totalCount, complete: after === null, error: null });
          }
          pages += 1;
        } while (after !== null);
      }
      read().catch((error: unknown) => {
        if (wanted) {
          setProgress((known) => ({
            ...known,
            error: error instanceof Error ? error : new Error(String(error)),
          }));
        }
      });
      return () => {
        wanted = false;
      };
    },
    [client, bookId, sheet, round],
  );

  const again = useCallback(() => setRound((count) => count + 1), []);
  return { progress, again };
}
