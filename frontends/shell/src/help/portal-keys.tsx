import { msg } from "@lingui/core/macro";
import { useGo, useSession } from "@markethall/contracts";
import { type Shortcut, useCharacterShortcuts, useShortcuts } from "@markethall/ui/shortcuts";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { isOpen } from "../remotes/portal-areas.js";

const HelpDialog = lazy(async () => ({ default: (await import("./help-dialog.js")).HelpDialog }));

const everywhere = msg`Everywhere`;
const goTo = msg`Go to`;
const places = [
  { keys: "g d", does: msg`Dashboard`, to: "/v2c/dashboard" },
  { keys: "g c", does: msg`Catalog`, to: "/v2c/catalog" },
  { keys: "g o", does: msg`Orders`, to: "/v2c/orders" },
  { keys: "g s", does: msg`Subscriptions`, to: "/v2c/subscriptions" },
  { keys: "g a", does: msg`Cloud accounts`, to: "/v2c/cloud-accounts" },
  { keys: "g r", does: msg`Reports`, to: "/v2c/reports" },
  { keys: "g b", does: msg`Billing`, to: "/v2c/billing" },
] as const;

interface PortalKeysProps {
  /** What was pressed before this was there. */
  firstKey: string | null;
}

/** The portal's own keys: search, help, and the places that are open to the visitor. */
export function PortalKeys({ firstKey }: PortalKeysProps) {
  const session = useSession();
  const go = useGo();
  const catalogOpen = isOpen("/v2c/catalog", session);
  const [charactersOn] = useCharacterShortcuts();
  const [asked, setAsked] = useState(firstKey === "?" && charactersOn);
  const search = useCallback(() => {
    if (focusSearch() || !catalogOpen) return;
    go("/v2c/catalog");
    focusWhenItComes();
  }, [go, catalogOpen]);

  const searchedFirst = useRef(firstKey === "/" && charactersOn);
  useEffect(
    function doWhatWasPressedFirst() {
      if (searchedFirst.current) search();
      searchedFirst.current = false;
    },
    [search],
  );

  useShortcuts(
    [
      { keys: "/", does: msg`Search`, run: search },
      { keys: "?", does: msg`Help`, run: () => setAsked(true) },
    ],
    everywhere,
  );
  useShortcuts(
    places
      .filter(({ to }) => isOpen(to, session))
      .map(({ keys, does, to }): Shortcut => ({ keys, does, run: () => go(to) })),
    goTo,
  );
  return <Suspense>{asked && <HelpDialog opened onClose={() => setAsked(false)} />}</Suspense>;
}

/** Puts the focus into the page's search, if it has one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  field?.focus();
  field?.select();
  return field !== null;
}

const PATIENCE_MS = 5_000;

/** Waits for the search of the page that is on its way. */
function focusWhenItComes(): void {
  const observer = new MutationObserver(() => {
    if (focusSearch()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
}
