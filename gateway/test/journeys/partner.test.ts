import { beforeAll, describe, expect, it } from "@jest/globals";
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
      { name: fresh("Journey"), scopes: ["customers:read", "subscriptions:read"] },
      "... on CreateApiClientSuccess { apiClient { id clientId } secret }",
    );
    ({ apiClient, secret } = made);
  });

  async function token(): Promise<Response> {
    return fetch(new URL("/oauth/token", demoInstance().url), {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: apiClient.clientId,
        client_secret: secret,
      }),
    });
  }

  it("gets a token and reads its customers and subscriptions, within its scopes and its reseller", async () => {
    const { access_token: accessToken, expires_in: expiresIn } = (await (await token()).json()) as {
      access_token: string;
      expires_in: number;
    };
    expect(expiresIn).toBeLessThanOrEqual(900);
    const partner = new PortalClient(demoInstance().url, accessToken);
    const { customers } = await partner.ask<{ customers: { edges: { node: { name: string } }[] } }>(
      "{ customers(first: 50) { edges { node { name subscriptions(first: 5) { totalCount } } } } }",
    );
    const names = customers.edges.map(({ node }) => node.name);
    expect(names).toContain("Harbor & Lane Logistics");
    expect(names).not.toContain("Coastline Insurance");
    const { errors } = await partner.run("{ statements { totalCount } }");
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  it("is refused with the error of the standard for a wrong secret, and once it is revoked", async () => {
    const wrong = await fetch(new URL("/oauth/token", demoInstance().url), {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: apiClient.clientId,
        client_secret: "wrong",
      }),
    });
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toMatchObject({ error: "invalid_client" });

    const { access_token: accessToken } = (await (await token()).json()) as {
      access_token: string;
    };
    const partner = new PortalClient(demoInstance().url, accessToken);
    await partner.ask("{ customers { totalCount } }");
    await deed(staff, "revokeApiClient", { apiClientId: apiClient.id });
    await eventually(
      "the token to be dead",
      async () => (await partner.run("{ customers { totalCount } }")).errors.length > 0,
    );
    expect((await token()).status).toBe(401);
  });
});
