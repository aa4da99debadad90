import { expect } from "@jest/globals";
import { fresh } from "./fresh.js";
import type { Visitor } from "./visitor.js";

export interface Order {
  readonly id: string;
  readonly number: string;
  readonly status: string;
}

/** Large enough to wait for an approval. */
export async function placesLargeOrder(leo: Visitor): Promise<Order> {
  const { storefront } = await leo.ask<{
    storefront: { product: { plans: { id: string; name: string }[] } };
  }>(
    `{ storefront(accountName: "demo") { product(slug: "microsoft-365-business-premium") { plans { id name } } } }`,
  );
  const plan = storefront.product.plans.find(({ name }) => name === "Annual, paid monthly");
  await leo.ask(
    `mutation Add($input: AddToCartInput!) { addToCart(input: $input) { __typename } }`,
    {
      input: { planId: plan?.id, quantity: 250 },
    },
  );
  const { checkout } = await leo.ask<{ checkout: { order?: Order } }>(
    `mutation Check($input: CheckoutInput!) {
       checkout(input: $input) { ... on CheckoutSuccess { order { id number status } } } }`,
    { input: { purchaseOrder: fresh("PO") } },
  );
  if (checkout.order?.status !== "PENDING_APPROVAL") throw new Error(JSON.stringify(checkout));
  return checkout.order;
}

export async function approves(maren: Visitor, number: string): Promise<void> {
  const { approvalRequests } = await maren.ask<{
    approvalRequests: { edges: { node: { id: string } }[] };
  }>(
    `query Asked($query: String) {
       approvalRequests(filter: { status: [PENDING], query: $query }) { edges { node { id } } } }`,
    { query: number },
  );
  const requestId = approvalRequests.edges[0]?.node.id;
  const { approveRequest } = await maren.ask<{ approveRequest: { __typename: string } }>(
    `mutation Approve($input: ApproveRequestInput!) { approveRequest(input: $input) { __typename } }`,
    { input: { requestId } },
  );
  expect(approveRequest.__typename).toBe("ApproveRequestSuccess");
}

export async function completed(leo: Visitor, id: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { order } = await leo.ask<{ order: Order }>(
      "query Order($id: ID!) { order(id: $id) { id number status } }",
      { id },
    );
    if (order.status === "COMPLETED") return;
    await leo.page.waitForTimeout(500);
  }
  throw new Error("the order was not completed");
}
