import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Audience, FeatureName, StorefrontFacts, ViewerFacts } from "./boot-data.js";
import { isPermitted } from "./permissions.js";
import { portalPath } from "./portal-path.js";

/** What every page may know about where it stands and who looks at it. */
export interface Session {
  readonly audience: Audience;
  /** Nickname of the reseller whose portal this is; null in the console before sign-in. */
  readonly accountName: string | null;
  /** Null in the console. */
  readonly storefront: StorefrontFacts | null;
  /** Null for a visitor who has not signed in. */
  readonly viewer: ViewerFacts | null;
}

const SessionContext = createContext<Session | null>(null);

interface SessionProviderProps {
  session: Session;
  children: ReactNode;
}

/** The shell wraps all pages in this; tests of a remote do the same with a session of their own. */
export function SessionProvider({ session, children }: SessionProviderProps) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("A page was rendered outside the shell's SessionProvider.");
  return session;
}

/** The signed-in user with customer, reseller and permissions, or null for a visitor. */
export function useViewer(): ViewerFacts | null {
  return useSession().viewer;
}

/** The signed-in user, on pages that the shell opens to signed-in users only. */
export function useSignedInViewer(): ViewerFacts {
  const viewer = useViewer();
  if (viewer === null) throw new Error("This page needs a signed-in viewer.");
  return viewer;
}

/** The reseller's portal, on portal pages; throws in the console, which has none. */
export function useStorefront(): StorefrontFacts {
  const { storefront } = useSession();
  if (storefront === null) throw new Error("This page belongs to a portal.");
  return storefront;
}

export interface Abilities {
  /** May the viewer call this operation (`checkout`) or field (`Customer.statements`)? */
  readonly can: (permission: string) => boolean;
  /** Is this switch of the reseller's portal on? */
  readonly has: (feature: FeatureName) => boolean;
}

/** What may be shown: by the viewer's permissions and by the portal's switches. */
export function useAbilities(): Abilities {
  const { viewer, storefront } = useSession();
  return useMemo(() => {
    const features = storefront?.features ?? viewer?.reseller?.features;
    return {
      can: (permission) => isPermitted(viewer?.permissions ?? [], permission),
      has: (feature) => features?.[feature] ?? false,
    };
  }, [viewer, storefront]);
}

/** Makes portal links that keep `?accountName=`; console paths come back unchanged. */
export function usePortalPath(): (path: string) => string {
  const { accountName } = useSession();
  return useMemo(() => (path) => portalPath(path, accountName), [accountName]);
}
