/** Lower case without accents, so that "kundinnen" finds "Kündinnen" and "resume" "résumé". */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * How well a text answers what was typed, 0 and up; null when it does not. Every word typed must be found: best as the beginning of a
 * word, then anywhere, then as letters in their order within one word that begins with the first of them ("prbk" is "price book" by
 * two words, "bllng" is "billing").
 *
 * Example: `fit("run bil", "Run billing")` is more than `fit("run bil", "Billing runs")`.
 */
export function fit(typed: string, text: string): number | null {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  const whole = folded(text);
  const words = whole.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  let score = whole.startsWith(wanted.join(" ")) ? 2 : 0;
  for (const [place, part] of wanted.entries()) {
    const found = fitWord(part, whole, words, place);
    if (found === null) return null;
    score += found;
  }
  return score;
}

function fitWord(part: string, whole: string, words: readonly string[], place: number) {
  const begins = words.findIndex((word) => word.startsWith(part));
  if (begins >= 0) return begins === place ? 4 : 3;
  if (whole.includes(part)) return 2;
  if (part.length < 3) return null;
  return words.some((word) => lettersInOrder(part, word)) ? 1 : null;
}

function lettersInOrder(letters: string, word: string): boolean {
  if (word[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
