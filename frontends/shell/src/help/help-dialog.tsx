import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useLocation, useStorefront } from "@markethall/contracts";
import { Anchor } from "@markethall/ui";
import { Switch } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { KeyCaps, useCharacterShortcuts, useRegisteredShortcuts } from "@markethall/ui/shortcuts";
import { useEffect, useRef } from "react";
import classes from "./help.module.css";

interface HelpDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Where help is to be had, and what keys do on this page. */
export function HelpDialog({ opened, onClose }: HelpDialogProps) {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const openedAt = useRef(pathname);
  useEffect(
    function closeWhenItLedSomewhere() {
      if (pathname !== openedAt.current) onClose();
    },
    [pathname, onClose],
  );
  return (
    <Modal opened={opened} onClose={onClose} title={t`Help`} size="lg">
      <Ways />
      <Keys />
    </Modal>
  );
}

/** Answers, people, and the reseller's own pages. */
function Ways() {
  const { can } = useAbilities();
  const { branding } = useStorefront();
  return (
    <ul className={classes.ways}>
      <li>
        <PortalLink to="/v2c/help">
          <Trans>Questions and answers</Trans>
        </PortalLink>
      </li>
      {can("createSupportRequest") && (
        <li>
          <PortalLink to="/v2c/support">
            <Trans>Ask for help</Trans>
          </PortalLink>
        </li>
      )}
      {branding.supportUrl && (
        <li>
          <Anchor href={branding.supportUrl} target="_blank" rel="noreferrer">
            <Trans>Help pages</Trans>
          </Anchor>
        </li>
      )}
      {branding.supportEmail && (
        <li>
          <Anchor href={`mailto:${branding.supportEmail}`}>{branding.supportEmail}</Anchor>
        </li>
      )}
    </ul>
  );
}

function Keys() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const groups = useRegisteredShortcuts();
  const [characters, switchCharacters] = useCharacterShortcuts();
  return (
    <>
      <h3 className={classes.title}>
        <Trans>Keyboard shortcuts</Trans>
      </h3>
      <div className={classes.groups} data-off={!characters || undefined}>
        {[...groups].reverse().map(({ title, shortcuts }, index) => (
          <dl key={index} className={classes.keys} aria-label={t(title)}>
            {shortcuts
              .filter(({ disabled }) => disabled !== true)
              .map(({ keys, does }) => (
                <div key={keys}>
                  <dt>{t(does)}</dt>
                  <dd>
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
          </dl>
        ))}
      </div>
      {pathname.endsWith("/catalog") && (
        <p className={classes.note}>
          <Trans>
            In the catalog, the arrow keys lead from the search into the results and through them;
            Enter opens one, Escape leads back.
          </Trans>
        </p>
      )}
      <Switch
        label={t`Shortcuts by single letters and signs`}
        description={t`Switch them off if you speak to your computer, or press keys by chance.`}
        checked={characters}
        onChange={(event) => switchCharacters(event.currentTarget.checked)}
      />
    </>
  );
}
