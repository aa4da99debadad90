/**
 * How many letters were mistyped at least if `typed` was meant as the beginning of `word`: one each
 * for a wrong, missing, superfluous letter and for two that changed places.
 */
export function typingErrors(typed: string, word: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= typed.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= word.length; j++) {
      if (i === 0) {
        rows[0]![j] = j;
        continue;
      }
      const same = typed[i - 1] === word[j - 1];
      let least = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (same ? 0 : 1),
      );
      const swapped =
        i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = least;
    }
  }
  return Math.min(...rows[typed.length]!);
}

/** How many errors are forgiven (our choice): none up to 3 letters, one up to 5, else two. */
export function forgivenErrors(typed: string): number {
  if (typed.length <= 3) return 0;
  return typed.length <= 5 ? 1 : 2;
}

/** The words that were most likely meant: those with the fewest errors, if so few are forgiven. */
export function likelyMeant(typed: string, words: readonly string[]): string[] {
  let least = forgivenErrors(typed);
  let meant: string[] = [];
  for (const word of words) {
    const errors = typingErrors(typed, word);
    if (errors > least) continue;
    if (errors < least) meant = [];
    least = errors;
    meant.push(word);
  }
  return meant;
}
