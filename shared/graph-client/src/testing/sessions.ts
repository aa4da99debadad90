import type { Session } from "@markethall/contracts";

const features = {
  catalog: true,
  purchasing: true,
  dashboard: true,
  reports: true,
  invoices: true,
  cloudAccounts: true,
  companyInformation: true,
  signUp: true,
  termsForNewCloudAccounts: false,
};
const branding = {
  logoUrl: null,
  primaryColor: "#1f5eff",
  accentColor: "#7c3aed",
  radius: "SOFT",
  font: "INTER",
  supportEmail: null,
  supportUrl: null,
} as const;
const reseller = {
  id: "r1",
  accountName: "demo",
  displayName: "Cloud Corner",
  branding,
  features,
};

/** Who looks at a page under test: a customer's administrator in the portal, or the reseller's owner in the console. */
export function sessionOf(audience: "portal" | "console", permissions: readonly string[]): Session {
  return audience === "portal"
    ? {
        audience,
        accountName: "demo",
        storefront: { ...reseller, url: "http://localhost/v2c/catalog", suspended: false },
        viewer: {
          user: {
            id: "u1",
            name: "Ines Prat",
            email: "ines@harbor.example",
            role: "CUSTOMER_ADMIN",
          },
          customer: { id: "c1", name: "Harbor Lane", status: "ACTIVE" },
          reseller,
          permissions,
        },
      }
    : {
        audience,
        accountName: "demo",
        storefront: null,
        viewer: {
          user: {
            id: "u1",
            name: "Nora Quist",
            email: "nora@demo.example",
            role: "RESELLER_OWNER",
          },
          customer: null,
          reseller,
          permissions,
        },
      };
}
