import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@markethall/contracts";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useEffect, useState, type ReactNode } from "react";

interface LeaveGuardProps {
  /** Leaving now would lose something. */
  active: boolean;
  /** What would be lost, as sentences. */
  consequences: readonly ReactNode[];
}

/** Asks before a link, a reload or a closed tab loses what is typed and not staged. */
export function LeaveGuard({ active, consequences }: LeaveGuardProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState<string | null>(null);

  useEffect(
    function askBeforeLeaving() {
      if (!active) return undefined;
      function askBrowser(event: BeforeUnloadEvent) {
        event.preventDefault();
      }
      function askHere(event: MouseEvent) {
        const to = ownLink(event);
        if (to === null) return;
        event.preventDefault();
        event.stopPropagation();
        setWanted(to);
      }
      window.addEventListener("beforeunload", askBrowser);
      document.addEventListener("click", askHere, { capture: true });
      return () => {
        window.removeEventListener("beforeunload", askBrowser);
        document.removeEventListener("click", askHere, { capture: true });
      };
    },
    [active],
  );

  return (
    <ConfirmConsequences
      opened={wanted !== null}
      onClose={() => setWanted(null)}
      onConfirm={() => wanted !== null && void navigate(wanted)}
      title={t`Leave this page?`}
      consequences={consequences}
      confirmLabel={t`Leave`}
      dangerous
    />
  );
}

/** Where a plain click on a link to another of our pages leads; null for any other click. */
function ownLink(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target === "_blank") return null;
  const { origin, pathname, search } = new URL(link.href);
  const elsewhere = origin === window.location.origin && pathname !== window.location.pathname;
  return elsewhere ? `${pathname}${search}` : null;
}
