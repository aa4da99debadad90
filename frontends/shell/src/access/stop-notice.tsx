import { useViewer } from "@markethall/contracts";
import { lazy, Suspense } from "react";
import { useStop } from "./stop.js";

const SignedOutDialog = lazy(() =>
  import("./signed-out-dialog.js").then((module) => ({ default: module.SignedOutDialog })),
);
const FactorDueDialog = lazy(() =>
  import("./factor-due-dialog.js").then((module) => ({ default: module.FactorDueDialog })),
);

/** Nothing, until a signed-in viewer gets no answers any more: then why, and the way on. */
export function StopNotice() {
  const stop = useStop();
  const viewer = useViewer();
  if (stop === null || viewer === null) return null;
  // Where a factor is being added, that one is due is no news.
  if (stop === "FACTOR_DUE" && viewer.mustAddSecondFactor) return null;
  return <Suspense>{stop === "SIGNED_OUT" ? <SignedOutDialog /> : <FactorDueDialog />}</Suspense>;
}
