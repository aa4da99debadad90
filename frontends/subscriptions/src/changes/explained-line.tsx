import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { formatDate, formatMoney, formatNumber, Money, type MoneyValue } from "@markethall/ui";
import type { ChangePreview } from "./use-preview.js";
import classes from "./previewed-money.module.css";

type Line = ChangePreview["lines"][number];

interface ExplainedLineProps {
  line: Line;
  /** Price of one unit for a whole charge cycle. */
  unitPrice: MoneyValue;
}

/** A line of money with the way to it: what it is for, by days, by seats, and by the purchases that these come from. */
export function ExplainedLine({ line, unitPrice }: ExplainedLineProps) {
  const { t } = useLingui();
  const { quantity, chargedDays, cycleDays, purchases } = line;
  const price = formatMoney(unitPrice);
  const each = formatMoney(line.unitAmount);
  const sum = formatMoney(line.amount);
  return (
    <tr>
      <th scope="row">
        <LineName line={line} />
        <ul className={classes.way}>
          <li>
            {chargedDays === cycleDays ? (
              <Trans>
                All of the {cycleDays} days that {price} a seat pays for.
              </Trans>
            ) : (
              <Trans>
                {chargedDays} of {cycleDays} days left of {price}: {each} a seat, rounded.
              </Trans>
            )}
          </li>
          <li>
            {t`${plural(quantity, { one: `# seat × ${each} = ${sum}`, other: `# seats × ${each} = ${sum}` })}`}
          </li>
          {purchases.length > 1 && (
            <li>
              {purchases.map((purchase, place) => (
                <span key={purchase.purchasedAt}>
                  {place > 0 && " · "}
                  <Purchase purchase={purchase} />
                </span>
              ))}
            </li>
          )}
        </ul>
      </th>
      <td>
        <Money value={line.amount} />
      </td>
    </tr>
  );
}

/** What is given back is told by the sign of its unit, which a credit of nothing has as well. */
function LineName({ line: { type, unitAmount, quantity } }: { line: Line }) {
  const { t } = useLingui();
  if (type === "CANCEL") return t`Credit for the days that are not served`;
  return unitAmount.amount.startsWith("-")
    ? t`${plural(quantity, { one: "Credit for the # seat until now", other: "Credit for the # seats until now" })}`
    : t`${plural(quantity, { one: "Charged anew for # seat from now on", other: "Charged anew for # seats from now on" })}`;
}

function Purchase({ purchase }: { purchase: Line["purchases"][number] }) {
  const count = formatNumber(purchase.quantity);
  const day = formatDate(purchase.purchasedAt);
  return (
    <Trans>
      {count} bought on {day}
    </Trans>
  );
}
