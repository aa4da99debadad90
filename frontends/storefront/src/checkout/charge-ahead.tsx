import { useLingui } from "@lingui/react/macro";
import { formatCycle, formatDay, Money } from "@markethall/ui";
import totals from "../cart/cart-totals.module.css";
import type { ChargeAheadFacts } from "./charges-ahead.js";

/** A day on which something is charged again, and how it goes on from there. */
export function ChargeAhead({
  charge: { on, cycle, renewal, total },
}: {
  charge: ChargeAheadFacts;
}) {
  const { t } = useLingui();
  const day = formatDay(on);
  const each = formatCycle(cycle);
  const label = () => {
    if (cycle === "ONCE") return t`${day}, at each renewal`;
    return renewal ? t`${day}, at the renewal, then each ${each}` : t`${day}, then each ${each}`;
  };
  return (
    <div className={totals.row}>
      <dt>{label()}</dt>
      <dd>
        <Money value={total} />
      </dd>
    </div>
  );
}
