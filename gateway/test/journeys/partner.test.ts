import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { demoInstance, eventually, PortalClient } from "../support/client.js";
import { deed, fresh } from "../support/deeds.js";

describe("a partner's program", () => {
  let staff: PortalClient;
  let apiClient: { id: string; clientId: string };
  let secret: string;

  beforeAll(async () => {
    staff = await PortalClient.as("RESELLER_OWNER", "demo");
    const made = await deed<{ apiClient: typeof apiClient; secret: string }>(
      staff,
      "createApiClient",
      {
        name: fresh("Journey"),
        scopes: ["customers:read", "subscriptions:read", "orders:read"],
      },
      "... on CreateApiClientSuccess { apiClient { id clientId } secret }",
    );
    ({ apiClient, secret } = made);
  });

  afterAll(() => staff.close());

  function token(clientSecret = secret): Promise<Response> {
    return fetch(new URL("/oauth/token", demoInstance().url), {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: apiClient.clientId,
        client_secret: clientSecret,
      }),
    });
  }

  async function partner(clientSecret = secret): Promise<PortalClient> {
    const { access_token: bearer } = (await (await token(clientSecret)).json()) as {
      access_token: string;
    };
    return new PortalClient(demoInstance().url, bearer);
  }

  /** A socket of the program that waits for orders, once it is known to be open. */
  async function openSocket(program: PortalClient) {
    const live = program.live();
    live.subscribe("subscription { orderChanged { id } }");
    await live.run("{ customers { totalCount } }");
    return live;
  }

  const works = async (program: PortalClient) =>
    (await program.run("{ customers { totalCount } }")).errors.length === 0;

  /** How long it takes until both a request and an open socket of the program are ended. */
  async function endedWithin(program: PortalClient, live: { closeCode: number | null }) {
    const since = Date.now();
    await eventually("the token to be refused", async () => !(await works(program)));
    await eventually("the socket to be closed", async () => live.closeCode !== null);
    return Date.now() - since;
  }

  it("gets a token and reads its customers and subscriptions, within its scopes and its reseller", async () => {
    const { access_token: accessToken, expires_in: expiresIn } = (await (await token()).json()) as {
      access_token: string;
      expires_in: number;
    };
    expect(expiresIn).toBeLessThanOrEqual(900);
    const program = new PortalClient(demoInstance().url, accessToken);
    const { customers } = await program.ask<{ customers: { edges: { node: { name: string } }[] } }>(
      "{ customers(first: 50) { edges { node { name subscriptions(first: 5) { totalCount } } } } }",
    );
    const names = customers.edges.map(({ node }) => node.name);
    expect(names).toContain("Harbor & Lane Logistics");
    expect(names).not.toContain("Coastline Insurance");
    const { errors } = await program.run("{ statements { totalCount } }");
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  it("reads its contract, sees nothing else of the graph, and what it asks costs", async () => {
    const program = await partner();
    const sdl = await (await program.fetch("/graphql/partner.graphql")).text();
    expect(sdl).toMatch(/^ {2}customers\(/m);
    expect(sdl).not.toMatch(/\brunBilling\b|\bBillingRun\b/);
    const hidden = await program.run(
      '{ run: __type(name: "BillingRun") { name } one: __type(name: "Customer") { name } }',
    );
    expect(hidden.data).toEqual({ run: null, one: { name: "Customer" } });

    const answer = await program.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      // The example of docs/api.md, with its cost.
      body: JSON.stringify({
        query:
          "{ customers(first: 10) { edges { node { name subscriptions(first: 5) { edges { node { status seatCount plan { name } } } } } } } }",
      }),
    });
    const { extensions } = (await answer.json()) as { extensions: { cost: object } };
    expect(extensions.cost).toMatchObject({ requested: 341 });
    expect(answer.headers.get("ratelimit")).toMatch(/^"cost";r=\d+;t=\d+$/);
    await program.close();
  });

  it("is refused with the error of the standard for a wrong secret", async () => {
    const wrong = await token("wrong");
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toMatchObject({ error: "invalid_client" });
  });

  it("changes its secret over without a gap, and the old one's token and socket end with it", async () => {
    const { secret: next, apiClient: rotated } = await deed<{
      secret: string;
      apiClient: { secrets: { id: string }[] };
    }>(
      staff,
      "rotateApiClientSecret",
      { apiClientId: apiClient.id },
      "... on RotateApiClientSecretSuccess { secret apiClient { secrets { id } } }",
    );
    const [before, after] = [await partner(secret), await partner(next)];
    const [oldSocket, newSocket] = [await openSocket(before), await openSocket(after)];
    expect([await works(before), await works(after)]).toEqual([true, true]);

    await deed(staff, "revokeApiClientSecret", {
      apiClientId: apiClient.id,
      secretId: rotated.secrets[0]!.id,
    });
    expect(await endedWithin(before, oldSocket)).toBeLessThan(5_000);
    expect((await token(secret)).status).toBe(401);
    expect([await works(after), newSocket.closeCode]).toEqual([true, null]);
    secret = next;
    await Promise.all([before.close(), after.close()]);
  });

  it("is at its end once it is revoked: tokens and open sockets within five seconds", async () => {
    const program = await partner();
    const live = await openSocket(program);
    expect(await works(program)).toBe(true);
    await deed(staff, "revokeApiClient", { apiClientId: apiClient.id });
    expect(await endedWithin(program, live)).toBeLessThan(5_000);
    expect((await token()).status).toBe(401);
    await program.close();
  });
});
