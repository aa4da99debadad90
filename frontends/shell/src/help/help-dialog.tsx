import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useLocation } from "@markethall/contracts";
import { Modal } from "@markethall/ui/overlays";
import { useEffect, useRef } from "react";
import { ShortcutList } from "../keyboard/shortcut-list.js";
import classes from "./help.module.css";
import { WaysToPeople } from "./ways-to-people.js";

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
      <WaysToPeople>
        <li>
          <PortalLink to="/v2c/help">
            <Trans>Questions and answers</Trans>
          </PortalLink>
        </li>
      </WaysToPeople>
      <ShortcutList />
      {pathname.endsWith("/catalog") && (
        <p className={classes.note}>
          <Trans>
            In the catalog, the arrow keys lead from the search into the results and through them;
            Enter opens one, Escape leads back.
          </Trans>
        </p>
      )}
    </Modal>
  );
}
