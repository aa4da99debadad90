import {
  languages,
  preferredLanguage,
  PSEUDO,
  speak,
  type SpokenLanguage,
} from "@markethall/language";

const KEY = "markethall.language";
const PARAMETER = "language";

/** What this browser was last told, or asks for: `?language=de` in the address goes before both. */
export function languageOfReader({ search }: Pick<Location, "search">): SpokenLanguage {
  const asked = new URLSearchParams(search).get(PARAMETER);
  const chosen = window.localStorage.getItem(KEY);
  const tags = [asked, chosen, ...navigator.languages].filter((tag) => tag !== null);
  return preferredLanguage(tags);
}

/** Speaks the language from now on, and in this browser the next time. */
export async function chooseLanguage(language: SpokenLanguage): Promise<void> {
  await speak(language);
  window.localStorage.setItem(KEY, language);
}

/** For a select: each language under its own name, the pseudo-language while it is spoken. */
export function languageOptions(spoken: string): readonly (readonly [string, string])[] {
  const names = Object.entries(languages);
  return spoken === PSEUDO ? [...names, [PSEUDO, "Pseudo"]] : names;
}
