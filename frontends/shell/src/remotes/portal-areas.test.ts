import { describe, expect, it } from "@jest/globals";
import type { FeatureFacts, Session, ViewerFacts } from "@markethall/contracts";
import { consoleArea, portalArea, remoteOfPath } from "./portal-areas.js";

const features: FeatureFacts = {
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
  primaryColor: "#123456",
  accentColor: "#123456",
  radius: "SOFT",
  font: "INTER",
  supportEmail: null,
  supportUrl: null,
} as const;
const storefront = {
  id: "r",
  accountName: "demo",
  displayName: "Demo",
  url: "",
  suspended: false,
  branding,
  features,
};
const buyer: ViewerFacts = {
  user: { id: "u", name: "Ada", email: "ada@example.com", role: "CUSTOMER_BUYER" },
  customer: { id: "c", name: "Contoso", status: "ACTIVE" },
  reseller: null,
  permissions: ["Customer.orders", "Customer.dashboard"],
};
const session = (viewer: ViewerFacts | null, more: Partial<FeatureFacts> = {}): Session => ({
  audience: "portal",
  accountName: "demo",
  storefront: { ...storefront, features: { ...features, ...more } },
  viewer,
});

describe("portalArea", () => {
  it("shows the catalogue to anyone, and not where it is switched off", () => {
    expect(portalArea("/v2c/catalog", session(null))).toEqual({
      kind: "open",
      remote: "storefront",
    });
    expect(portalArea("/v2c/catalog", session(null, { catalog: false }))).toEqual({
      kind: "absent",
    });
  });

  it("asks visitors to sign in before the rest", () => {
    expect(portalArea("/v2c/orders/17", session(null))).toEqual({ kind: "sign-in" });
  });

  it("opens to customers what they may call, and hides the rest", () => {
    expect(portalArea("/v2c/orders/17", session(buyer))).toEqual({
      kind: "open",
      remote: "storefront",
    });
    expect(portalArea("/v2c/billing", session(buyer))).toEqual({ kind: "absent" });
  });

  it("has no customer's pages for staff", () => {
    expect(portalArea("/v2c/dashboard", session({ ...buyer, customer: null }))).toEqual({
      kind: "absent",
    });
  });

  it("knows no other paths", () => {
    expect(portalArea("/v2c/nothing", session(buyer))).toEqual({ kind: "absent" });
  });
});

describe("consoleArea", () => {
  it("gives reports to the remote of the portal's, for staff who may read them", () => {
    const staff = { ...buyer, customer: null, permissions: ["report"] };
    expect(consoleArea("/console/reports", session(staff))).toEqual({
      kind: "open",
      remote: "dashboard",
    });
    expect(consoleArea("/console/reports", session(buyer))).toEqual({ kind: "absent" });
    expect(consoleArea("/console/orders/7", session(buyer))).toEqual({
      kind: "open",
      remote: "console",
    });
  });
});

describe("remoteOfPath", () => {
  it("names the remote to fetch first", () => {
    expect(remoteOfPath("/v2c/catalog")).toBe("storefront");
    expect(remoteOfPath("/console/approvals")).toBe("console");
    expect(remoteOfPath("/console/reports")).toBe("dashboard");
    expect(remoteOfPath("/console/sign-in")).toBeNull();
    expect(remoteOfPath("/v2c/sign-in")).toBeNull();
  });
});
