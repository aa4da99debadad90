import {
  Navigate,
  useAbilities,
  useLocation,
  usePortalPath,
  useViewer,
  type FeatureName,
} from "@markethall/contracts";
import type { ReactNode } from "react";
import { signInPath } from "../access/next-path.js";
import { NotFoundPage } from "../places/not-found-page.js";

interface SignedInOnlyProps {
  /** Absent while this switch of the portal is off. */
  feature?: FeatureName;
  children: ReactNode;
}

/** A page of the portal for its customers; visitors sign in first, for others it is not there. */
export function SignedInOnly({ feature, children }: SignedInOnlyProps) {
  const viewer = useViewer();
  const { has } = useAbilities();
  const { pathname, search } = useLocation();
  const path = usePortalPath();
  if (viewer === null)
    return <Navigate to={path(signInPath("/v2c/sign-in", pathname + search))} replace />;
  if (viewer.customer === null || (feature !== undefined && !has(feature))) return <NotFoundPage />;
  return children;
}
