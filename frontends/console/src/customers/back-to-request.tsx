import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useLocation } from "@markethall/contracts";
import { Button, Callout, IconArrowLeft } from "@markethall/ui";
import type { MendOrigin } from "../preconditions/precondition-list.js";
import classes from "./customer-page.module.css";

/** The way back to the approval request whose link led here; nothing when one came another way. */
export function BackToRequest() {
  const { t } = useLingui();
  const origin = originOf(useLocation().state);
  if (origin === null) return null;
  const { label } = origin;
  return (
    <div className={classes.back}>
      <Callout
        title={t`You are mending what ${label} waits for`}
        action={
          <Button
            component={PortalLink}
            to={origin.path}
            size="xs"
            variant="default"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
          >
            <Trans>Back to {label}</Trans>
          </Button>
        }
      >
        <Trans>It can be approved as soon as nothing is missing for its vendor.</Trans>
      </Callout>
    </div>
  );
}

/** A location's state outlives reloads and is anybody's: only what has our shape counts. */
function originOf(state: unknown): MendOrigin | null {
  if (typeof state !== "object" || state === null) return null;
  const { path, label } = state as Partial<MendOrigin>;
  return typeof path === "string" && path.startsWith("/console/") && typeof label === "string"
    ? { path, label }
    : null;
}
