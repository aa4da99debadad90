import { LoadingState } from "@markethall/ui";
import { Suspense, type ReactNode } from "react";
import { RemoteBoundary } from "../remotes/remote-boundary.js";

/** A page of the shell that comes in a chunk of its own. */
export function LazyPage({ children }: { children: ReactNode }) {
  return (
    <RemoteBoundary onRetry={() => window.location.reload()}>
      <Suspense fallback={<LoadingState />}>{children}</Suspense>
    </RemoteBoundary>
  );
}
