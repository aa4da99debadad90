import { useViewer } from "@markethall/contracts";
import { lazy, Suspense } from "react";
import { useSignedOut } from "./signed-out.js";

const SignedOutDialog = lazy(() =>
  import("./signed-out-dialog.js").then((module) => ({ default: module.SignedOutDialog })),
);

/** Nothing, until the session of a signed-in viewer has ended. */
export function SignedOutNotice() {
  const signedOut = useSignedOut();
  const viewer = useViewer();
  if (!signedOut || viewer === null) return null;
  return (
    <Suspense>
      <SignedOutDialog />
    </Suspense>
  );
}
