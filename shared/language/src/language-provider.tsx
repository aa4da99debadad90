import { I18nProvider, useLingui } from "@lingui/react";
import { Fragment, type ReactNode, useEffect } from "react";
import { i18n } from "./language.js";
import { PSEUDO } from "./locales.js";

/** Everything below is written in the language that is spoken, and again when that changes. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  return (
    <I18nProvider i18n={i18n}>
      <Spoken>{children}</Spoken>
    </I18nProvider>
  );
}

/** The direction that the spoken language is read in. */
export function useDirection(): "ltr" | "rtl" {
  return useLingui().i18n.locale === PSEUDO ? "rtl" : "ltr";
}

/** Formats are made outside of React's knowledge, so another language draws the pages anew; what they show is in the address. */
function Spoken({ children }: { children: ReactNode }) {
  const { locale } = useLingui().i18n;
  const direction = useDirection();
  useEffect(
    function tellThePage() {
      document.documentElement.lang = locale === PSEUDO ? "en" : locale;
      document.documentElement.dir = direction;
    },
    [locale, direction],
  );
  return <Fragment key={locale}>{children}</Fragment>;
}
