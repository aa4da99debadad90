import { msg, plural } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { addDecimals, formatMoney } from "@markethall/ui";
import type { ApprovalRow } from "./approval-columns.js";
import { approvalKinds } from "./approval-choice.js";
import { effectOf, kindName } from "./approval-kind.js";

/** What an approval of all of them does, a sentence each: by kind, the money by currency, and what cannot be approved yet. */
export function approvalSummary(rows: readonly ApprovalRow[]): string[] {
  const ready = rows.filter(({ preconditions }) => preconditions.every((one) => one.satisfied));
  const kinds = approvalKinds.flatMap((kind) => {
    const count = ready.filter((row) => row.kind === kind).length;
    const name = kindName(kind);
    const effect = effectOf(kind);
    return count === 0 ? [] : [i18n._(msg`${count} × ${name}: ${effect}`)];
  });
  const money = sums(ready).map((sum) => i18n._(msg`Together they cost ${formatMoney(sum)}.`));
  const waiting = rows.length - ready.length;
  const left =
    waiting === 0
      ? []
      : [
          i18n._(
            msg`${plural(waiting, {
              one: "# cannot be approved yet, since something is missing; it stays in the queue.",
              other:
                "# cannot be approved yet, since something is missing; they stay in the queue.",
            })}`,
          ),
        ];
  return [...kinds, ...money, ...left];
}

function sums(rows: readonly ApprovalRow[]) {
  const byCurrency = new Map<string, string>();
  for (const { amount } of rows) {
    if (!amount) continue;
    const { currency } = amount;
    byCurrency.set(currency, addDecimals(byCurrency.get(currency) ?? "0", amount.amount));
  }
  return [...byCurrency].map(([currency, amount]) => ({ amount, currency }));
}
