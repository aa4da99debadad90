import { Navigate, type RouteObject, type Session } from "@markethall/contracts";
import { lazy, type ReactNode } from "react";
import { ConsoleArea } from "./frame/console-area.js";
import { PortalArea } from "./frame/portal-area.js";
import { PortalShell } from "./frame/portal-shell.js";
import { PortalStart } from "./frame/portal-start.js";
import { SignedInOnly } from "./frame/signed-in-only.js";
import { LazyPage } from "./places/lazy-page.js";
import { NobodyPage } from "./places/nobody-page.js";
import { SuspendedPage } from "./places/suspended-page.js";

const access = () => import("./access/access-pages.js");
const SignInPage = lazy(async () => ({ default: (await access()).SignInPage }));
const SignUpPage = lazy(async () => ({ default: (await access()).SignUpPage }));
const VerifyEmailPage = lazy(async () => ({ default: (await access()).VerifyEmailPage }));
const ForgotPasswordPage = lazy(async () => ({ default: (await access()).ForgotPasswordPage }));
const ResetPasswordPage = lazy(async () => ({ default: (await access()).ResetPasswordPage }));
const InvitationPage = lazy(async () => ({ default: (await access()).InvitationPage }));
const RequestAccessPage = lazy(async () => ({ default: (await access()).RequestAccessPage }));

const own = () => import("./own-pages.js");
const CompanyPage = lazy(async () => ({ default: (await own()).CompanyPage }));
const ProfilePage = lazy(async () => ({ default: (await own()).ProfilePage }));
const SupportPage = lazy(async () => ({ default: (await own()).SupportPage }));
const SupportRequestPage = lazy(async () => ({ default: (await own()).SupportRequestPage }));

const HelpPage = lazy(async () => ({
  default: (await import("./help/help-page.js")).HelpPage,
}));

const security = () => import("./security-pages.js");
const SecurityPage = lazy(async () => ({ default: (await security()).SecurityPage }));
const EnrolPage = lazy(async () => ({ default: (await security()).EnrolPage }));
const ConsoleShell = lazy(async () => ({
  default: (await import("./frame/console-shell.js")).ConsoleShell,
}));

/** The shell's own pages and, beside them, the places where remotes put theirs. */
export function routesFor(session: Session): RouteObject[] {
  if (session.viewer?.mustAddSecondFactor) return enrolRoutes;
  if (session.audience === "console") return consoleRoutes;
  if (session.storefront === null) return [{ path: "*", element: <NobodyPage /> }];
  if (session.storefront.suspended) return [{ path: "*", element: <SuspendedPage /> }];
  return portalRoutes;
}

/** Nothing else is open, whatever the address: afterwards the person is where they were going. */
const enrolRoutes: RouteObject[] = [{ path: "*", element: page(<EnrolPage />) }];

const portalRoutes: RouteObject[] = [
  { path: "/v2c/sign-in", element: page(<SignInPage />) },
  { path: "/v2c/sign-up", element: page(<SignUpPage />) },
  { path: "/v2c/verify-email", element: page(<VerifyEmailPage />) },
  { path: "/v2c/forgot-password", element: page(<ForgotPasswordPage />) },
  { path: "/v2c/reset-password", element: page(<ResetPasswordPage />) },
  { path: "/v2c/invitation", element: page(<InvitationPage />) },
  { path: "/v2c/request-access", element: page(<RequestAccessPage />) },
  {
    path: "/v2c",
    element: <PortalShell />,
    children: [
      { index: true, element: <PortalStart /> },
      { path: "company", element: customersOnly(<CompanyPage />, "companyInformation") },
      { path: "profile", element: customersOnly(<ProfilePage />) },
      { path: "profile/security", element: customersOnly(<SecurityPage />) },
      { path: "help", element: page(<HelpPage />) },
      { path: "support", element: customersOnly(<SupportPage />) },
      { path: "support/:id", element: customersOnly(<SupportRequestPage />) },
      { path: "*", element: <PortalArea /> },
    ],
  },
  { path: "*", element: <Navigate to="/v2c" replace /> },
];

const consoleRoutes: RouteObject[] = [
  { path: "/console/sign-in", element: page(<SignInPage />) },
  {
    // Without a path of its own, so that /console too is the remote's and not an empty frame.
    element: page(<ConsoleShell />),
    children: [
      { path: "/console/profile", element: page(<ProfilePage />) },
      { path: "/console/profile/security", element: page(<SecurityPage />) },
      { path: "/console/*", element: <ConsoleArea /> },
    ],
  },
  { path: "*", element: <Navigate to="/console" replace /> },
];

function page(element: ReactNode) {
  return <LazyPage>{element}</LazyPage>;
}

function customersOnly(element: ReactNode, feature?: "companyInformation") {
  return <SignedInOnly {...(feature ? { feature } : {})}>{page(element)}</SignedInOnly>;
}
