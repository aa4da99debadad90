import { useLocation, useNavigationType } from "@markethall/contracts";
import { useEffect, useRef } from "react";

/**
 * On a new page by a link: at its top, with the keyboard in its content, so that a screen reader
 * begins there. Going back is left to the browser, which remembers where one was.
 */
export function Arrival() {
  const { pathname } = useLocation();
  const byLink = useNavigationType() === "PUSH";
  const before = useRef(pathname);
  useEffect(
    function arrive() {
      if (before.current === pathname) return;
      before.current = pathname;
      if (!byLink) return;
      window.scrollTo(0, 0);
      document.getElementById("content")?.focus({ preventScroll: true });
    },
    [pathname, byLink],
  );
  return null;
}
