import { Trans, useLingui } from "@lingui/react/macro";
import { Switch } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { KeyCaps, useCharacterShortcuts, useRegisteredShortcuts } from "@markethall/ui/shortcuts";
import classes from "./shortcuts-dialog.module.css";

interface ShortcutsDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** What keys do on this page and everywhere, and the switch for those who press letters by chance. */
export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
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
    <Modal opened={opened} onClose={onClose} title={t`Keyboard shortcuts`} size={720}>
      <div className={classes.groups}>
        {shown.map(({ title, shortcuts }, index) => (
          <section key={index} className={classes.group} data-off={!characters || undefined}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.list}>
              {shortcuts.map(({ keys, does }) => (
                <div key={keys} className={classes.line}>
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
        description={t`Switch them off if you speak to your computer, or press keys by chance. Search by Ctrl or Cmd and K stays.`}
        checked={characters}
        onChange={(event) => switchCharacters(event.currentTarget.checked)}
      />
      <p className={classes.note}>
        <Trans>They rest while you write in a field or a dialog is open.</Trans>
      </p>
    </Modal>
  );
}
