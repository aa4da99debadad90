import type { Feature, Role, Scope } from "./actor.js";

/** Who may call one root field, or one entity field that crosses an audience. Whoever is not named may not. */
export interface Rule {
  /** Nobody needs to be signed in. */
  readonly public?: true;
  readonly roles: readonly Role[];
  /** Partner clients with this scope may, too. */
  readonly scope?: Scope;
  /** For customers, only while their reseller has one of these switched on. */
  readonly features?: readonly Feature[];
  /** A person who must add a second factor first may call it; default deny for them, too. */
  readonly enrolling?: true;
}

const platform = ["PLATFORM_ADMIN"] as const;
const owner = ["RESELLER_OWNER"] as const;
const operators = ["RESELLER_OWNER", "RESELLER_OPS"] as const;
const staff = ["RESELLER_OWNER", "RESELLER_OPS", "RESELLER_SALES"] as const;
const customers = [
  "CUSTOMER_ADMIN",
  "CUSTOMER_BUYER",
  "CUSTOMER_BILLING",
  "CUSTOMER_VIEWER",
] as const;
const buyers = ["CUSTOMER_ADMIN", "CUSTOMER_BUYER"] as const;
const payers = ["CUSTOMER_ADMIN", "CUSTOMER_BILLING"] as const;
const everyone = [...platform, ...staff, ...customers] as const;

const anyone: Rule = { public: true, roles: everyone };
const only = (who: readonly Role[], more: Omit<Rule, "roles"> = {}): Rule => ({
  roles: who,
  ...more,
});
/** What everybody does for the own account alone, also on the way to a second factor. */
const ownAccount = only(everyone, { enrolling: true });
const shopping = { features: ["purchasing"] } as const;
const company = { features: ["companyInformation"] } as const;
/** Reports are for everyone of a tenant, while its portal has them. */
const reading = only([...staff, ...customers], { features: ["reports"] });

/** Role × operation, default deny (A04). An operation of the graph that is not here fails the build. */
export const operations: Readonly<Record<string, Rule>> = {
  // identity
  "Query.storefront": { ...anyone, enrolling: true },
  "Query.viewer": { ...anyone, enrolling: true },
  "Query.accountSecurity": ownAccount,
  "Query.reseller": only(staff),
  "Query.resellers": only(platform),
  "Query.customers": only(staff, { scope: "customers:read" }),
  "Query.customer": only([...staff, ...customers], { scope: "customers:read" }),
  "Query.staff": only(staff),
  "Query.people": only(staff),
  "Query.auditEvents": only([...operators, ...platform]),
  "Query.auditEvent": only([...operators, ...platform]),
  "Query.auditChain": only([...operators, ...platform]),
  "Query.apiClients": only(operators),
  "Query.terms": only([...staff, ...customers]),
  "Query.businessClock": only(platform),
  "Reseller.signUpPolicy": only([...platform, ...staff]),
  "Reseller.securityPolicy": only([...platform, ...staff]),
  "Reseller.extent": only([...platform, ...staff]),
  "User.hasSecondFactor": only([...staff, "CUSTOMER_ADMIN"], company),
  "User.openSessions": only([...staff, "CUSTOMER_ADMIN"], company),
  "Customer.users": only([...staff, ...customers], company),
  "Mutation.signUp": anyone,
  "Mutation.verifyEmail": anyone,
  "Mutation.signIn": { ...anyone, enrolling: true },
  "Mutation.completeSignIn": { ...anyone, enrolling: true },
  "Mutation.beginPasskeySignIn": { ...anyone, enrolling: true },
  "Mutation.signInWithPasskey": { ...anyone, enrolling: true },
  "Mutation.signOut": { ...anyone, enrolling: true },
  "Mutation.beginPasskeyProof": ownAccount,
  "Mutation.reauthenticate": ownAccount,
  "Mutation.beginAuthenticatorApp": ownAccount,
  "Mutation.confirmAuthenticatorApp": ownAccount,
  "Mutation.removeAuthenticatorApp": only(everyone),
  "Mutation.beginPasskey": ownAccount,
  "Mutation.addPasskey": ownAccount,
  "Mutation.removePasskey": only(everyone),
  "Mutation.renewRecoveryCodes": only(everyone),
  "Mutation.endSession": only(everyone),
  "Mutation.endOtherSessions": only(everyone),
  "Mutation.removeSecondFactors": only([...staff, "CUSTOMER_ADMIN"], company),
  "Mutation.updateSecurityPolicy": only(owner),
  "Mutation.requestPasswordReset": anyone,
  "Mutation.resetPassword": anyone,
  "Mutation.acceptInvitation": anyone,
  "Mutation.requestAccess": anyone,
  "Mutation.inviteUser": only([...staff, "CUSTOMER_ADMIN"], company),
  "Mutation.resendInvitation": only([...staff, "CUSTOMER_ADMIN"], company),
  "Mutation.suspendUser": only([...staff, "CUSTOMER_ADMIN"], company),
  "Mutation.reactivateUser": only([...staff, "CUSTOMER_ADMIN"], company),
  "Mutation.suspendCustomer": only(operators),
  "Mutation.reactivateCustomer": only(operators),
  "Mutation.suspendReseller": only(platform),
  "Mutation.reactivateReseller": only(platform),
  "Mutation.publishTerms": only(operators),
  "Mutation.acceptTerms": only(buyers),
  "Mutation.changePassword": only(everyone),
  "Viewer.savedViews": only(everyone),
  "Mutation.saveView": only(everyone),
  "Mutation.deleteSavedView": only(everyone),
  "Mutation.createCustomer": only(staff),
  "Query.checkedCustomers": only(operators),
  "Mutation.importCustomers": only(operators),
  "Mutation.onboardCustomer": only(operators),
  "Mutation.updateCustomer": only(staff),
  "Mutation.authorizeVendor": only(operators),
  "Mutation.updateBranding": only(operators),
  "Mutation.updatePortalFeatures": only(operators),
  "Mutation.updateSignUpPolicy": only(operators),
  "Mutation.createApiClient": only(operators),
  "Mutation.revokeApiClient": only(operators),
  "Mutation.rotateApiClientSecret": only(operators),
  "Mutation.revokeApiClientSecret": only(operators),
  "Query.webhookEventTypes": only(operators),
  "Query.webhookEndpoints": only(operators),
  "Query.webhookEndpoint": only(operators),
  "Mutation.createWebhookEndpoint": only(operators),
  "Mutation.updateWebhookEndpoint": only(operators),
  "Mutation.deleteWebhookEndpoint": only(operators),
  "Mutation.rotateWebhookSecret": only(operators),
  "Mutation.sendTestWebhook": only(operators),
  "Mutation.replayWebhookDelivery": only(operators),
  "Mutation.replayWebhookDeliveries": only(operators),
  "Mutation.setBusinessClock": only(platform),
  // catalog
  "Storefront.tiles": { ...anyone, features: ["catalog"] },
  "Storefront.search": { ...anyone, features: ["catalog"] },
  "Storefront.product": { ...anyone, features: ["catalog"] },
  "Storefront.products": { ...anyone, features: ["catalog"] },
  "Storefront.solutions": { ...anyone, features: ["catalog"] },
  "Storefront.solution": { ...anyone, features: ["catalog"] },
  "Query.vendors": only([...platform, ...staff, ...customers]),
  "Query.priceBooks": only([...platform, ...operators]),
  "Query.priceBook": only([...platform, ...operators]),
  // Whoever comes to a book by another way, such as its own authorisation, sees its name and no cost (A05).
  "PriceBook.entries": only([...platform, ...operators]),
  "PriceBook.draft": only([...platform, ...operators]),
  "Mutation.createPriceBook": only(operators),
  "Mutation.stagePriceAdjustments": only(operators),
  "Mutation.stagePriceBookRevision": only(operators),
  "Mutation.commitPriceBook": only(operators),
  "Mutation.arrangeTiles": only(operators),
  // subscriptions
  "Query.order": only([...staff, ...customers], { scope: "orders:read" }),
  "Query.orders": only(staff, { scope: "orders:read" }),
  "Query.cloudSubscription": only([...staff, ...customers], { scope: "subscriptions:read" }),
  "Query.cloudSubscriptions": only(staff, { scope: "subscriptions:read" }),
  "Query.cloudAccount": only([...staff, ...customers], {
    features: ["cloudAccounts"],
    scope: "subscriptions:read",
  }),
  "Customer.cart": only(customers, shopping),
  "Customer.orders": only([...staff, ...customers], { ...shopping, scope: "orders:read" }),
  "Customer.subscriptions": only([...staff, ...customers], {
    features: ["purchasing", "cloudAccounts"],
    scope: "subscriptions:read",
  }),
  "Customer.unusedSeats": only([...staff, ...customers], {
    features: ["purchasing", "cloudAccounts"],
    scope: "subscriptions:read",
  }),
  "Customer.cloudAccounts": only([...staff, ...customers], {
    features: ["cloudAccounts"],
    scope: "subscriptions:read",
  }),
  "Mutation.addToCart": only(buyers, shopping),
  "Mutation.addSolutionToCart": only(buyers, shopping),
  "Mutation.updateCartItem": only(buyers, shopping),
  "Mutation.removeFromCart": only(buyers, shopping),
  "Mutation.checkout": only(buyers, shopping),
  "Mutation.cancelOrder": only([...operators, ...buyers], shopping),
  "Mutation.retryOrder": only(operators),
  "Mutation.previewChange": only([...operators, ...buyers], shopping),
  "Mutation.changeSubscription": only([...operators, ...buyers], shopping),
  "Mutation.requestCloudAccount": only(buyers, { features: ["cloudAccounts"] }),
  "Subscription.orderChanged": only([...staff, ...customers], { scope: "orders:read" }),
  // billing
  "Query.statement": only([...staff, ...payers], {
    features: ["invoices"],
    scope: "statements:read",
  }),
  "Query.statements": only(staff, { scope: "statements:read" }),
  "Query.billingRun": only(operators),
  "Query.billingRuns": only(operators),
  "Query.reconciliation": only(operators),
  "Query.supportPlans": only(staff),
  "Query.usageImports": only(operators),
  "Query.usageImport": only(operators),
  // Cost and margin are in it: for the reseller's own people alone (A05).
  "Query.business": only(staff),
  "Query.reports": reading,
  "Query.report": reading,
  "Query.reportValues": reading,
  "Query.savedReports": reading,
  "Query.reportRecipients": reading,
  "Customer.statements": only([...staff, ...payers], {
    features: ["invoices"],
    scope: "statements:read",
  }),
  "Customer.spend": only([...staff, ...customers], { features: ["dashboard"] }),
  "Customer.spendOverTime": only([...staff, ...customers], { features: ["dashboard"] }),
  "Customer.dashboard": only([...staff, ...customers], { features: ["dashboard"] }),
  "Customer.creditBalances": only([...staff, ...payers], { features: ["invoices"] }),
  "Mutation.saveReport": reading,
  "Mutation.deleteSavedReport": reading,
  "Mutation.scheduleReport": reading,
  "Mutation.stopReportMail": reading,
  "Mutation.sendReport": reading,
  "Mutation.createSupportPlan": only(operators),
  "Mutation.importUsage": only(operators),
  "Mutation.runBilling": only(operators),
  "Mutation.openStatement": only(operators),
  "Mutation.closeStatement": only(operators),
  "Mutation.voidStatement": only(operators),
  "Mutation.discardStatement": only(operators),
  "Mutation.grantCredit": only(operators),
  "Mutation.issueCreditMemo": only(operators),
  "Subscription.spendChanged": only(customers, { features: ["dashboard"] }),
  "Subscription.billingRunProgressed": only(operators),
  // approvals
  "Query.approvalRequests": only(operators),
  "Query.approvalRequest": only(operators),
  "Query.supportRequests": only([...staff, ...customers]),
  "Query.supportRequest": only([...staff, ...customers]),
  "Customer.readiness": only([...staff, ...customers]),
  "User.pendingRequests": only([...staff, "CUSTOMER_ADMIN"], company),
  "Query.unreadyCustomers": only(staff),
  "Mutation.approveRequest": only(operators),
  "Mutation.declineRequest": only(operators),
  "Mutation.approveRequests": only(operators),
  "Mutation.declineRequests": only(operators),
  "Mutation.createSupportRequest": only(customers),
  "Mutation.answerSupportRequest": only([...staff, ...customers]),
  "Mutation.closeSupportRequest": only([...staff, ...customers]),
  "Query.stuckWork": only([...operators, ...platform]),
  "Mutation.retryStuckWork": only([...operators, ...platform]),
  "Mutation.discardStuckWork": only([...operators, ...platform]),
  "Subscription.approvalQueueChanged": only(operators),
  "Subscription.activity": only([...staff, ...customers]),
};

/** Roles that manage the reseller's own staff: the owner alone (product.md). */
export const staffManagers: readonly Role[] = owner;
