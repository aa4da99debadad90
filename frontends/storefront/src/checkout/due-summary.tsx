import { Trans, useLingui } from "@lingui/react/macro";
import { useStorefront } from "@markethall/contracts";
import { Callout, formatMoney, Money, Skeleton } from "@markethall/ui";
import type { ReactNode } from "react";
import summary from "../cart/cart-summary.module.css";
import totals from "../cart/cart-totals.module.css";
import type { CartContentsFragment } from "../gql/graphql.js";
import { chargesAhead } from "./charges-ahead.js";
import { ChargeAhead } from "./charge-ahead.js";
import type { CheckoutPreview } from "./use-checkout-preview.js";

interface DueSummaryProps {
  cart: CartContentsFragment;
  /** Null until it is known. */
  preview: CheckoutPreview | null;
  children: ReactNode;
}

/** What is due now, what comes later and when, and whether somebody has to approve it first. */
export function DueSummary({ cart, preview, children }: DueSummaryProps) {
  const { t } = useLingui();
  const ahead = preview ? chargesAhead(preview.lines, cart.items) : [];
  return (
    <aside className={summary.summary} aria-label={t`Summary`}>
      <h2 className={summary.title}>{t`Summary`}</h2>
      <div>
        <div className={summary.due}>
          <span>{t`Due now, before tax`}</span>
          {preview ? <Money value={preview.dueNow} strong /> : <Skeleton width={90} height={24} />}
        </div>
        {ahead.length > 0 && (
          <>
            <h3 className={summary.later}>{t`Later`}</h3>
            <dl className={totals.rows}>
              {ahead.map((charge) => (
                <ChargeAhead key={charge.key} charge={charge} />
              ))}
            </dl>
          </>
        )}
      </div>
      {preview && <Approval preview={preview} />}
      {children}
    </aside>
  );
}

/** Who has to approve it, and why; nothing where nobody ever has to. */
function Approval({ preview: { needsApproval, approvalAbove } }: { preview: CheckoutPreview }) {
  const { t } = useLingui();
  const { displayName } = useStorefront();
  if (approvalAbove == null) return null;
  const limit = formatMoney(approvalAbove);
  if (!needsApproval) {
    return (
      <p className={totals.note}>
        <Trans>Set up at once: only orders above {limit} wait for an approval.</Trans>
      </p>
    );
  }
  return (
    <Callout tone="warn" title={t`Needs an approval`}>
      <Trans>
        It is above {limit}, so {displayName} approves it first. Until then nothing is set up and
        nothing is charged; you get a mail once it is decided.
      </Trans>
    </Callout>
  );
}
