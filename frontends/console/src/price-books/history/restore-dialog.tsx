import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { useNotices } from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { type BookOnPage, StagePriceBookRevision } from "../price-book.query.js";

interface RestoreDialogProps {
  book: BookOnPage;
  /** Null while none is to be restored. */
  revision: number | null;
  /** Changes that the way back takes the place of. */
  staged: number;
  onClose: () => void;
  /** Told of the percent that the book would get; null where it stays. */
  onRestored: (percent: string | null) => void;
}

/** Stages the way back to a revision: seen in the sheet, and committed like any edit. */
export function RestoreDialog({ book, revision, staged, onClose, onRestored }: RestoreDialogProps) {
  const { t } = useLingui();
  const notices = useNotices();
  const [stage, { loading, error }] = useMutation(StagePriceBookRevision);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function handleRestore() {
    if (revision === null) return;
    setRefusal(null);
    const { data } = await stage({
      variables: { input: { priceBookId: book.id, revision } },
    });
    const result = data?.stagePriceBookRevision;
    if (result?.__typename === "StagePriceBookRevisionSuccess") {
      const { draft } = result.priceBook;
      notices.done(
        draft
          ? t`Staged: the prices of revision ${revision}. Commit to put them in force.`
          : t`The book is as it was at revision ${revision} already.`,
      );
      onRestored(draft?.adjustmentPercent ?? null);
    } else if (result) setRefusal(result.message);
  }

  return (
    <ConfirmConsequences
      opened={revision !== null}
      onClose={onClose}
      onConfirm={() => void handleRestore()}
      title={t`Restore revision ${revision}?`}
      consequences={[
        {
          kind: "stays",
          says: t`Stages what makes the book as it was at revision ${revision}. You see the effect before you commit.`,
        },
        ...(staged > 0
          ? [
              t`${plural(staged, { one: "Takes the place of # staged change.", other: "Takes the place of # staged changes." })}`,
            ]
          : []),
        { kind: "stays", says: t`The history stays: the commit becomes a revision of its own.` },
      ]}
      confirmLabel={t`Stage revision ${revision}`}
      busy={loading}
      problem={refusal ?? (error ? readError(error) : null)}
    />
  );
}
