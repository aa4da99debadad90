import { type Messages, setupI18n } from "@lingui/core";
import { formatTag, type Language, PSEUDO, type SpokenLanguage } from "./locales.js";

/** A part's messages, compiled when it was built; all but English are fetched when they are spoken. */
export type Catalogs = Readonly<Record<Language, () => Promise<{ readonly default: Messages }>>>;

/** The one instance that all parts of a page speak through; the macros use it too. */
export const i18n = setupI18n({ locale: "en", messages: { en: {} } });

/** What each part is taught with; one whose messages could not be had is forgotten, and may be taught again. */
const parts = new Map<Catalogs, Promise<void>>();
/** What is spoken, or will be as soon as its messages are there. */
let wanted: SpokenLanguage = "en";

/** Makes a part's messages known, in the language that is spoken or on its way; a part is taught once. */
export function teach(catalogs: Catalogs): Promise<void> {
  const taught = parts.get(catalogs) ?? learn(catalogs, wanted);
  parts.set(catalogs, taught);
  taught.catch(() => parts.delete(catalogs));
  return taught;
}

/** Speaks another language. All that is known by now is fetched before the first word changes. */
export async function speak(language: SpokenLanguage): Promise<void> {
  wanted = language;
  await Promise.all([...parts.keys()].map((catalogs) => learn(catalogs, language)));
  // Somebody chose again meanwhile: that one speaks.
  if (wanted !== language) return;
  i18n.load(language, {});
  i18n.activate(language, formatTag(language, readersTags()));
}

/** The tag for `Intl`: the spoken language in the variant that the reader's browser asks for. */
export function formatsOf(): string {
  return formatTag(i18n.locale, readersTags());
}

/** None where there is no browser: in tests of what only computes. */
function readersTags(): readonly string[] {
  return typeof navigator === "undefined" ? [] : navigator.languages;
}

async function learn(catalogs: Catalogs, language: SpokenLanguage): Promise<void> {
  if (language === PSEUDO) {
    const [{ disguise }, english] = await Promise.all([import("./pseudo.js"), catalogs.en()]);
    i18n.load(language, disguise(english.default));
  } else {
    i18n.load(language, (await catalogs[language]()).default);
  }
}
