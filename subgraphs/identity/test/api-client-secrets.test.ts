import type { Actor } from "@markethall/auth";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type CreatedClient, createClient, type Granted, openDoor } from "./partner-door.js";
import { openWorld, type World } from "./world.js";

let world: World;
let owner: Actor;
let door: Awaited<ReturnType<typeof openDoor>>;
let made: CreatedClient;

beforeAll(async () => {
  world = await openWorld();
  door = await openDoor(world);
});
afterAll(async () => {
  await door.close();
  await world.close();
});
beforeEach(async () => {
  const reseller = await world.reseller();
  owner = (await world.user({ resellerId: reseller.id, customerId: null }, "RESELLER_OWNER")).actor;
  made = await createClient(world, owner);
});

interface Secret {
  readonly id: string;
  readonly hint: string;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}
interface Rotated {
  readonly apiClient: { readonly secrets: readonly Secret[] };
  readonly secret: string;
  readonly message?: string;
}

const secretFields = "secrets { id hint expiresAt lastUsedAt }";
const rotate = (oldSecretEndsInHours: number | null = null, options = {}, by = owner) =>
  world.act<Rotated>(
    by,
    "rotateApiClientSecret",
    `... on RotateApiClientSecretSuccess { apiClient { ${secretFields} } secret } ... on UserError { message }`,
    { apiClientId: made.apiClient.id, oldSecretEndsInHours },
    options,
  );
const revoke = (secretId: string, by = owner) =>
  world.act<Rotated>(
    by,
    "revokeApiClientSecret",
    `... on RevokeApiClientSecretSuccess { apiClient { ${secretFields} } }`,
    { apiClientId: made.apiClient.id, secretId },
  );
const status = async (secret: string) => (await door.token(made.apiClient.clientId, secret)).status;
async function bearer(secret: string): Promise<string> {
  const answer = await door.token(made.apiClient.clientId, secret);
  return ((await answer.json()) as Granted).access_token;
}

describe("rotating a client's secret", () => {
  it("gives a second one; both work until the first is revoked", async () => {
    const { secret, apiClient } = await rotate();
    expect(apiClient.secrets).toMatchObject([
      { hint: made.secret.slice(-4), expiresAt: null },
      { hint: secret.slice(-4), expiresAt: null },
    ]);
    expect([await status(made.secret), await status(secret)]).toEqual([200, 200]);

    const first = apiClient.secrets[0]!;
    const left = await revoke(first.id);
    expect(left.apiClient.secrets.map(({ hint }) => hint)).toEqual([secret.slice(-4)]);
    expect([await status(made.secret), await status(secret)]).toEqual([401, 200]);
  });

  it("ends the old one by itself after the hours that were chosen", async () => {
    const { secret } = await rotate(24);
    world.realTime.pass(23.9);
    expect([await status(made.secret), await status(secret)]).toEqual([200, 200]);
    world.realTime.pass(0.2);
    expect([await status(made.secret), await status(secret)]).toEqual([401, 200]);
    // Its place is free again, and the next rotation does not trip over it.
    expect(await rotate()).toMatchObject({ __typename: "RotateApiClientSecretSuccess" });
  });

  it("never makes a third", async () => {
    await rotate();
    expect(await rotate()).toMatchObject({
      __typename: "SecretLimitError",
      message: "Two secrets work already. Revoke one of them first.",
    });
  });

  it("never makes a third when several ask at once", async () => {
    const answers = await Promise.all([rotate(), rotate(), rotate(), rotate()]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      "RotateApiClientSecretSuccess",
      ...Array<string>(3).fill("SecretLimitError"),
    ]);
    const { rows } = await world.admin.query(
      "select count(*)::int from api_client_secret where api_client_id = $1",
      [made.apiClient.id],
    );
    expect(rows).toEqual([{ count: 2 }]);
  });

  it("gives a replay the same value, and makes no third secret", async () => {
    const options = { idempotencyKey: `rotated ${made.apiClient.id}` };
    const first = await rotate(null, options);
    expect(await rotate(null, options)).toEqual(first);
    expect([await status(made.secret), await status(first.secret)]).toEqual([200, 200]);
  });

  it("says when each secret was last used", async () => {
    const { secret } = await rotate();
    await bearer(secret);
    const { data } = await world.run<{
      apiClients: { edges: { node: { secrets: Secret[] } }[] };
    }>(owner, `{ apiClients { edges { node { ${secretFields} } } } }`);
    expect(data?.apiClients.edges[0]?.node.secrets).toMatchObject([
      { lastUsedAt: null },
      { lastUsedAt: expect.any(Date) },
    ]);
  });

  it("is refused for a client that is revoked, and for hours that make no sense", async () => {
    expect(await rotate(0)).toMatchObject({ __typename: "InvalidInputError" });
    await world.act(owner, "revokeApiClient", "", { apiClientId: made.apiClient.id });
    expect(await rotate()).toMatchObject({ __typename: "InvalidInputError" });
  });

  it("is another reseller's business in no way", async () => {
    const theirs = await world.reseller();
    const stranger = await world.user(
      { resellerId: theirs.id, customerId: null },
      "RESELLER_OWNER",
    );
    expect(await rotate(null, {}, stranger.actor)).toMatchObject({ __typename: "NotFoundError" });
    const { rows } = await world.admin.query(
      "select id from api_client_secret where api_client_id = $1",
      [made.apiClient.id],
    );
    expect(await revoke(rows[0].id, stranger.actor)).toMatchObject({
      __typename: "NotFoundError",
    });
    expect(await status(made.secret)).toBe(200);
  });
});

describe("the tokens of a client", () => {
  it("are counted while they work, by secret and together", async () => {
    const { secret } = await rotate();
    await bearer(made.secret);
    world.realTime.pass(0.2);
    await bearer(made.secret);
    await bearer(secret);
    const counts = async () => {
      const { data } = await world.run<{
        apiClients: {
          edges: { node: { liveTokens: number; secrets: { liveTokens: number }[] } }[];
        };
      }>(owner, "{ apiClients { edges { node { liveTokens secrets { liveTokens } } } } }");
      const client = data!.apiClients.edges[0]!.node;
      return [client.liveTokens, ...client.secrets.map(({ liveTokens }) => liveTokens)];
    };
    expect(await counts()).toEqual([3, 2, 1]);
    world.realTime.pass(0.1);
    expect(await counts()).toEqual([2, 1, 1]);
  });
});

describe("revoking one secret", () => {
  it("ends the tokens that it opened, and no other", async () => {
    const { secret, apiClient } = await rotate();
    const [old, fresh] = [await bearer(made.secret), await bearer(secret)];
    await world.announced();
    await revoke(apiClient.secrets[0]!.id);
    expect(await door.actorOf({ bearer: old })).toBeNull();
    expect(await door.actorOf({ bearer: fresh })).toMatchObject({ id: made.apiClient.id });
    // The gateway asks anew about every socket of this reseller when it hears this.
    expect(await world.announced()).toContainEqual(
      expect.objectContaining({
        type: "identity.api-client.changed.v1",
        audience: "internal",
        payload: { apiClientId: made.apiClient.id },
      }),
    );
  });
});
