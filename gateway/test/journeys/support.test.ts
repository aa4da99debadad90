import { expect, it } from "@jest/globals";
import { PortalClient } from "../support/client.js";
import { deed, fresh } from "../support/deeds.js";

it("a support request goes from the “?” to the console and its answer back, by mail and page", async () => {
  const customer = await PortalClient.as("CUSTOMER_VIEWER", "demo");
  const staff = await PortalClient.as("RESELLER_SALES", "demo");
  const subject = fresh("How do I add seats");
  const asked = await deed<{ supportRequest: { id: string } }>(
    customer,
    "createSupportRequest",
    { subject, body: "The button is grey." },
    "... on CreateSupportRequestSuccess { supportRequest { id } }",
  );
  const { supportRequests } = await staff.ask<{
    supportRequests: { edges: { node: { id: string; subject: string } }[] };
  }>(
    "{ supportRequests(filter: { status: [OPEN] }, first: 50) { edges { node { id subject } } } }",
  );
  expect(supportRequests.edges.map(({ node }) => node.subject)).toContain(subject);
  await deed(staff, "answerSupportRequest", {
    supportRequestId: asked.supportRequest.id,
    body: "Ask your administrator.",
  });
  await customer.mailTo("sami@harborlane.example", new RegExp(subject));
  const { supportRequest } = await customer.ask<{
    supportRequest: { status: string; messages: { body: string; fromStaff: boolean }[] };
  }>(`query R($id: ID!) { supportRequest(id: $id) { status messages { body fromStaff } } }`, {
    id: asked.supportRequest.id,
  });
  expect(supportRequest.status).toBe("ANSWERED");
  expect(supportRequest.messages.map(({ fromStaff }) => fromStaff)).toEqual([false, true]);
});
