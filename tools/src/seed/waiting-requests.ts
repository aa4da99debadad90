import { PortalClient } from "../portal-client/portal-client.js";
import type { SeedConfig } from "./config.js";

const ASKED = "__typename ... on UserError { message }";

/** What customers ask for and nobody answered yet: a reseller's day begins with it. */
export async function waitingRequests({ publicUrl, password }: SeedConfig): Promise<void> {
  const as = (email: string) => new PortalClient(publicUrl).signIn({ email, password });
  const dana = await as("dana@bluebird.example");
  // Bluebird has no price book for Microsoft: its request shows what is missing.
  await asksForAccount(dana, "microsoft", "Front desks");
  await asksStaff(
    dana,
    "Which plan includes archiving?",
    "We have to keep patients' mail for ten years. Which of the Microsoft plans does that?",
  );
  const leo = await as("leo@harborlane.example");
  await asksForAccount(leo, "aws", "Warehouse telemetry");
  await asksStaff(
    leo,
    "Two names on one invoice",
    "Could our site in Bremen get its own cost centre on the statements from next month on?",
  );
}

async function asksForAccount(customer: PortalClient, slug: string, name: string): Promise<void> {
  const { vendors } = await customer.run<{ vendors: { id: string; slug: string }[] }>(
    "query Vendors { vendors { id slug } }",
  );
  const vendorId = vendors.find((vendor) => vendor.slug === slug)?.id;
  await customer.run(
    `mutation Account($input: RequestCloudAccountInput!) { requestCloudAccount(input: $input) { ${ASKED} } }`,
    { input: { vendorId, name } },
  );
}

async function asksStaff(customer: PortalClient, subject: string, body: string): Promise<void> {
  await customer.run(
    `mutation Ask($input: CreateSupportRequestInput!) { createSupportRequest(input: $input) { ${ASKED} } }`,
    { input: { subject, body } },
  );
}
