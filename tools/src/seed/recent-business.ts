import type { PortalClient } from "../portal-client/portal-client.js";
import { until } from "../portal-client/until.js";
import { usageCsv } from "./usage.js";

interface Business {
  readonly portal: PortalClient;
  readonly accounts: readonly { readonly externalId: string; readonly name: string }[];
  readonly now: Date;
}

function month(now: Date, offset: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1));
}

/** Usage of the last two months and this one, a closed month and a month of drafts. */
export async function recentBusiness({ portal, accounts, now }: Business): Promise<void> {
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  await importUsage(portal, usageCsv(accounts, month(now, -2), today));
  const closed = await runBilling(portal, month(now, -2));
  for (const id of closed) {
    const input = { statementId: id };
    await portal.run(
      `mutation Open($input: StatementInput!) { openStatement(input: $input) { __typename ... on UserError { message } } }`,
      { input },
    );
    await portal.run(
      `mutation Close($input: StatementInput!) { closeStatement(input: $input) { __typename ... on UserError { message } } }`,
      { input },
    );
  }
  await runBilling(portal, month(now, -1));
}

async function importUsage(portal: PortalClient, csv: string): Promise<void> {
  const uploadId = await portal.upload(csv);
  const { importUsage: started } = await portal.run<{
    importUsage: { usageImport: { id: string } };
  }>(
    `mutation Import($input: ImportUsageInput!) {
      importUsage(input: $input) { __typename ... on ImportUsageSuccess { usageImport { id } } ... on UserError { message } }
    }`,
    { input: { uploadId, fileName: "demo-usage.csv" } },
  );
  await until("the usage to be imported", async () => {
    const { usageImports } = await portal.run<{
      usageImports: { edges: { node: { id: string; status: string } }[] };
    }>("query Imports { usageImports(first: 5) { edges { node { id status } } } }");
    const mine = usageImports.edges.find(({ node }) => node.id === started.usageImport.id);
    if (mine?.node.status === "FAILED") throw new Error("the demo's usage could not be imported");
    return mine?.node.status === "COMPLETED";
  });
}

/** Runs a period and answers the ids of its statements. */
async function runBilling(portal: PortalClient, start: Date): Promise<string[]> {
  const { runBilling: begun } = await portal.run<{ runBilling: { billingRun: { id: string } } }>(
    `mutation Run($input: RunBillingInput!) {
      runBilling(input: $input) { __typename ... on RunBillingSuccess { billingRun { id } } ... on UserError { message } }
    }`,
    { input: { period: start.toISOString().slice(0, 7) } },
  );
  return until("the statements to be drafted", async () => {
    const { billingRun } = await portal.run<{
      billingRun: { status: string; statements: { edges: { node: { id: string } }[] } };
    }>(
      "query Run($id: ID!) { billingRun(id: $id) { status statements(first: 100) { edges { node { id } } } } }",
      { id: begun.billingRun.id },
    );
    if (billingRun.status === "FAILED") throw new Error("the demo's billing run failed");
    return billingRun.status === "COMPLETED"
      ? billingRun.statements.edges.map(({ node }) => node.id)
      : false;
  });
}

/** Somebody declined a sign-up that looked wrong: it stands in the history. */
export async function declineSignUp(portal: PortalClient, company: string): Promise<void> {
  const id = await until(`the sign-up of ${company}`, async () => {
    const { approvalRequests } = await portal.run<{
      approvalRequests: { edges: { node: { id: string; subject: string } }[] };
    }>(
      `query Pending { approvalRequests(filter: { status: [PENDING], kind: [SIGN_UP] }, first: 50) { edges { node { id subject } } } }`,
    );
    return (
      approvalRequests.edges.find(({ node }) => node.subject.includes(company))?.node.id ?? null
    );
  });
  await portal.run(
    `mutation Decline($input: DeclineRequestInput!) {
      declineRequest(input: $input) { __typename ... on UserError { message } }
    }`,
    { input: { requestId: id, reason: "The company could not be found in any register." } },
  );
}
