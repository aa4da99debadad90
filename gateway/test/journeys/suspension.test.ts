import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { demoInstance, eventually, linkIn, PortalClient } from "../support/client.js";
import { deed, fresh, freshEmail, PASSWORD } from "../support/deeds.js";
import type { LiveClient } from "../support/live-client.js";

/** A change of rights is felt within this time, on whatever is open (A11, A20). */
const IMMEDIATE_MS = 5_000;

const measured: string[] = [];
const opened: PortalClient[] = [];
afterAll(async () => {
  process.stderr.write(`suspension: ${measured.join(", ")}\n`);
  await Promise.all(opened.map((client) => client.close()));
});

/** A socket that follows what happens, and is known to be open. */
async function listening(client: PortalClient): Promise<LiveClient> {
  opened.push(client);
  const socket = client.live();
  socket.subscribe("subscription { activity { sequence } }");
  await socket.run("{ viewer { user { id } } }");
  return socket;
}

/** Waits until the socket is closed; answers its code. */
async function closed(what: string, socket: LiveClient): Promise<number> {
  const began = performance.now();
  const code = await eventually(what, async () => socket.closeCode, IMMEDIATE_MS);
  measured.push(`${what} after ${Math.round(performance.now() - began)} ms`);
  return code;
}

async function isOut(client: PortalClient): Promise<boolean> {
  const { data } = await client.run<{ viewer: object | null }>("{ viewer { user { id } } }");
  return data?.viewer === null;
}

describe("who is suspended is out at once", () => {
  let owner: PortalClient;
  let customerId: string;
  let person: { readonly client: PortalClient; readonly email: string; readonly id: string };

  async function newPerson(role: string): Promise<typeof person> {
    const email = freshEmail("suspended");
    const { user } = await deed<{ user: { id: string } }>(
      owner,
      "inviteUser",
      { customerId, email, name: "Pat Doe", role },
      "... on InviteUserSuccess { user { id } }",
    );
    const client = new PortalClient(demoInstance().url);
    const token = linkIn(await client.mailTo(email, /invitation/), "/v2c/invitation").searchParams;
    await deed(client, "acceptInvitation", { token: token.get("token"), password: PASSWORD });
    return { client, email, id: user.id };
  }

  beforeAll(async () => {
    owner = await PortalClient.as("RESELLER_OWNER", "demo");
    const made = await deed<{ customer: { id: string } }>(
      owner,
      "createCustomer",
      { name: fresh("Suspended Works") },
      "... on CreateCustomerSuccess { customer { id } }",
    );
    customerId = made.customer.id;
    person = await newPerson("CUSTOMER_ADMIN");
  });

  it("a person: session, open socket and sign-in", async () => {
    const socket = await listening(person.client);
    expect(await deed(owner, "suspendUser", { userId: person.id })).toMatchObject({
      __typename: "SuspendUserSuccess",
    });
    expect(await closed("a person's socket", socket)).toBe(4401);
    expect(await isOut(person.client)).toBe(true);
    const again = new PortalClient(demoInstance().url);
    await expect(
      again.signIn({ email: person.email, password: PASSWORD, accountName: "demo" }),
    ).rejects.toThrow(/SignInRefused.*suspended/);
    await deed(owner, "reactivateUser", { userId: person.id });
    await again.signIn({ email: person.email, password: PASSWORD, accountName: "demo" });
    expect(await isOut(person.client)).toBe(true);
    expect(await isOut(again)).toBe(false);
    person = { ...person, client: again };
  });

  it("by a customer's administrator among the own people, and by nobody over another's", async () => {
    const colleague = await newPerson("CUSTOMER_VIEWER");
    const neighbour = await PortalClient.as("CUSTOMER_ADMIN", "demo");
    const whom = { userId: colleague.id };
    expect(await deed(neighbour, "suspendUser", whom)).toMatchObject({
      __typename: "NotFoundError",
    });
    expect(await isOut(colleague.client)).toBe(false);
    expect(await deed(person.client, "suspendUser", whom)).toMatchObject({
      __typename: "SuspendUserSuccess",
    });
    await eventually("the colleague to be out", () => isOut(colleague.client), IMMEDIATE_MS);
  });

  it("a customer with all its people", async () => {
    const socket = await listening(person.client);
    expect(await deed(owner, "suspendCustomer", { customerId })).toMatchObject({
      __typename: "SuspendCustomerSuccess",
    });
    expect(await closed("a customer's socket", socket)).toBe(4401);
    expect(await isOut(person.client)).toBe(true);
    await deed(owner, "reactivateCustomer", { customerId });
    await person.client.signIn({ ...person, password: PASSWORD, accountName: "demo" });
    expect(await isOut(person.client)).toBe(false);
  });

  it("and the audit names who did it, and who tried and may not", async () => {
    const sales = await PortalClient.as("RESELLER_SALES", "demo");
    const { errors } = await sales.run(
      "mutation ($input: SuspendCustomerInput!) { suspendCustomer(input: $input) { __typename } }",
      { input: { customerId } },
    );
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    const entries = await eventually("both entries", async () => {
      const { auditEvents } = await owner.ask<{
        auditEvents: { edges: { node: { actorName: string; outcome: string } }[] };
      }>(
        `query ($s: String) { auditEvents(filter: { action: "suspendCustomer", subject: $s }) { edges { node { actorName outcome } } } }`,
        { s: customerId },
      );
      return auditEvents.edges.length === 2 && auditEvents.edges.map(({ node }) => node);
    });
    expect(entries).toEqual([
      { actorName: "Priya Raman", outcome: "refused" },
      { actorName: "Maren Vogt", outcome: "done" },
    ]);
  });
});

describe("a reseller that is suspended", () => {
  let platform: PortalClient;
  let resellerId: string;

  beforeAll(async () => {
    const { signIns, url } = demoInstance();
    platform = new PortalClient(url);
    const { email, password } = signIns.find(({ role }) => role === "PLATFORM_ADMIN")!;
    await platform.signIn({ email, password });
    const { resellers } = await platform.ask<{
      resellers: { edges: { node: { id: string; accountName: string } }[] };
    }>("{ resellers { edges { node { id accountName } } } }");
    resellerId = resellers.edges.find(({ node }) => node.accountName === "meridian")!.node.id;
  });
  afterAll(() => deed(platform, "reactivateReseller", { resellerId }));

  it("is closed to staff, customers, programs and visitors, and says so", async () => {
    const staff = await PortalClient.as("RESELLER_OWNER", "meridian");
    const customer = await PortalClient.as("CUSTOMER_ADMIN", "meridian");
    const sockets = [await listening(staff), await listening(customer)];
    const program = await programOf(staff);
    await program.ask("{ customers { totalCount } }");

    expect(await deed(platform, "suspendReseller", { resellerId })).toMatchObject({
      __typename: "SuspendResellerSuccess",
    });
    for (const socket of sockets) expect(await closed("a reseller's socket", socket)).toBe(4401);
    expect(await isOut(staff)).toBe(true);
    expect(await isOut(customer)).toBe(true);
    const dead = await program.run("{ customers { totalCount } }");
    expect([dead.status, dead.errors[0]?.extensions?.["code"]]).toEqual([401, "UNAUTHENTICATED"]);
    await expect(PortalClient.as("RESELLER_OWNER", "meridian")).rejects.toThrow(/SignInRefused/);
    const page = await new PortalClient(platform.url).fetch("/v2c/catalog?accountName=meridian");
    expect(page.status).toBe(403);
    expect(await page.text()).toContain("This portal is closed for now");
  });

  it("is open again afterwards, and the dead stay dead", async () => {
    await deed(platform, "reactivateReseller", { resellerId });
    const staff = await PortalClient.as("RESELLER_OWNER", "meridian");
    expect(await isOut(staff)).toBe(false);
    const page = await staff.fetch("/v2c/catalog?accountName=meridian");
    expect(page.status).not.toBe(403);
  });
});

async function programOf(staff: PortalClient): Promise<PortalClient> {
  const { apiClient, secret } = await deed<{ apiClient: { clientId: string }; secret: string }>(
    staff,
    "createApiClient",
    { name: fresh("Program"), scopes: ["customers:read"] },
    "... on CreateApiClientSuccess { apiClient { clientId } secret }",
  );
  const response = await fetch(new URL("/oauth/token", staff.url), {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: apiClient.clientId,
      client_secret: secret,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return new PortalClient(staff.url, token);
}
