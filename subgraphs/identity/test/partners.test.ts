import type { Actor } from "@markethall/auth";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ResellerEntity } from "../src/entities/reseller.entity.js";
import * as door from "./partner-door.js";
import { openWorld, PASSWORD, visitor, type World } from "./world.js";

let world: World;
let reseller: ResellerEntity;
let owner: Actor;
let open: Awaited<ReturnType<typeof door.openDoor>>;

beforeAll(async () => {
  world = await openWorld();
  open = await door.openDoor(world);
});
afterAll(async () => {
  await open.close();
  await world.close();
});
beforeEach(async () => {
  reseller = await world.reseller();
  owner = (await world.user({ resellerId: reseller.id, customerId: null }, "RESELLER_OWNER")).actor;
});

const createClient = (scopes?: string[], options?: object) =>
  door.createClient(world, owner, scopes, options);
async function json<T = unknown>(answer: Promise<Response> | Response): Promise<T> {
  return (await (await answer).json()) as T;
}

describe("a partner's client", () => {
  it("gets a token for its secret and reads within its scopes", async () => {
    const { apiClient, secret } = await createClient();
    const answer = await open.token(apiClient.clientId, secret);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const grant = await json<door.Granted>(answer);
    expect(grant).toEqual({
      access_token: expect.any(String),
      token_type: "Bearer",
      expires_in: 900,
      scope: "customers:read statements:read",
    });
    const actor = await open.actorOf({ bearer: grant.access_token });
    expect(actor).toMatchObject({
      kind: "client",
      id: apiClient.id,
      resellerId: reseller.id,
      scopes: ["customers:read", "statements:read"],
    });
    const { data } = await world.run(actor ?? visitor, "{ customers { totalCount } }");
    expect(data).toEqual({ customers: { totalCount: 0 } });
    const { errors } = await world.run(actor ?? visitor, "{ apiClients { totalCount } }");
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const { rows } = await world.admin.query("select * from api_client_secret, bearer_token");
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it("may ask for less, and never for more", async () => {
    const { apiClient, secret } = await createClient();
    const less = await json<door.Granted>(
      open.token(apiClient.clientId, secret, { scope: "customers:read" }),
    );
    expect((await open.actorOf({ bearer: less.access_token }))?.scopes).toEqual(["customers:read"]);
    const more = await open.token(apiClient.clientId, secret, {
      scope: "customers:read orders:read",
    });
    expect([more.status, await more.json()]).toEqual([400, { error: "invalid_scope" }]);
  });

  it.each([
    { body: { grant_type: "password" }, status: 400, error: "unsupported_grant_type" },
    { body: { grant_type: null }, status: 400, error: "invalid_request" },
    { body: { client_secret: "" }, status: 400, error: "invalid_request" },
    { body: { client_secret: "wrong" }, status: 401, error: "invalid_client" },
    { body: { client_id: "mh_unknown" }, status: 401, error: "invalid_client" },
  ])("is answered $error as RFC 6749 says", async ({ body, status, error }) => {
    const { apiClient, secret } = await createClient();
    const answer = await open.token(apiClient.clientId, secret, body);
    expect([answer.status, await answer.json()]).toEqual([status, { error }]);
  });

  it("has a token for fifteen minutes", async () => {
    const { apiClient, secret } = await createClient();
    const { access_token: bearer } = await json<door.Granted>(
      open.token(apiClient.clientId, secret),
    );
    world.realTime.pass(0.24);
    expect(await open.actorOf({ bearer })).not.toBeNull();
    world.realTime.pass(0.02);
    expect(await open.actorOf({ bearer })).toBeNull();
  });

  it("ends at once when revoked", async () => {
    const { apiClient, secret } = await createClient();
    const { access_token: bearer } = await json<door.Granted>(
      open.token(apiClient.clientId, secret),
    );
    const revoke = (id: string) =>
      world.act(
        owner,
        "revokeApiClient",
        "... on RevokeApiClientSuccess { apiClient { revokedAt } }",
        { apiClientId: id },
      );
    expect(await revoke(apiClient.id)).toMatchObject({
      apiClient: { revokedAt: expect.any(Date) },
    });
    expect(await open.actorOf({ bearer })).toBeNull();
    expect((await open.token(apiClient.clientId, secret)).status).toBe(401);
    expect(await revoke(reseller.id)).toMatchObject({ __typename: "NotFoundError" });
  });

  it("is made once by a replay, which is shown the same secret", async () => {
    const options = { idempotencyKey: "made once" };
    const first = await createClient(undefined, options);
    expect(await createClient(undefined, options)).toEqual(first);
    expect((await open.token(first.apiClient.clientId, first.secret)).status).toBe(200);
  });

  it("is refused a scope that does not exist", async () => {
    expect(await createClient(["customers:write"])).toMatchObject({
      __typename: "InvalidInputError",
      field: "scopes",
    });
    expect(await createClient([])).toMatchObject({ field: "scopes" });
  });

  it("is made to wait when its secret is guessed at", async () => {
    const { apiClient } = await createClient();
    for (let guess = 0; guess < 30; guess++)
      await open.token(apiClient.clientId, `guess ${guess}`, {}, "10.99.0.1");
    const answer = await open.token(apiClient.clientId, "one more", {}, "10.99.0.1");
    expect([answer.status, Number(answer.headers.get("retry-after")) > 0]).toEqual([429, true]);
  });
});

describe("the gateway's own questions", () => {
  it("are answered to its signature alone", async () => {
    const answer = await fetch(`${open.url}/internal/authenticate`, {
      method: "POST",
      body: JSON.stringify({ session: "x" }),
    });
    expect([answer.status, await answer.text()]).toEqual([403, ""]);
  });

  it("tell who a session belongs to", async () => {
    const { user } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_OPS",
    );
    const { session } = await world.act(visitor, "signIn", "", {
      email: user.email,
      password: PASSWORD,
    });
    expect(await open.actorOf({ session })).toMatchObject({ id: user.id, role: "RESELLER_OPS" });
    expect(await open.actorOf({ session: "unknown" })).toBeNull();
    expect(await open.actorOf({})).toBeNull();
  });

  it("tell when a session ends, and do not prolong it when a socket is only watched", async () => {
    const { user } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_OPS",
    );
    const { session } = await world.act(visitor, "signIn", "", {
      email: user.email,
      password: PASSWORD,
    });
    await world.admin.query(
      "update user_session set last_seen_at = now() - interval '11 hours', created_at = now() - interval '12 hours' where user_id = $1",
      [user.id],
    );
    const end = async (question: object) =>
      Date.parse(
        (await json<{ until: string }>(open.post("/internal/authenticate", question))).until,
      );
    const before = await end({ session, watching: true });
    expect(await end({ session, watching: true })).toBe(before);
    const after = await end({ session });
    expect(after - before).toBeGreaterThan(10 * 3_600_000);
    expect(await end({ session, watching: true })).toBe(after);
  });

  it("serve a logo to anyone, as what it is", async () => {
    const content = Buffer.concat([Buffer.from("ffd8ff", "hex"), Buffer.alloc(20)]);
    const logoDataUrl = `data:image/jpeg;base64,${content.toString("base64")}`;
    await world.act(owner, "updateBranding", "__typename", { logoDataUrl });
    const answer = await open.post("/internal/files", { path: `logos/${reseller.id}`, query: {} });
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
    for (const path of ["logos/x", `logos/${owner.id}`, "statements/1.pdf", "../etc/passwd"]) {
      expect((await open.post("/internal/files", { path })).status).toBe(404);
    }
  });
});
