import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { dirname, join } from "node:path";
import { json } from "node:stream/consumers";

/*
 * What the gateway's process spends on a request, measured against a running demo portal:
 *
 *   node gateway/dist/scripts/measure-execution.js var/run/demo.json [requests] [at once]
 *
 * Start the portal with GATEWAY_EXECUTOR=stock or GATEWAY_SHARED_ANSWERS=off and compare. Processor time is read from
 * /proc (Linux); `npm run bench` measures more, and beside floors.
 */
const [file = "var/run/demo.json", requests = "2000", atOnce = "8"] = process.argv.slice(2);
const TICK_MS = 10;

interface SignIn {
  readonly role: string;
  readonly accountName: string;
  readonly email: string;
  readonly password: string;
}
const { url, signIns } = JSON.parse(readFileSync(file, "utf8")) as {
  url: string;
  signIns: SignIn[];
};
const agent = new Agent({ keepAlive: true, maxSockets: Number(atOnce) });
const gateway = readFileSync(join(dirname(file), "gateway.pid"), "utf8").trim();

const money = "amount currency";
const questions = [
  {
    what: "catalogue, one subgraph",
    role: "CUSTOMER_ADMIN",
    query: `query CatalogPage($accountName: String!) { storefront(accountName: $accountName) { id
      search(first: 24) { totalCount edges { cursor node { featured startingPrice { ${money} } billedPer
        product { id slug name summary categories vendor { id slug name logoUrl } } } }
        pageInfo { hasNextPage endCursor } } } }`,
    variables: { accountName: "demo" },
  },
  {
    what: "orders, joined from three subgraphs",
    role: "RESELLER_OWNER",
    query: `query Orders { orders(first: 20) { totalCount edges { node { id number status total { ${money} }
      customer { id name number } items { id quantity plan { id name } } } } pageInfo { hasNextPage } } }`,
    variables: {},
  },
  {
    what: "viewer",
    role: "CUSTOMER_ADMIN",
    query: "{ viewer { user { id name } } }",
    variables: {},
  },
];

for (const { what, role, query, variables } of questions) {
  const cookie = await signIn(role);
  const ask = async (): Promise<number> => {
    const begun = performance.now();
    const answer = await post({ query, variables }, { cookie });
    if (answer.errors) throw new Error(`${what}: ${JSON.stringify(answer.errors)}`);
    return performance.now() - begun;
  };
  await many(300, ask);
  const before = spent();
  const times = await many(Number(requests), ask);
  const cpu = (spent() - before) / Number(requests);
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  process.stdout.write(
    `${what}: ${cpu.toFixed(2)} ms of processor time a request, median ${median.toFixed(1)} ms\n`,
  );
}

/** Asks so many times, as many at once as told, and says how long each took. */
async function many(count: number, ask: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      times.push(await ask());
    }
  };
  await Promise.all(Array.from({ length: Number(atOnce) }, worker));
  return times;
}

/** Processor time of the gateway so far, in milliseconds: user and system. */
function spent(): number {
  const fields = readFileSync(`/proc/${gateway}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

async function signIn(role: string): Promise<string> {
  const one = signIns.find((each) => each.role === role && each.accountName === "demo");
  if (!one) throw new Error(`nobody is ${role}`);
  const { accountName, email, password } = one;
  const headers = { "idempotency-key": crypto.randomUUID() };
  const { cookie } = await post(
    {
      query: "mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }",
      variables: { input: { accountName, email, password } },
    },
    headers,
  );
  if (!cookie) throw new Error(`${email} could not sign in`);
  return cookie;
}

async function post(
  body: object,
  headers: Record<string, string> = {},
): Promise<{ errors?: unknown; cookie?: string }> {
  const asking = request(new URL("/graphql", url), {
    method: "POST",
    agent,
    headers: { "content-type": "application/json", ...headers },
  });
  asking.end(JSON.stringify(body));
  const [response] = (await once(asking, "response")) as [IncomingMessage];
  const { errors } = (await json(response)) as { errors?: unknown };
  const cookie = String(response.headers["set-cookie"] ?? "").split(";")[0];
  return { errors, ...(cookie && { cookie }) };
}
