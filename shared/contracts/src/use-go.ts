import { useMemo } from "react";
import { useNavigate } from "react-router";
import { usePortalPath } from "./session-context.js";

/** Navigates by code to a page of the portal (keeping `?accountName=`) or the console. */
export function useGo(): (path: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  const path = usePortalPath();
  return useMemo(() => (to, options) => void navigate(path(to), options), [navigate, path]);
}
