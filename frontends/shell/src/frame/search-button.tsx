import { useLingui } from "@lingui/react/macro";
import { IconSearch, UnstyledButton } from "@markethall/ui";
import { KeyCaps } from "@markethall/ui/shortcuts";
import classes from "./search-button.module.css";

/** Looks like the field that it opens. */
export function SearchButton({ onClick }: { onClick: () => void }) {
  const { t } = useLingui();
  return (
    <UnstyledButton
      className={classes.button}
      aria-label={t`Search and commands`}
      aria-keyshortcuts="Control+K Meta+K"
      aria-haspopup="dialog"
      onClick={onClick}
    >
      <IconSearch size={16} aria-hidden />
      <span className={classes.words} aria-hidden>{t`Search`}</span>
      <span className={classes.keys} aria-hidden>
        <KeyCaps keys="mod+k" />
      </span>
    </UnstyledButton>
  );
}
