/** Which of the two faces is open: a reseller's portal under /v2c or its console under /console. */
export type Audience = "portal" | "console";

/** A remote that the gateway has files for. */
export interface RemoteEntry {
  readonly name: RemoteName;
  /** Path of its first file on this origin, with a hash in its name. */
  readonly entry: string;
  /** What the browser holds that file against (`sha256-…`); what the file fetches is held against hashes that stand in it. */
  readonly integrity: string;
}

export const remoteNames = [
  "storefront",
  "dashboard",
  "subscriptions",
  "billing",
  "console",
] as const;
export type RemoteName = (typeof remoteNames)[number];

/** What the gateway writes into the page, so that the first paint needs no round trip. */
export interface BootData {
  /** Lets the pages' own style elements pass the content security policy. */
  readonly nonce: string;
  readonly audience: Audience;
  readonly accountName: string | null;
  readonly remotes: readonly RemoteEntry[];
  /** The answer to boot.graphql for this visitor; null means that the shell asks for itself. */
  readonly graph?: BootGraph | null;
}

export interface BootGraph {
  readonly storefront: StorefrontFacts | null;
  readonly viewer: ViewerFacts | null;
}

export type BrandRadius = "SHARP" | "SOFT" | "ROUND";
export type BrandFont = "INTER" | "SYSTEM" | "HUMANIST" | "SERIF";

export interface BrandingFacts {
  readonly logoUrl: string | null;
  /** `#rrggbb`, as the reseller chose it; the theme makes it readable. */
  readonly primaryColor: string;
  readonly accentColor: string;
  readonly radius: BrandRadius;
  readonly font: BrandFont;
  readonly supportEmail: string | null;
  readonly supportUrl: string | null;
}

export interface FeatureFacts {
  readonly catalog: boolean;
  readonly purchasing: boolean;
  readonly dashboard: boolean;
  readonly reports: boolean;
  readonly invoices: boolean;
  readonly cloudAccounts: boolean;
  readonly companyInformation: boolean;
  readonly signUp: boolean;
  readonly termsForNewCloudAccounts: boolean;
}
export type FeatureName = keyof FeatureFacts;

export interface StorefrontFacts {
  readonly id: string;
  readonly accountName: string;
  readonly displayName: string;
  readonly url: string;
  readonly suspended: boolean;
  readonly branding: BrandingFacts;
  readonly features: FeatureFacts;
}

export type RoleName =
  | "PLATFORM_ADMIN"
  | "RESELLER_OWNER"
  | "RESELLER_OPS"
  | "RESELLER_SALES"
  | "CUSTOMER_ADMIN"
  | "CUSTOMER_BUYER"
  | "CUSTOMER_BILLING"
  | "CUSTOMER_VIEWER";

export interface ViewerFacts {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: RoleName;
  };
  readonly customer: { readonly id: string; readonly name: string; readonly status: string } | null;
  readonly reseller: {
    readonly id: string;
    readonly accountName: string;
    readonly displayName: string;
    readonly branding: BrandingFacts;
    readonly features: FeatureFacts;
  } | null;
  /** Names of the operations and entity fields that the viewer may call now. */
  readonly permissions: readonly string[];
  /** Nothing is open before a second factor is added. */
  readonly mustAddSecondFactor?: boolean;
}
