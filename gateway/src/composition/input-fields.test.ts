import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { operations } from "@markethall/auth";
import {
  buildSchema,
  getNamedType,
  type GraphQLInputField,
  isInputObjectType,
  isObjectType,
} from "graphql";

const schema = buildSchema(readFileSync(join(__dirname, "../../schema/api.graphql"), "utf8"));

/**
 * Every field of an input that takes an id, a tenant, an amount, a status, a role or a secret, by what it is for (A06).
 * A field that is not here fails: whoever adds one says here why a caller may set it.
 */
const purposes = {
  /** Names what the deed is done to. It is looked up as the caller's tenant: another's is not found. */
  "names the thing": [
    ...["AcceptTermsInput.termsId", "AddSolutionToCartInput.solutionId", "AddToCartInput.planId"],
    ...["AnswerSupportRequestInput.supportRequestId", "ApproveRequestInput.requestId"],
    ...["ApproveRequestsInput.requestIds", "DeclineRequestsInput.requestIds"],
    ...["AuthorizeVendorInput.customerId", "AuthorizeVendorInput.vendorId"],
    ...["VendorConditionsInput.vendorId"],
    ...["CancelOrderInput.orderId", "CloseSupportRequestInput.supportRequestId"],
    ...["CommitPriceBookInput.priceBookId", "CreatePriceBookInput.parentId"],
    ...["DeclineRequestInput.requestId", "DiscardStuckWorkInput.stuckWorkId"],
    ...["EndSessionInput.sessionId", "RemovePasskeyInput.passkeyId"],
    "RemoveSecondFactorsInput.userId",
    ...["GrantCreditInput.customerId", "ImportUsageInput.uploadId", "InviteUserInput.customerId"],
    ...["IssueCreditMemoInput.statementId", "PriceAdjustmentInput.planId"],
    ...["PublishTermsInput.vendorId", "ReactivateCustomerInput.customerId"],
    ...["ReactivateResellerInput.resellerId", "ReactivateUserInput.userId"],
    ...["RemoveFromCartInput.itemId", "RequestCloudAccountInput.vendorId"],
    ...["ResendInvitationInput.userId", "RetryOrderInput.orderId"],
    ...["RetryStuckWorkInput.stuckWorkId", "RevokeApiClientInput.apiClientId"],
    ...["RevokeApiClientSecretInput.apiClientId", "RevokeApiClientSecretInput.secretId"],
    ...["RotateApiClientSecretInput.apiClientId", "RunBillingInput.customerIds"],
    ...["StagePriceAdjustmentsInput.priceBookId", "StagePriceBookRevisionInput.priceBookId"],
    "StatementInput.statementId",
    ...["SubscriptionChangeInput.planId", "SubscriptionChangeInput.subscriptionId"],
    ...["SuspendCustomerInput.customerId", "SuspendResellerInput.resellerId"],
    ...["SuspendUserInput.userId", "TileArrangementInput.productId", "UpdateCartItemInput.itemId"],
    ...["UpdateCustomerInput.customerId", "CheckoutInput.coTermWith"],
    ...["UpdateWebhookEndpointInput.webhookEndpointId"],
    ...["DeleteWebhookEndpointInput.webhookEndpointId", "SendTestWebhookInput.webhookEndpointId"],
    ...["RotateWebhookSecretInput.webhookEndpointId"],
    ...["ReplayWebhookDeliveryInput.webhookDeliveryId"],
    ...["ReplayWebhookDeliveriesInput.webhookEndpointId"],
    // Both are looked up as the person, too: a colleague's is not found.
    ...["SaveViewInput.id", "DeleteSavedViewInput.id"],
    ...["SaveReportInput.savedReportId", "SavedReportInput.savedReportId"],
    ...["ScheduleReportInput.savedReportId", "ScheduleReportInput.recipientIds"],
  ],
  /** Says what was read and agreed to; it counts for the caller's own customer. */
  "agrees to terms": ["CheckoutInput.acceptedTermsIds", "SignUpInput.acceptEulaId"],
  /** Narrows a list that row-level security has narrowed to the caller's tenant before. */
  "narrows a list": [
    ...["ApprovalFilter.customerId", "ApprovalFilter.status", "CloudAccountFilter.status"],
    ...["CloudAccountFilter.vendorId", "CloudSubscriptionFilter.customerId"],
    ...["CloudSubscriptionFilter.status", "CloudSubscriptionFilter.vendorId"],
    ...["CustomerFilter.status", "OrderFilter.customerId", "OrderFilter.status"],
    ...["ProductFilter.maxPrice", "ReportInput.customerId", "ReportInput.vendorId"],
    ...["StatementFilter.customerId", "StatementFilter.status", "StatementFilter.vendorId"],
    ...["ProductFilter.prices", "StuckWorkFilter.customerId", "StuckWorkFilter.ids"],
    ...["SupportRequestFilter.customerId", "SupportRequestFilter.status"],
    "UsageImportFilter.status",
  ],
  /** Is compared with what we compute, and never taken for it. */
  "is only compared": ["CheckoutInput.expectedTotal", "SubscriptionChangeInput.expectedNet"],
  /** Names a portal that anybody can open, before there is a session to take the tenant from. */
  "names a portal": [
    ...["RequestAccessInput.accountName", "RequestAccessInput.customerNumber"],
    ...["RequestPasswordResetInput.accountName", "SignInInput.accountName"],
    ...["SignInWithPasskeyInput.accountName", "SignUpInput.accountName"],
  ],
  /** Is the proof itself. */
  proves: [
    ...["AcceptInvitationInput.token", "ResetPasswordInput.token", "VerifyEmailInput.token"],
  ],
  /** Sets prices, amounts and conditions: what these operations are for, and operators' alone. */
  "sets conditions": [
    ...["AuthorizeVendorInput.currency", "AuthorizeVendorInput.priceBookId"],
    ...["AuthorizeVendorInput.supportPlanId", "AuthorizeVendorInput.vendorTenantId"],
    ...["VendorConditionsInput.currency", "VendorConditionsInput.priceBookId"],
    ...["VendorConditionsInput.supportPlanId", "VendorConditionsInput.vendorTenantId"],
    ...["ChargeTierInput.percent", "ChargeTierInput.upTo"],
    ...["CommitPriceBookInput.acknowledgeBelowCost", "CreateApiClientInput.scopes"],
    ...["CreatePriceBookInput.adjustmentPercent", "CreateSupportPlanInput.amount"],
    ...["CreateSupportPlanInput.currency", "CreateSupportPlanInput.maximum"],
    ...["CreateSupportPlanInput.minimum", "CreateSupportPlanInput.percent"],
    ...["GrantCreditInput.amount", "GrantCreditInput.currency", "IssueCreditMemoInput.amount"],
    ...["PriceAdjustmentInput.value", "RotateApiClientSecretInput.oldSecretEndsInHours"],
    ...["RotateWebhookSecretInput.oldSecretEndsInHours"],
    "StagePriceAdjustmentsInput.adjustmentPercent",
  ],
  /** Gives a role within the caller's own reach, as the user policy says: `canManageUser`. */
  "gives a role": ["FirstUserInput.role", "InviteUserInput.role"],
  /** Kept for callers from before suspendCustomer; asks for the same right. */
  "is deprecated": ["UpdateCustomerInput.status"],
} as const;

const sensitiveName =
  /tenant|reseller|accountName|customerNumber|price|amount|percent|status|role|cost|scope|token|secret/i;

function isSensitive({ name, type }: GraphQLInputField): boolean {
  const { name: typeName } = getNamedType(type);
  return (
    /^(ID|Decimal|CurrencyCode|Role)$/.test(typeName) ||
    typeName.endsWith("Status") ||
    sensitiveName.test(name)
  );
}

const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);

/** Mutations that take this input, at any depth. */
function mutationsWith(inputName: string): string[] {
  const holds = (name: string): boolean =>
    name === inputName ||
    inputs
      .filter((type) => type.name === name)
      .some((type) =>
        Object.values(type.getFields()).some((field) => {
          const inner = getNamedType(field.type);
          return isInputObjectType(inner) && inner.name !== name && holds(inner.name);
        }),
      );
  const root = schema.getMutationType();
  return Object.values(root?.getFields() ?? {})
    .filter(({ args }) => args.some(({ type }) => holds(getNamedType(type).name)))
    .map(({ name }) => `Mutation.${name}`);
}

describe("what a caller may set (A06)", () => {
  it("is listed with its reason, and nothing else is there", () => {
    const found = inputs.flatMap((type) =>
      Object.values(type.getFields())
        .filter(isSensitive)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(found.sort()).toEqual(Object.values(purposes).flat().sort());
  });

  it("holds no condition or amount in a mutation that customers, programs or visitors may call", () => {
    for (const field of purposes["sets conditions"]) {
      const mutations = mutationsWith(field.split(".")[0] ?? "");
      expect([field, mutations.length > 0]).toEqual([field, true]);
      for (const mutation of mutations) {
        const rule = operations[mutation];
        const roles = rule?.roles.filter((role) => !/^RESELLER_(OWNER|OPS)$/.test(role));
        expect([mutation, roles, rule?.public, rule?.scope]).toEqual([
          mutation,
          [],
          undefined,
          undefined,
        ]);
      }
    }
  });

  it("takes no tenant: it comes from the session or the token (A02)", () => {
    const tenants = inputs.flatMap((type) =>
      Object.keys(type.getFields())
        .filter((name) => /^(resellerId|reseller|tenantId)$/.test(name))
        .map((name) => `${type.name}.${name}`),
    );
    // The platform's deeds on a reseller as a thing.
    expect(tenants).toEqual([
      "ReactivateResellerInput.resellerId",
      "SuspendResellerInput.resellerId",
    ]);
  });
});

describe("what a customer may read (A05)", () => {
  /** Types that a role reaches from the root fields that it may call. */
  function reachable(role: (typeof operations)[string]["roles"][number]): Set<string> {
    const seen = new Set<string>();
    const follow = (name: string) => {
      const type = schema.getType(name);
      if (!type || seen.has(name)) return;
      seen.add(name);
      if ("getTypes" in type) for (const member of type.getTypes()) follow(member.name);
      if (!isObjectType(type)) return;
      for (const field of Object.values(type.getFields())) {
        const rule = operations[`${name}.${field.name}`];
        const isRoot = /^(Query|Mutation|Subscription)$/.test(name);
        if (rule ? rule.public || rule.roles.includes(role) : !isRoot)
          follow(getNamedType(field.type).name);
      }
    };
    for (const root of ["Query", "Mutation", "Subscription"]) follow(root);
    return seen;
  }

  const margins = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) =>
      Object.keys(type.getFields()).some((name) => /cost|margin|markup/i.test(name)),
    )
    .map(({ name }) => name);

  it.each(["CUSTOMER_ADMIN", "CUSTOMER_BUYER", "CUSTOMER_BILLING", "CUSTOMER_VIEWER"] as const)(
    "%s comes to no type that holds a cost, a margin or a markup",
    (role) => {
      expect(margins).not.toEqual([]);
      const reached = margins.filter((name) => reachable(role).has(name));
      expect(reached).toEqual([]);
    },
  );
});
