import { useLingui } from "@lingui/react/macro";
import { PSEUDO, type SpokenLanguage } from "@markethall/language";
import { type Appearance, useAppearance } from "@markethall/ui";
import classes from "./display-choices.module.css";
import { chooseLanguage, languageOptions } from "./language-choice.js";

/** The language and the look of the pages in this browser; everybody may choose, also who is not signed in. */
export function DisplayChoices() {
  const { t, i18n } = useLingui();
  const [appearance, setAppearance] = useAppearance();
  const looks: readonly (readonly [Appearance, string])[] = [
    ["auto", t`Like the system`],
    ["light", t`Light`],
    ["dark", t`Dark`],
  ];
  return (
    <div className={classes.choices} data-chrome>
      <label className={classes.choice}>
        <span>{t`Language`}</span>
        <select
          value={i18n.locale}
          onChange={(event) => void chooseLanguage(event.currentTarget.value as SpokenLanguage)}
        >
          {languageOptions(i18n.locale).map(([language, name]) => (
            <option key={language} value={language} lang={language === PSEUDO ? "en" : language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={classes.choice}>
        <span>{t`Appearance`}</span>
        <select
          value={appearance}
          onChange={(event) => setAppearance(event.currentTarget.value as Appearance)}
        >
          {looks.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
