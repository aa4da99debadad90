/** One of the main pages, and the way to it. */
export interface MainPage {
  /** The picture's name. */
  readonly slug: string;
  /** Null: somebody who is not signed in. */
  readonly who: string | null;
  readonly path: string;
  readonly heading: string | RegExp;
  /** What is opened there, where nobody knows the page's address before, and the heading that comes. */
  readonly opens?: { readonly line: string | RegExp; readonly heading: string | RegExp };
}

const INES = "ines@harborlane.example";
const MAREN = "maren@northlight.example";
/** What people look at most, of a portal and of a console (the issue of looks counts twenty). */
export const mainPages: readonly MainPage[] = [
  { slug: "catalog", who: null, path: "/v2c/catalog", heading: /Cloud services/ },
  { slug: "sign-in", who: null, path: "/v2c/sign-in", heading: "Sign in" },
  { slug: "product", who: INES, path: "/v2c/product/microsoft-365-e3", heading: /E3/ },
  { slug: "solution", who: INES, path: "/v2c/solution/secure-workplace", heading: /workplace/ },
  { slug: "orders", who: INES, path: "/v2c/orders", heading: "Orders" },
  { slug: "dashboard", who: INES, path: "/v2c/dashboard", heading: "Dashboard" },
  { slug: "reports", who: INES, path: "/v2c/reports", heading: "Reports" },
  { slug: "subscriptions", who: INES, path: "/v2c/subscriptions", heading: "Subscriptions" },
  {
    slug: "subscription",
    who: INES,
    path: "/v2c/subscriptions",
    heading: "Subscriptions",
    opens: { line: "Microsoft 365 E3", heading: "Microsoft 365 E3" },
  },
  { slug: "cloud-accounts", who: INES, path: "/v2c/cloud-accounts", heading: "Cloud accounts" },
  { slug: "billing", who: INES, path: "/v2c/billing", heading: "Billing" },
  {
    slug: "statement",
    who: INES,
    path: "/v2c/billing",
    heading: "Billing",
    opens: { line: /^S-0/, heading: /S-0/ },
  },
  { slug: "company", who: INES, path: "/v2c/company", heading: /Harbor/ },
  { slug: "console", who: MAREN, path: "/console", heading: /./ },
  { slug: "approvals", who: MAREN, path: "/console/approvals", heading: "Approval requests" },
  { slug: "customers", who: MAREN, path: "/console/customers", heading: "Customers" },
  {
    slug: "customer",
    who: MAREN,
    path: "/console/customers",
    heading: "Customers",
    opens: { line: /Harbor/, heading: /Harbor/ },
  },
  { slug: "price-books", who: MAREN, path: "/console/price-books", heading: "Price books" },
  {
    slug: "price-book",
    who: MAREN,
    path: "/console/price-books",
    heading: "Price books",
    opens: { line: "Standard Microsoft", heading: "Standard Microsoft" },
  },
  { slug: "billing-runs", who: MAREN, path: "/console/billing", heading: "Billing" },
  { slug: "settings", who: MAREN, path: "/console/settings/account", heading: /Account/ },
  { slug: "settings-search", who: MAREN, path: "/console/settings", heading: "Settings" },
];
