import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Callout, DateText, formatNumber, Money, Skeleton } from "@markethall/ui";
import { changeNames } from "./change-names.js";
import { ExplainedLine } from "./explained-line.js";
import type { ChangePreview } from "./use-preview.js";
import classes from "./previewed-money.module.css";

/** Credit, charge and net of a change, each line with the way to it. Nothing where no money moves. */
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
  return (
    <div aria-live="polite" className={classes.preview}>
      {lines.length > 0 && (
        <table className={classes.lines}>
          <caption className={classes.caption}>
            <Trans context="first day">
              From <DateText value={preview.effectiveAt} />
            </Trans>
          </caption>
          <tbody>
            {lines.map((line, place) => (
              <ExplainedLine key={place} line={line} unitPrice={preview.unitPrice} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
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
