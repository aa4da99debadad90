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

/** Usage of three months and this one; of the months one is closed, one is to be paid and one is drafted. */
export async function recentBusiness({ portal, accounts, now }: Business): Promise<void> {
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  await importUsage(portal, usageCsv(accounts, month(now, -3), today));
  for (const id of await runBilling(portal, month(now, -3))) {
    await statementDeed(portal, "openStatement", id);
    await statementDeed(portal, "closeStatement", id);
  }
  for (const id of await runBilling(portal, month(now, -2))) {
    await statementDeed(portal, "openStatement", id);
  }
  await runBilling(portal, month(now, -1));
}

async function statementDeed(
  portal: PortalClient,
  deed: "openStatement" | "closeStatement",
  statementId: string,
): Promise<void> {
  await portal.run(
    `mutation Deed($input: StatementInput!) { ${deed}(input: $input) { __typename ... on UserError { message } } }`,
    { input: { statementId } },
  );
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

interface Drafted {
  readonly id: string;
  readonly customer: { readonly name: string };
  readonly vendor: { readonly name: string };
}

/** Runs a period and answers the ids of its statements, in the same order each time: they get their numbers in it. */
async function runBilling(portal: PortalClient, start: Date): Promise<string[]> {
  const { runBilling: begun } = await portal.run<{ runBilling: { billingRun: { id: string } } }>(
    `mutation Run($input: RunBillingInput!) {
      runBilling(input: $input) { __typename ... on RunBillingSuccess { billingRun { id } } ... on UserError { message } }
    }`,
    { input: { period: start.toISOString().slice(0, 7) } },
  );
  const drafted = await until("the statements to be drafted", async () => {
    const { billingRun } = await portal.run<{
      billingRun: { status: string; statements: { edges: { node: Drafted }[] } };
    }>(
      `query Run($id: ID!) {
        billingRun(id: $id) { status statements(first: 100) { edges { node { id customer { name } vendor { name } } } } }
      }`,
      { id: begun.billingRun.id },
    );
    if (billingRun.status === "FAILED") throw new Error("the demo's billing run failed");
    return billingRun.status === "COMPLETED"
      ? billingRun.statements.edges.map(({ node }) => node)
      : false;
  });
  const key = ({ customer, vendor }: Drafted): string => `${customer.name}, ${vendor.name}`;
  return drafted.sort((one, other) => (key(one) < key(other) ? -1 : 1)).map(({ id }) => id);
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
