import { decimal } from "@markethall/money";
import type { ResellerFacts, StatementFacts, World } from "./world.js";

/** Order numbers have no gap and none is given twice. */
export function checkNumbers({ resellers }: World): string[] {
  return resellers.flatMap(({ resellerId, orders }) => {
    const numbers = orders
      .map(({ number }) => Number(number.replace(/\D/g, "")))
      .sort((a, b) => a - b);
    const first = numbers[0] ?? 1;
    return numbers.flatMap((number, place) =>
      number === first + place
        ? []
        : [`number ${number} of ${resellerId} stands where ${first + place} should`],
    );
  });
}

/** Lines add up to net and tax, sections (one of them is the tax) and those two to the total. */
export function checkStatements({ resellers }: World): string[] {
  return resellers.flatMap(({ statements }) => statements.flatMap(checkStatement));
}

const sum = (amounts: readonly { readonly amount: string }[]) =>
  amounts.reduce((all, { amount }) => all.plus(amount), decimal("0"));

function checkStatement({ id, sections, net, tax, total }: StatementFacts): string[] {
  const lines = sections.flatMap((section) => section.lines);
  const of = (isTax: boolean) =>
    sum(lines.filter(({ type }) => (type === "TAX") === isTax).map(({ amount }) => amount));
  const sums = [
    ["net", of(false), net],
    ["tax", of(true), tax],
    ["sections", sum(sections.map((section) => section.net)), total],
    ["total", sum([net, tax]), total],
  ] as const;
  return sums
    .filter(([, computed, said]) => !computed.eq(said.amount))
    .map(([what, computed, said]) => `statement ${id}: ${what} is ${said.amount}, not ${computed}`);
}

/** Each order of the month begins once on the month's statements: no line is missing and none is there twice. */
export function checkNewLines({ resellers, month }: World): string[] {
  return resellers.flatMap(({ resellerId, orders, statements }) => {
    const begun = orders
      .filter(({ placedAt }) => placedAt.startsWith(month))
      .flatMap(({ items }) => items.filter(({ status }) => status === "COMPLETED")).length;
    const lines = statements
      .filter(({ period }) => period === month)
      .flatMap(({ sections }) => sections.flatMap((section) => section.lines))
      .filter(({ type }) => type === "NEW").length;
    return lines === begun
      ? []
      : [`${resellerId} has ${begun} new subscriptions in ${month} and ${lines} lines for them`];
  });
}

/** A row of usage counts once, in however many files it came. */
export function checkUsage({ resellers }: World): string[] {
  return resellers.flatMap(({ resellerId, imports }: ResellerFacts) => {
    const done = imports.filter(({ status }) => status === "COMPLETED");
    const unread = imports.filter(({ status }) => status !== "COMPLETED");
    const kept = done.reduce((all, { importedCount }) => all + importedCount, 0);
    // Each file begins with the shorter ones, so the longest holds every row there is.
    const there = Math.max(0, ...done.map(({ rowCount }) => rowCount));
    return [
      ...unread.map(({ fileName, status }) => `never read: ${fileName} is ${status}`),
      ...(kept === there
        ? []
        : [`${resellerId} keeps ${kept} rows of usage; its files hold ${there}`]),
    ];
  });
}
