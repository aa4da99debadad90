import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useParams } from "@markethall/contracts";
import { readError, useMutation, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  StatusBadge,
  useDisclosure,
} from "@markethall/ui";
import { useRef, useState } from "react";
import { useViewState } from "../view-state/use-view-state.js";
import { chosenTab, ViewTabs } from "../view-state/view-tabs.js";
import { signedPercent } from "./adjustment-text.js";
import { BookPercentDialog } from "./book-percent-dialog.js";
import { EntriesGrid } from "./entries-grid.js";
import { PriceBookDocument, StagePriceAdjustments, type Entry } from "./price-book.query.js";
import { adjustmentsOf, usePriceEdits } from "./price-edits.js";
import { RevisionsList } from "./revisions-list.js";
import { StageBar } from "./stage-bar.js";
import { WhatIf } from "./what-if.js";

/** One book: its prices like a spreadsheet, what edits would do, and what was committed. */
export function PriceBookPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const { can } = useAbilities();
  const state = useViewState();
  const tabs = [
    { value: "prices", label: t`Prices` },
    { value: "revisions", label: t`Revisions` },
  ] as const;
  const view = chosenTab(state.get("view"), tabs) ?? "prices";
  const { data, error, refetch } = useQuery(PriceBookDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const [stage, { loading, error: failure }] = useMutation(StagePriceAdjustments);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [settingPercent, percentDialog] = useDisclosure(false);
  const [seen, setSeen] = useState<ReadonlyMap<string, Entry>>(new Map());
  const { edits, edit, forget } = usePriceEdits();
  const whatIf = useRef<HTMLElement>(null);
  const book = data?.priceBook;

  async function handleStage(adjustmentPercent?: string): Promise<string | null> {
    setRefusal(null);
    const { data: staged } = await stage({
      variables: {
        input: {
          priceBookId: id,
          adjustments: adjustmentsOf(edits),
          ...(adjustmentPercent === undefined ? {} : { adjustmentPercent }),
        },
      },
    });
    const result = staged?.stagePriceAdjustments;
    if (result?.__typename === "StagePriceAdjustmentsSuccess") {
      await refetch();
      forget();
      // From the row that was edited to what the edit does.
      requestAnimationFrame(() => whatIf.current?.focus());
      return null;
    }
    const message = result?.message ?? t`The edits were not staged. Try again.`;
    setRefusal(message);
    return message;
  }

  if (!book) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState label={t`Loading the price book`} />;
    return (
      <EmptyState title={t`There is no such price book`}>
        <Trans>It may belong to another reseller, or the link is not complete.</Trans>
      </EmptyState>
    );
  }
  const { name, kind, vendor, currency, parent, revision, isDefault, adjustmentPercent } = book;
  const percent = signedPercent(adjustmentPercent ?? "0");
  const editable = kind === "CUSTOM" && can("stagePriceAdjustments");
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: t`Price books`, to: "/console/price-books" }]}
        badge={
          <>
            {kind === "MASTER" && <StatusBadge status="MASTER" label={t`Master`} />}
            {isDefault && <StatusBadge status="ACTIVE" label={t`Default`} />}
          </>
        }
        lead={[
          vendor.name,
          currency,
          ...(kind === "CUSTOM"
            ? [
                parent ? t`${percent} on ${parent.name}` : t`${percent} on list price`,
                t`revision ${revision}`,
              ]
            : [t`kept by the platform`]),
        ].join(" · ")}
        actions={
          editable && (
            <Button variant="default" onClick={percentDialog.open}>
              <Trans>Change the book’s percent</Trans>
            </Button>
          )
        }
      />
      {book.draft && (
        <WhatIf
          ref={whatIf}
          book={book}
          draft={book.draft}
          known={seen}
          editable={editable}
          onChanged={() => void refetch()}
        />
      )}
      {kind === "CUSTOM" && (
        <ViewTabs label={t`Price book`} tabs={tabs} view={view} forget={["q"]} />
      )}
      {view === "revisions" && kind === "CUSTOM" ? (
        <RevisionsList revisions={book.revisions} />
      ) : (
        <EntriesGrid book={book} editable={editable} edits={edits} onEdit={edit} onSeen={setSeen} />
      )}
      {edits.size > 0 && (
        <StageBar
          edits={edits}
          busy={loading}
          problem={refusal ?? (failure ? readError(failure) : null)}
          onForget={forget}
          onStage={() => void handleStage()}
        />
      )}
      {editable && (
        <BookPercentDialog
          percent={adjustmentPercent ?? "0"}
          opened={settingPercent}
          onClose={percentDialog.close}
          onStage={handleStage}
        />
      )}
    </>
  );
}
