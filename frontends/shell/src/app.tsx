import {
  BrowserRouter,
  SessionProvider,
  useRoutes,
  type BootData,
  type BootGraph,
  type RouteObject,
  type Session,
} from "@markethall/contracts";
import { GraphProvider, type GraphClient } from "@markethall/graph-client";
import { UiProvider } from "@markethall/ui";
import { useMemo } from "react";
import { StopNotice } from "./access/stop-notice.js";
import { Arrival } from "./frame/arrival.js";
import { neutralBrand } from "./frame/neutral-brand.js";
import { RemoteBoundary } from "./remotes/remote-boundary.js";
import { routesFor } from "./routes.js";
import { ProofHost } from "./security/proof-host.js";

interface AppProps {
  boot: BootData;
  facts: BootGraph;
  graph: GraphClient;
}

/** The shell: who looks at whose pages, in whose colours, and which page that is. */
export function App({ boot, facts, graph }: AppProps) {
  const session = useMemo<Session>(
    () => ({
      audience: boot.audience,
      accountName: boot.accountName ?? facts.viewer?.reseller?.accountName ?? null,
      storefront: facts.storefront,
      viewer: belongsHere(facts) ? facts.viewer : null,
    }),
    [boot, facts],
  );
  const branding = facts.storefront?.branding ?? facts.viewer?.reseller?.branding ?? neutralBrand;
  return (
    <SessionProvider session={session}>
      <UiProvider
        primaryColor={branding.primaryColor}
        accentColor={branding.accentColor}
        radius={branding.radius}
        font={branding.font}
        nonce={boot.nonce}
      >
        <GraphProvider client={graph}>
          <BrowserRouter>
            <RemoteBoundary onRetry={() => window.location.reload()}>
              <ProofHost>
                <Pages routes={routesFor(session)} />
              </ProofHost>
            </RemoteBoundary>
            <Arrival />
            <StopNotice />
          </BrowserRouter>
        </GraphProvider>
      </UiProvider>
    </SessionProvider>
  );
}

/** Who is signed in at another reseller is a visitor here: each stall knows its own customers only. */
function belongsHere({ storefront, viewer }: BootGraph): boolean {
  return storefront === null || viewer?.reseller?.id === storefront.id;
}

function Pages({ routes }: { routes: RouteObject[] }) {
  return useRoutes(routes);
}
