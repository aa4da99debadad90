import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { actionName } from "./action-name.js";

/** What an operation did, as a sentence; `who` is put in when it is said. */
const sentences: Readonly<Record<string, MessageDescriptor>> = {
  signIn: msg({ message: "{who} signed in" }),
  signInWithPasskey: msg({ message: "{who} signed in with a passkey" }),
  completeSignIn: msg({ message: "{who} completed a sign-in with a second factor" }),
  grantToken: msg({ message: "{who} got an access token" }),
  signOut: msg({ message: "{who} signed out" }),
  signUp: msg({ message: "{who} signed up" }),
  verifyEmail: msg({ message: "{who} confirmed an email address" }),
  acceptInvitation: msg({ message: "{who} accepted an invitation" }),
  requestAccess: msg({ message: "{who} asked to join a company" }),
  requestPasswordReset: msg({ message: "{who} asked for a password reset" }),
  resetPassword: msg({ message: "{who} reset a password" }),
  changePassword: msg({ message: "{who} changed their password" }),
  reauthenticate: msg({ message: "{who} proved who they are" }),
  beginAuthenticatorApp: msg({ message: "{who} began to set up an authenticator app" }),
  confirmAuthenticatorApp: msg({ message: "{who} set up an authenticator app" }),
  removeAuthenticatorApp: msg({ message: "{who} removed an authenticator app" }),
  beginPasskey: msg({ message: "{who} began to add a passkey" }),
  beginPasskeyProof: msg({ message: "{who} began a proof with a passkey" }),
  beginPasskeySignIn: msg({ message: "{who} began a sign-in with a passkey" }),
  addPasskey: msg({ message: "{who} added a passkey" }),
  removePasskey: msg({ message: "{who} removed a passkey" }),
  renewRecoveryCodes: msg({ message: "{who} renewed recovery codes" }),
  endSession: msg({ message: "{who} ended a session" }),
  endOtherSessions: msg({ message: "{who} ended all other sessions" }),
  approveRequest: msg({ message: "{who} approved a request" }),
  approveRequests: msg({ message: "{who} approved several requests at a time" }),
  declineRequest: msg({ message: "{who} declined a request" }),
  declineRequests: msg({ message: "{who} declined several requests at a time" }),
  createCustomer: msg({ message: "{who} created a customer" }),
  importCustomers: msg({ message: "{who} imported a list of customers" }),
  onboardCustomer: msg({ message: "{who} created a customer with its vendors" }),
  updateCustomer: msg({ message: "{who} changed a customer" }),
  suspendCustomer: msg({ message: "{who} suspended a customer" }),
  reactivateCustomer: msg({ message: "{who} reactivated a customer" }),
  suspendReseller: msg({ message: "{who} suspended a reseller" }),
  reactivateReseller: msg({ message: "{who} reactivated a reseller" }),
  inviteUser: msg({ message: "{who} invited a person" }),
  resendInvitation: msg({ message: "{who} sent an invitation again" }),
  suspendUser: msg({ message: "{who} suspended a person" }),
  reactivateUser: msg({ message: "{who} reactivated a person" }),
  removeSecondFactors: msg({ message: "{who} removed a person’s second factors" }),
  updateSecurityPolicy: msg({ message: "{who} changed the security policy" }),
  authorizeVendor: msg({ message: "{who} authorised a vendor for a customer" }),
  grantCredit: msg({ message: "{who} granted credit" }),
  acceptTerms: msg({ message: "{who} accepted terms" }),
  addToCart: msg({ message: "{who} added to the cart" }),
  addSolutionToCart: msg({ message: "{who} added a solution to the cart" }),
  updateCartItem: msg({ message: "{who} changed the cart" }),
  removeFromCart: msg({ message: "{who} removed from the cart" }),
  checkout: msg({ message: "{who} placed an order" }),
  cancelOrder: msg({ message: "{who} cancelled an order" }),
  retryOrder: msg({ message: "{who} had an order tried again" }),
  changeSubscription: msg({ message: "{who} changed a subscription" }),
  previewChange: msg({ message: "{who} looked at what a change would cost" }),
  requestCloudAccount: msg({ message: "{who} asked for a cloud account" }),
  createPriceBook: msg({ message: "{who} created a price book" }),
  stagePriceAdjustments: msg({ message: "{who} staged price adjustments" }),
  stagePriceBookRevision: msg({ message: "{who} staged the way back to a revision" }),
  commitPriceBook: msg({ message: "{who} committed a price book" }),
  arrangeTiles: msg({ message: "{who} arranged the storefront’s tiles" }),
  createSupportPlan: msg({ message: "{who} created a support plan" }),
  importUsage: msg({ message: "{who} imported usage" }),
  runBilling: msg({ message: "{who} ran billing" }),
  openStatement: msg({ message: "{who} opened a statement" }),
  closeStatement: msg({ message: "{who} closed a statement" }),
  voidStatement: msg({ message: "{who} voided a statement" }),
  discardStatement: msg({ message: "{who} discarded a statement" }),
  issueCreditMemo: msg({ message: "{who} issued a credit memo" }),
  saveReport: msg({ message: "{who} saved a report" }),
  deleteSavedReport: msg({ message: "{who} deleted a saved report" }),
  scheduleReport: msg({ message: "{who} scheduled a report" }),
  stopReportMail: msg({ message: "{who} stopped the mails of a report" }),
  sendReport: msg({ message: "{who} sent a report" }),
  saveView: msg({ message: "{who} saved a view" }),
  deleteSavedView: msg({ message: "{who} deleted a view" }),
  updateBranding: msg({ message: "{who} changed the branding" }),
  updatePortalFeatures: msg({ message: "{who} switched parts of the portal" }),
  updateSignUpPolicy: msg({ message: "{who} changed the sign-up policy" }),
  createApiClient: msg({ message: "{who} created an API client" }),
  rotateApiClientSecret: msg({ message: "{who} rotated the secret of an API client" }),
  revokeApiClientSecret: msg({ message: "{who} revoked a secret of an API client" }),
  revokeApiClient: msg({ message: "{who} revoked an API client" }),
  createWebhookEndpoint: msg({ message: "{who} created a webhook endpoint" }),
  updateWebhookEndpoint: msg({ message: "{who} changed a webhook endpoint" }),
  deleteWebhookEndpoint: msg({ message: "{who} deleted a webhook endpoint" }),
  disableWebhookEndpoint: msg({ message: "{who} disabled a webhook endpoint that only failed" }),
  rotateWebhookSecret: msg({ message: "{who} rotated the secret of a webhook" }),
  sendTestWebhook: msg({ message: "{who} sent a test webhook" }),
  replayWebhookDelivery: msg({ message: "{who} sent a webhook again" }),
  replayWebhookDeliveries: msg({ message: "{who} sent failed webhooks again" }),
  publishTerms: msg({ message: "{who} published terms" }),
  createSupportRequest: msg({ message: "{who} asked a question" }),
  answerSupportRequest: msg({ message: "{who} answered a question" }),
  closeSupportRequest: msg({ message: "{who} closed a question" }),
  retryStuckWork: msg({ message: "{who} had stuck work tried again" }),
  discardStuckWork: msg({ message: "{who} put stuck work aside" }),
  setBusinessClock: msg({ message: "{who} set the business clock" }),
};

interface Told {
  readonly actorName: string;
  readonly action: string;
  readonly outcome: string;
}

/** Examples: `Maren Vogt approved a request`; of what was refused `Priya Shah was refused: Commit price book`. */
export function actionSentence({ actorName: who, action, outcome }: Told): string {
  const what = actionName(action);
  if (outcome !== "done") return i18n._(msg`${who} was refused: ${what}`);
  const sentence = sentences[action];
  if (!sentence) return i18n._(msg`${who}: ${what}`);
  const said = { ...sentence, values: { who } };
  return i18n._(said);
}
