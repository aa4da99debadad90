import { Trans } from "@lingui/react/macro";
import { useLiveState } from "@markethall/graph-client";
import { IconPlugConnectedX } from "@markethall/ui";
import classes from "./live-banner.module.css";
import { useOnline } from "./use-online.js";

/** Says that there is no connection, or that live news do not come in just now; the page catches up by itself afterwards. */
export function LiveBanner() {
  const online = useOnline();
  const live = useLiveState();
  if (online && live !== "reconnecting") return null;
  return (
    <div className={classes.banner} role="status" data-chrome>
      <IconPlugConnectedX size={16} aria-hidden />
      {online ? (
        <Trans>The connection was lost. Reconnecting; what you see may be some moments old.</Trans>
      ) : (
        <Trans>
          You are offline. What you see may be old; it is brought up to date once you are back.
        </Trans>
      )}
    </div>
  );
}
