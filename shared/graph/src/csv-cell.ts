/** A spreadsheet runs a cell that starts like this as a formula. */
const formulaStart = /^[=+\-@\t\r\n]/;

/**
 * A text cell that no spreadsheet takes for a formula: a leading apostrophe makes it text (A31). Numbers, amounts and
 * dates of ours do not pass through here and stay numbers.
 */
export function neutralText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
