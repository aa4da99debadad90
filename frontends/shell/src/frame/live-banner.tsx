import { Trans } from "@lingui/react/macro";
import { useLiveState } from "@markethall/graph-client";
import { IconPlugConnectedX } from "@markethall/ui";
import classes from "./live-banner.module.css";

/** Says that live news do not come in just now; the page catches up by itself afterwards. */
export function LiveBanner() {
  if (useLiveState() !== "reconnecting") return null;
  return (
    <div className={classes.banner} role="status" data-chrome>
      <IconPlugConnectedX size={16} aria-hidden />
      <Trans>The connection was lost. Reconnecting; what you see may be some moments old.</Trans>
    </div>
  );
}
