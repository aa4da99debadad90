/**
 * The router, as far as pages use it. Remotes import it from here: what is shared over module
 * federation is bundled whole, so sharing react-router itself would cost three times as much.
 */
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
} from "react-router";
export type { LinkProps, RouteObject } from "react-router";
