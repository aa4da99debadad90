import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";

/** Operations that the audit keeps, as the graph names them; the order is that of the console. */
const actionNames: Readonly<Record<string, MessageDescriptor>> = {
  signIn: msg`Sign in`,
  signInWithPasskey: msg`Sign in with passkey`,
  completeSignIn: msg`Complete sign in`,
  grantToken: msg`Grant token`,
  signOut: msg`Sign out`,
  signUp: msg`Sign up`,
  acceptInvitation: msg`Accept invitation`,
  requestAccess: msg`Request access`,
  requestPasswordReset: msg`Request password reset`,
  resetPassword: msg`Reset password`,
  changePassword: msg`Change password`,
  approveRequest: msg`Approve request`,
  declineRequest: msg`Decline request`,
  createCustomer: msg`Create customer`,
  updateCustomer: msg`Update customer`,
  inviteUser: msg`Invite user`,
  resendInvitation: msg`Resend invitation`,
  suspendUser: msg`Suspend user`,
  reactivateUser: msg`Reactivate user`,
  removeSecondFactors: msg`Remove second factors`,
  updateSecurityPolicy: msg`Update security policy`,
  authorizeVendor: msg`Authorize vendor`,
  grantCredit: msg`Grant credit`,
  acceptTerms: msg`Accept terms`,
  checkout: msg`Checkout`,
  cancelOrder: msg`Cancel order`,
  retryOrder: msg`Retry order`,
  changeSubscription: msg`Change subscription`,
  requestCloudAccount: msg`Request cloud account`,
  createPriceBook: msg`Create price book`,
  stagePriceAdjustments: msg`Stage price adjustments`,
  commitPriceBook: msg`Commit price book`,
  arrangeTiles: msg`Arrange tiles`,
  createSupportPlan: msg`Create support plan`,
  importUsage: msg`Import usage`,
  runBilling: msg`Run billing`,
  openStatement: msg`Open statement`,
  closeStatement: msg`Close statement`,
  voidStatement: msg`Void statement`,
  discardStatement: msg`Discard statement`,
  issueCreditMemo: msg`Issue credit memo`,
  updateBranding: msg`Update branding`,
  updatePortalFeatures: msg`Update portal features`,
  updateSignUpPolicy: msg`Update sign up policy`,
  createApiClient: msg`Create API client`,
  rotateApiClientSecret: msg`Rotate API client secret`,
  revokeApiClientSecret: msg`Revoke API client secret`,
  revokeApiClient: msg`Revoke API client`,
  createWebhookEndpoint: msg`Create webhook endpoint`,
  updateWebhookEndpoint: msg`Update webhook endpoint`,
  deleteWebhookEndpoint: msg`Delete webhook endpoint`,
  rotateWebhookSecret: msg`Rotate webhook secret`,
  sendTestWebhook: msg`Send test webhook`,
  replayWebhookDelivery: msg`Replay webhook delivery`,
  replayWebhookDeliveries: msg`Replay webhook deliveries`,
  publishTerms: msg`Publish terms`,
  answerSupportRequest: msg`Answer support request`,
  closeSupportRequest: msg`Close support request`,
};

export const auditedActions: readonly string[] = Object.keys(actionNames);

/** Example: `actionName("approveRequest")` is `Approve request`; an operation without a name is shown in its own words. */
export function actionName(action: string): string {
  const known = actionNames[action];
  if (known) return i18n._(known);
  const words = action.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
