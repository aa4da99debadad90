import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Callout, compareDecimals, DateText, formatNumber, Money, Skeleton } from "@markethall/ui";
import { changeNames } from "./change-names.js";
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
  const { t } = useLingui();
  if (loading) return <Skeleton height={132} radius="md" aria-label={t`Working out the price`} />;
  if (!preview) return null;
  const { lines, deletesScheduledChanges: deleted } = preview;
  const deletedCount = deleted.length;
  const isMixed = [preview.credit, preview.charge].every(
    ({ amount }) => compareDecimals(amount, "0") !== 0,
  );
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
            <Trans context="first day">
              From <DateText value={preview.effectiveAt} />
            </Trans>
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
            {isMixed && (
              <>
                <tr className={classes.part}>
                  <th scope="row" colSpan={2}>
                    <Trans>Credit for what was charged already</Trans>
                  </th>
                  <td>
                    <Money value={preview.credit} />
                  </td>
                </tr>
                <tr className={classes.part}>
                  <th scope="row" colSpan={2}>
                    <Trans>Charged anew for the rest of the period</Trans>
                  </th>
                  <td>
                    <Money value={preview.charge} />
                  </td>
                </tr>
              </>
            )}
            <tr>
              <th scope="row" colSpan={2}>
                {preview.net.amount.startsWith("-") ? t`You get back` : t`You pay now`}
              </th>
              <td>
                <Money value={preview.net} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      {deletedCount > 0 && (
        <Callout tone="warn" title={t`This deletes what is scheduled`}>
          <Plural
            value={deletedCount}
            one="# change that waited for the renewal will not happen."
            other="# changes that waited for the renewal will not happen."
          />
          <ul className={classes.deleted}>
            {deleted.map(({ id, kind, seatCount }) => (
              <li key={id}>
                {t(changeNames[kind])}
                {seatCount == null ? "" : `: ${formatNumber(seatCount)}`}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {preview.needsApproval && (
        <Callout tone="note" title={t`This needs an approval`}>
          <Trans>It takes effect once it is approved.</Trans>
        </Callout>
      )}
    </div>
  );
}
