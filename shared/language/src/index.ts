export { formatsOf, i18n, speak, teach } from "./language.js";
export type { Catalogs } from "./language.js";
export { LanguageProvider, useDirection } from "./language-provider.js";
export { languages, preferredLanguage, PSEUDO } from "./locales.js";
export type { Language, SpokenLanguage } from "./locales.js";
export { perLanguage } from "./per-language.js";
/** What the macros turn into; the bundler is told to take it from here (frontends/rsbuild.shared.ts). */
export { Trans, useLingui } from "@lingui/react";
