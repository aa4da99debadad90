import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { demoInstance, eventually, linkIn, PortalClient } from "../support/client.js";
import { deed, fresh, freshEmail, idOfVendor, PASSWORD } from "../support/deeds.js";

interface Queued {
  readonly approvalQueueChanged: {
    id: string;
    status: string;
    kind: string;
    customer: { id: string } | null;
  };
}

describe("an approval that concerns a vendor", () => {
  let staff: PortalClient;
  let buyer: PortalClient;
  let customerId: string;
  let microsoft: string;

  beforeAll(async () => {
    staff = await PortalClient.as("RESELLER_OWNER", "demo");
    microsoft = await idOfVendor(staff, "microsoft");
    const email = freshEmail("approval");
    const made = await deed<{ customer: { id: string } }>(
      staff,
      "createCustomer",
      {
        name: fresh("Approval Company"),
        country: "DE",
        firstUser: { email, name: "Buyer", role: "CUSTOMER_ADMIN" },
      },
      "... on CreateCustomerSuccess { customer { id } }",
    );
    customerId = made.customer.id;
    buyer = new PortalClient(demoInstance().url);
    const token = linkIn(
      await buyer.mailTo(email, /invitation/),
      "/v2c/invitation",
    ).searchParams.get("token");
    await deed(buyer, "acceptInvitation", { token, name: "Buyer", password: PASSWORD });
    // Authorised, and nothing else: the checklist says what is missing.
    await deed(staff, "authorizeVendor", { customerId, vendorId: microsoft });
  });

  afterAll(() => staff.close());

  it("is refused while a precondition is open, mended by its link, approved once, and moves the queue live", async () => {
    const queue = staff
      .live()
      .subscribe<Queued>(
        `subscription { approvalQueueChanged { id status kind customer { id } } }`,
      );
    const asked = await eventually("the vendor to be known", async () => {
      const answer = await deed<{ cloudAccount: { id: string } }>(
        buyer,
        "requestCloudAccount",
        { vendorId: microsoft, name: "Production" },
        "... on RequestCloudAccountSuccess { cloudAccount { id status } }",
      );
      return answer.__typename === "RequestCloudAccountSuccess" ? answer : null;
    });
    const { approvalQueueChanged: request } = await queue.until(
      ({ approvalQueueChanged: one }) =>
        one.kind === "CLOUD_ACCOUNT_PROVISION" && one.customer?.id === customerId,
    );

    const refused = await deed<{
      preconditions: { code: string; satisfied: boolean; fixPath: string | null }[];
    }>(
      staff,
      "approveRequest",
      { requestId: request.id },
      "... on PreconditionsOpenError { preconditions { code satisfied fixPath } }",
    );
    expect(refused.__typename).toBe("PreconditionsOpenError");
    const open = refused.preconditions.filter(({ satisfied }) => !satisfied);
    expect(open.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        "PRICE_BOOK_SET",
        "CURRENCY_SET",
        "SUPPORT_PLAN_SET",
        "VENDOR_TENANT_SET",
      ]),
    );
    expect(open.find(({ code }) => code === "PRICE_BOOK_SET")!.fixPath).toContain(
      `/console/customers/${customerId}`,
    );

    const { priceBooks } = await staff.ask<{ priceBooks: { id: string; kind: string }[] }>(
      `query Books($vendorId: ID!) { priceBooks(vendorId: $vendorId) { id kind } }`,
      { vendorId: microsoft },
    );
    await deed(staff, "authorizeVendor", {
      customerId,
      vendorId: microsoft,
      priceBookId: priceBooks.find(({ kind }) => kind === "CUSTOM")!.id,
      currency: "USD",
      noSupportPlan: true,
      vendorTenantId: "approval.onmicrosoft.com",
    });
    const { terms } = await buyer.ask<{ terms: { id: string; kind: string }[] }>(
      "{ terms { id kind } }",
    );
    for (const { id } of terms.filter(({ kind }) => kind === "PURCHASE"))
      await deed(buyer, "acceptTerms", { termsId: id });

    const second = await PortalClient.as("RESELLER_OPS", "demo");
    const approved = await eventually("the preconditions to hold", async () => {
      const answer = await deed(staff, "approveRequest", { requestId: request.id });
      return answer.__typename === "ApproveRequestSuccess" ? answer : null;
    });
    expect(approved.__typename).toBe("ApproveRequestSuccess");
    const late = await deed<{ decision: { decidedByName: string; status: string } }>(
      second,
      "declineRequest",
      { requestId: request.id, reason: "Too late" },
      "... on AlreadyDecidedError { decision { status decidedByName } }",
    );
    expect(late).toMatchObject({
      __typename: "AlreadyDecidedError",
      decision: { status: "APPROVED", decidedByName: "Maren Vogt" },
    });

    await eventually("the account to be provisioned", async () => {
      const { cloudAccount } = await buyer.ask<{
        cloudAccount: { status: string; externalId: string | null };
      }>(`query Account($id: ID!) { cloudAccount(id: $id) { status externalId } }`, {
        id: asked.cloudAccount.id,
      });
      return cloudAccount.status === "ACTIVE" && cloudAccount.externalId !== null;
    });
  });

  it("keeps what was declined in the history, with its reason", async () => {
    const { approvalRequests } = await staff.ask<{
      approvalRequests: { edges: { node: { subject: string; decision: { reason: string } } }[] };
    }>(
      `{ approvalRequests(filter: { status: [DECLINED] }) { edges { node { subject decision { reason } } } } }`,
    );
    const declined = approvalRequests.edges.find(({ node }) =>
      node.subject.includes("Fast Deals"),
    )!;
    expect(declined.node.decision.reason).toMatch(/register/);
  });

  it("shows a neighbour nothing: a foreign request is one that does not exist", async () => {
    const { approvalRequests } = await staff.ask<{
      approvalRequests: { edges: { node: { id: string } }[] };
    }>(
      `{ approvalRequests(filter: { status: [PENDING, APPROVED, DECLINED] }) { edges { node { id } } } }`,
    );
    const neighbour = await PortalClient.as("RESELLER_OWNER", "meridian");
    const foreign = await deed(neighbour, "approveRequest", {
      requestId: approvalRequests.edges[0]!.node.id,
    });
    const unknown = await deed(neighbour, "approveRequest", {
      requestId: "00000000-0000-4000-8000-000000000001",
    });
    expect(foreign).toEqual(unknown);
    expect(foreign.__typename).toBe("NotFoundError");
  });
});
