import type { DrillClient } from "./drill-client.js";
import type {
  AccountFacts,
  ImportFacts,
  OrderFacts,
  RequestFacts,
  ResellerFacts,
  StatementFacts,
} from "./world.js";

interface Page<T> {
  readonly edges: readonly { readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const PAGE = "pageInfo { hasNextPage endCursor }";
const AMOUNTS = "net { amount } tax { amount } total { amount }";

/** Reads all of one reseller through the public graph, as its owner. */
export async function gather(client: DrillClient): Promise<ResellerFacts> {
  const { reseller } = await client.insist<{ reseller: { id: string } }>(
    "query R { reseller { id } }",
  );
  const customers = await all<{ id: string }>(client, "customers", "id", 100);
  const accounts: AccountFacts[] = [];
  for (const { id } of customers) accounts.push(...(await accountsOf(client, id)));
  return {
    resellerId: reseller.id,
    orders: await all<OrderFacts>(
      client,
      "orders",
      "id number status purchaseOrder stuckBecause placedAt items { id status quantity subscription { id status seatCount vendorReference } }",
      50,
    ),
    accounts,
    requests: await all<RequestFacts>(client, "approvalRequests", "id status", 100),
    imports: await all<ImportFacts>(
      client,
      "usageImports",
      "id fileName status rowCount importedCount duplicateCount rejectedCount",
      100,
    ),
    statements: await statementsOf(client),
  };
}

/** Every entry of a list of the root, page by page. */
async function all<T>(
  client: DrillClient,
  field: string,
  selection: string,
  first: number,
): Promise<T[]> {
  const found: T[] = [];
  for (let after: string | null = null; ;) {
    const query = `query All($after: String) { ${field}(first: ${first}, after: $after) { edges { node { ${selection} } } ${PAGE} } }`;
    const answer: Record<string, Page<T>> = await client.insist(query, { after });
    const { edges, pageInfo } = answer[field]!;
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

async function accountsOf(client: DrillClient, customerId: string): Promise<AccountFacts[]> {
  const { customer } = await client.insist<{ customer: { cloudAccounts: Page<AccountFacts> } }>(
    `query Accounts($id: ID!) { customer(id: $id) { cloudAccounts(first: 100) { edges { node { id name status stuckBecause } } ${PAGE} } } }`,
    { id: customerId },
  );
  if (customer.cloudAccounts.pageInfo.hasNextPage) throw new Error("more accounts than are read");
  return customer.cloudAccounts.edges.map(({ node }) => node);
}

async function statementsOf(client: DrillClient): Promise<StatementFacts[]> {
  const ids = await all<{ id: string }>(client, "statements", "id", 100);
  const statements: StatementFacts[] = [];
  for (const { id } of ids) statements.push(await statement(client, id));
  return statements;
}

type Section = Omit<StatementFacts["sections"][number], "lines"> & {
  readonly lines: Page<{ type: string; amount: { amount: string } }>;
};

async function statement(client: DrillClient, id: string): Promise<StatementFacts> {
  const answer = await client.insist<{
    statement: Omit<StatementFacts, "sections" | "period"> & {
      period: { start: string };
      sections: Section[];
    };
  }>(
    `query Statement($id: ID!) { statement(id: $id) {
       id ${AMOUNTS} period { start }
       sections { net { amount } lines(first: 100) { edges { node { type amount { amount } } } ${PAGE} } }
     } }`,
    { id },
  );
  const { sections, period, ...rest } = answer.statement;
  return {
    ...rest,
    period: period.start.slice(0, 7),
    sections: sections.map(({ net, lines }) => {
      if (lines.pageInfo.hasNextPage)
        throw new Error(`statement ${id} has more lines than are read`);
      return { net, lines: lines.edges.map(({ node }) => node) };
    }),
  };
}
