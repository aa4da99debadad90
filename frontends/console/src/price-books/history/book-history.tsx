import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { EmptyState, ErrorState, IconClock, LoadingState } from "@markethall/ui";
import { useEffect } from "react";
import { type BookOnPage, PriceBookHistoryDocument } from "../price-book.query.js";
import { RevisionItem } from "./revision-item.js";
import classes from "./history.module.css";

interface BookHistoryProps {
  book: BookOnPage;
  editable: boolean;
  onRestore: (revision: number) => void;
}

/** What was committed, by whom and when, the latest first; each revision opens, and leads back. */
export function BookHistory({ book, editable, onRestore }: BookHistoryProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(PriceBookHistoryDocument, {
    variables: { id: book.id },
    fetchPolicy: "cache-and-network",
  });
  const { revision } = book;
  useEffect(
    function readNewRevision() {
      void refetch();
    },
    [revision, refetch],
  );
  const revisions = data?.priceBook?.revisions;
  if (!revisions) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void refetch()} />
    ) : (
      <LoadingState shape="table" label={t`Loading the revisions`} />
    );
  }
  if (revisions.length === 0) {
    return (
      <EmptyState icon={<IconClock size={22} />} title={t`No revisions yet`}>
        <Trans>Each commit is kept here with who, when and what changed.</Trans>
      </EmptyState>
    );
  }
  return (
    <ol className={classes.revisions} aria-label={t`Revisions`}>
      {revisions.map((one) => (
        <RevisionItem
          key={one.number}
          book={book}
          revision={one}
          {...(editable && one.number < revision ? { onRestore } : {})}
        />
      ))}
    </ol>
  );
}
