import { usageCsv } from "../seed/usage.js";
import { VirtualUser } from "./virtual-user.js";

const PENDING =
  "query Pending { approvalRequests(filter: { status: [PENDING] }, first: 50) { edges { node { id kind } } } }";
const APPROVE =
  "mutation Approve($input: ApproveRequestInput!) { approveRequest(input: $input) { __typename } }";
const DECLINE =
  "mutation Decline($input: DeclineRequestInput!) { declineRequest(input: $input) { __typename } }";
const IMPORT =
  "mutation Import($input: ImportUsageInput!) { importUsage(input: $input) { __typename ... on ImportUsageSuccess { usageImport { id } } } }";
const BILL =
  "mutation Bill($input: RunBillingInput!) { runBilling(input: $input) { __typename ... on RunBillingSuccess { billingRun { id } } } }";

interface Pending {
  readonly approvalRequests: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
}

/** Decides on what customers asked for, sometimes at the same time as a colleague. */
export class Operator extends VirtualUser {
  protected async work(step: string): Promise<void> {
    const { approvalRequests } = await this.client.ask<Pending>(PENDING);
    const waiting = approvalRequests.edges.map(({ node }) => node.id).sort();
    if (waiting.length === 0) return;
    const requestId = this.draw.one(waiting, `${step}.request`);
    const declines = this.draw.below(5, `${step}.decision`) === 0;
    await this.act(step, {
      kind: "decide",
      about: { requestId, decision: declines ? "DECLINED" : "APPROVED" },
      mutation: declines ? DECLINE : APPROVE,
      input: () => (declines ? { requestId, reason: "Not this time." } : { requestId }),
      subjectOf: () => requestId,
    });
  }
}

/** Imports usage and runs the billing of last month. */
export class Biller extends VirtualUser {
  accounts: readonly { readonly externalId: string; readonly name: string }[] = [];
  /** First day of the month that is billed. */
  month = new Date(0);

  protected async work(step: string): Promise<void> {
    if (this.draw.below(3, `${step}.deed`) === 0) return this.bill(step);
    return this.importUsage(step);
  }

  private async importUsage(step: string): Promise<void> {
    // The month up to a day: each file begins with the shorter ones, and what is there must not count twice.
    const days = this.draw.between(1, 27, `${step}.days`);
    const to = new Date(this.month.getTime() + days * 86_400_000);
    const text = usageCsv(this.accounts, this.month, to);
    const uploadId = await this.client.upload(text);
    await this.act(step, {
      kind: "import",
      about: { days, rows: text.trim().split("\n").length - 1 },
      mutation: IMPORT,
      input: (intent) => ({ uploadId, fileName: `${intent}.csv` }),
      subjectOf: (success) => (success["usageImport"] as { id: string }).id,
    });
  }

  private async bill(step: string): Promise<void> {
    const period = this.month.toISOString().slice(0, 7);
    await this.act(step, {
      kind: "bill",
      about: { period },
      mutation: BILL,
      input: () => ({ period }),
      subjectOf: (success) => (success["billingRun"] as { id: string }).id,
    });
  }
}
