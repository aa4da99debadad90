/** The languages of the pages, each under its own name. `en` is the language that the source is written in. */
export const languages = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  ja: "日本語",
} as const;

export type Language = keyof typeof languages;

/**
 * The language that no one speaks: English with stretched letters, from right to left. It shows text that cannot be
 * translated, and layouts that hold in one direction only.
 */
export const PSEUDO = "pseudo";
export type SpokenLanguage = Language | typeof PSEUDO;

/** BCP 47 tags in order of preference, such as `navigator.languages`. @returns the first that the pages speak, or English */
export function preferredLanguage(tags: readonly string[]): SpokenLanguage {
  for (const tag of tags) {
    const [primary = ""] = tag.toLowerCase().split("-");
    if (primary === PSEUDO || Object.hasOwn(languages, primary)) return primary as SpokenLanguage;
  }
  return "en";
}

/**
 * The tag that money, numbers and dates are written by: the reader's own variant of the language where there is one
 * (`en-GB` for English), since a language alone does not say which day of 01/02 it is.
 */
export function formatTag(language: string, tags: readonly string[]): string {
  if (language === PSEUDO) return "en-US";
  const own = tags.find((tag) => tag.toLowerCase().split("-")[0] === language && isTag(tag));
  return own ?? (language === "en" ? "en-US" : language);
}

/** Some browsers on Linux name what the system calls itself, such as `en-US@posix`, which `Intl` refuses. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
