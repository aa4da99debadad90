import type { RemoteName } from "@markethall/contracts";
import { RemoteBoundary } from "./remote-boundary.js";
import { useRemote } from "./use-remote.js";
import classes from "./remote-action.module.css";

/** A remote's small part of the header; nothing, if that remote cannot be had. */
export function RemoteAction({ name }: { name: RemoteName }) {
  const { module } = useRemote(name);
  const Action = module?.HeaderAction;
  return (
    <div className={classes.place}>
      {Action && (
        <RemoteBoundary onRetry={() => undefined} silent>
          <Action />
        </RemoteBoundary>
      )}
    </div>
  );
}
