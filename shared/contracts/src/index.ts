export { remoteNames } from "./boot-data.js";
export type {
  Audience,
  BootData,
  BootGraph,
  BrandFont,
  BrandRadius,
  BrandingFacts,
  FeatureFacts,
  FeatureName,
  RemoteEntry,
  RemoteName,
  RoleName,
  StorefrontFacts,
  ViewerFacts,
} from "./boot-data.js";
export { isPermitted } from "./permissions.js";
export { PortalLink } from "./portal-link.js";
export { portalPath } from "./portal-path.js";
export { ProofProvider, useProven } from "./proof-context.js";
export type { AskForProof } from "./proof-context.js";
export type { Place, RemoteModule } from "./remote-module.js";
export {
  BrowserRouter,
  Link,
  MemoryRouter,
  Navigate,
  NavLink,
  Outlet,
  Route,
  Routes,
  useLocation,
  useNavigate,
  useNavigationType,
  useParams,
  useRoutes,
} from "./router.js";
export type { LinkProps, RouteObject } from "./router.js";
export { useSearchParams, withParams } from "./search-params.js";
export type { ParamValue } from "./search-params.js";
export {
  SessionProvider,
  useAbilities,
  usePortalPath,
  useSession,
  useSignedInViewer,
  useStorefront,
  useViewer,
} from "./session-context.js";
export type { Abilities, Session } from "./session-context.js";
export { useGo } from "./use-go.js";
