import { noTerm } from "./plan.js";

const unitNames = { M: "month", Y: "year" } as const;

/** A term as a person reads it: "P1Y" → "1 year", "P3Y" → "3 years", usage → "By usage". */
export function termLabel(term: string): string {
  if (term === noTerm) return "By usage";
  const match = /^P(\d+)([MY])$/.exec(term);
  if (!match) return term;
  const name = unitNames[match[2] as keyof typeof unitNames];
  return `${match[1]} ${name}${match[1] === "1" ? "" : "s"}`;
}
