import { useLingui } from "@lingui/react/macro";
import {
  useRoutes,
  type RemoteModule,
  type RemoteName,
  type RouteObject,
} from "@markethall/contracts";
import { ErrorState, LoadingState } from "@markethall/ui";
import { Suspense } from "react";
import { NotFoundPage } from "../places/not-found-page.js";
import { RemoteBoundary } from "./remote-boundary.js";
import { useRemote } from "./use-remote.js";

/** The pages of one remote, below /v2c or /console; says so when it cannot be loaded. */
export function RemoteArea({ name }: { name: RemoteName }) {
  const { t } = useLingui();
  const { module, failed, retry } = useRemote(name);
  if (failed) {
    return (
      <ErrorState
        wholePage
        title={t`This part could not be loaded`}
        message={t`The rest still works. Check your connection, then try again.`}
        onRetry={retry}
      />
    );
  }
  if (module === null) return <LoadingState />;
  return (
    <RemoteBoundary key={name} onRetry={retry}>
      <Suspense fallback={<LoadingState />}>
        <RemoteRoutes module={module} />
      </Suspense>
    </RemoteBoundary>
  );
}

function RemoteRoutes({ module }: { module: RemoteModule }) {
  const routes: RouteObject[] = [...module.routes, { path: "*", element: <NotFoundPage /> }];
  return useRoutes(routes);
}
