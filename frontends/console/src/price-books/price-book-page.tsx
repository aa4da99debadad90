import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { EmptyState, ErrorState, LoadingState, PageHeader, StatusBadge } from "@markethall/ui";
import { signedPercent } from "./adjustment-text.js";
import { BookSheet } from "./book-sheet.js";
import { PriceBookDocument } from "./price-book.query.js";

/** One book: its prices like a spreadsheet, what edits would do, and what was committed. */
export function PriceBookPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(PriceBookDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const book = data?.priceBook;
  if (!book) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState label={t`Loading the price book`} />;
    return (
      <EmptyState title={t`There is no such price book`}>
        <Trans>It may belong to another reseller, or the link is not complete.</Trans>
      </EmptyState>
    );
  }
  const { name, kind, vendor, currency, parent, revision, isDefault } = book;
  const percent = signedPercent(book.adjustmentPercent ?? "0");
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
      />
      <BookSheet key={book.id} book={book} />
    </>
  );
}
