import { lazy, Suspense, useEffect, useState } from "react";

const PortalKeys = lazy(async () => ({ default: (await import("./portal-keys.js")).PortalKeys }));

/** The portal's keys and their help, fetched once somebody uses the keyboard or the pointer: the first page needs neither. */
export function LateKeys() {
  const [wanted, setWanted] = useState<{ readonly firstKey: string | null } | null>(null);
  useEffect(
    function waitForSomebody() {
      if (wanted !== null) return undefined;
      const listener = (event: Event) => {
        const key = event instanceof KeyboardEvent ? event.key : null;
        const ours = (key === "/" || key === "?") && !isField(event.target);
        // The browser's own search would open in the meantime.
        if (ours) event.preventDefault();
        setWanted({ firstKey: ours ? key : null });
      };
      const kinds = ["keydown", "pointermove", "focusin"] as const;
      for (const kind of kinds) window.addEventListener(kind, listener);
      return () => {
        for (const kind of kinds) window.removeEventListener(kind, listener);
      };
    },
    [wanted],
  );
  return <Suspense>{wanted && <PortalKeys firstKey={wanted.firstKey} />}</Suspense>;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
