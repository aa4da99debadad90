import { Trans, useLingui } from "@lingui/react/macro";
import { Switch } from "@markethall/ui/forms";
import {
  isCharacters,
  KeyCaps,
  useCharacterShortcuts,
  useRegisteredShortcuts,
} from "@markethall/ui/shortcuts";
import classes from "./shortcut-list.module.css";

/** What keys do on this page and everywhere, and the switch for those who press letters by chance. */
export function ShortcutList() {
  const { t } = useLingui();
  const groups = useRegisteredShortcuts();
  const [characters, switchCharacters] = useCharacterShortcuts();
  // The page's own first: that is what one asks for.
  const shown = [...groups]
    .reverse()
    .map(({ title, shortcuts }) => ({
      title: t(title),
      shortcuts: shortcuts.filter(({ disabled }) => disabled !== true),
    }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
  return (
    <>
      <div className={classes.groups}>
        {shown.map(({ title, shortcuts }, index) => (
          <section key={index}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.list}>
              {shortcuts.map(({ keys, does }) => (
                <div
                  key={keys}
                  className={classes.line}
                  data-off={(!characters && isCharacters(keys)) || undefined}
                >
                  <dt>{t(does)}</dt>
                  <dd>
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        className={classes.switch}
        label={t`Shortcuts by single letters and signs`}
        description={t`Switch them off if you speak to your computer, or press keys by chance.`}
        checked={characters}
        onChange={(event) => switchCharacters(event.currentTarget.checked)}
      />
      <p className={classes.note}>
        <Trans>They rest while you write in a field or a dialog is open.</Trans>
      </p>
    </>
  );
}
