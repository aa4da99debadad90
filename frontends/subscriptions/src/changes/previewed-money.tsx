import { Callout, countOf, DateText, Money, Skeleton } from "@markethall/ui";
import type { ChangePreview } from "./use-preview.js";
import classes from "./previewed-money.module.css";

/** Lines, credit, charge and net of a change, and what it does besides money. */
export function PreviewedMoney({
  preview,
  loading,
}: {
  preview: ChangePreview | null;
  loading: boolean;
}) {
  if (loading) return <Skeleton height={132} radius="md" aria-label="Working out the price" />;
  if (!preview) return null;
  const { lines, deletesScheduledChanges: deleted } = preview;
  return (
    <div aria-live="polite" className={classes.preview}>
      <ul className={classes.explanation}>
        {preview.explanation.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {lines.length > 0 && (
        <table className={classes.lines}>
          <caption className={classes.caption}>
            From <DateText value={preview.effectiveAt} />
          </caption>
          <tbody>
            {lines.map((line, place) => (
              <tr key={place}>
                <th scope="row">{line.description}</th>
                <td>
                  {line.quantity} × <Money value={line.unitAmount} />
                </td>
                <td>
                  <Money value={line.amount} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {preview.net.amount.startsWith("-") ? "You get back" : "You pay now"}
              </th>
              <td>
                <Money value={preview.net} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      {deleted.length > 0 && (
        <Callout tone="warn" title="This deletes what is scheduled">
          {countOf(deleted.length, "change")} that waited for the renewal will not happen.
        </Callout>
      )}
      {preview.needsApproval && (
        <Callout tone="note" title="This needs an approval">
          It takes effect once it is approved.
        </Callout>
      )}
    </div>
  );
}
