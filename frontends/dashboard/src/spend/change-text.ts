import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { formatMoney, type MoneyValue, subtractDecimals } from "@markethall/ui";
import { formatPercent } from "./percent.js";
import { changeOf } from "./spend-math.js";

/** From next to nothing, a percentage says nothing. */
const MOST_PERCENT = 999;

/**
 * How an amount compares with the one before it, as amount and percent.
 *
 * Example: `▲ $20.00 (20%) from $100.00 in the month before`.
 */
export function changeText(now: string, before: MoneyValue, compared: string): string {
  const { direction, percent } = changeOf(now, before.amount);
  if (direction === "same") return i18n._(msg`The same as ${compared}`);
  if (percent === null) return i18n._(msg`Nothing ${compared}`);
  const sign = direction === "up" ? "▲" : "▼";
  const by = subtractDecimals(now, before.amount).replace("-", "");
  const share = percent > MOST_PERCENT ? "" : ` (${formatPercent(percent)})`;
  const change = `${sign} ${formatMoney({ ...before, amount: by })}${share}`;
  const amount = formatMoney(before);
  return i18n._(msg`${change} from ${amount} ${compared}`);
}
