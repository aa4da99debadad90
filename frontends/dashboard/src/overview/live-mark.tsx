import { useLingui } from "@lingui/react/macro";
import { useLiveState } from "@markethall/graph-client";
import classes from "./live-mark.module.css";

/** Says that the page moves by itself, or that it has to catch up; nothing where it does not. */
export function LiveMark() {
  const { t } = useLingui();
  const state = useLiveState();
  if (state === "idle" || state === "signed out") return null;
  return (
    <span className={classes.mark} data-state={state} role="status">
      {state === "connected" ? t`Live` : t`Reconnecting…`}
    </span>
  );
}
