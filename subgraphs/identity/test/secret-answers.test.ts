import type { Actor } from "@markethall/auth";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { schema } from "../src/data-source.js";
import { type SecurityAnswer, securitySteps } from "./security-steps.js";
import { openWorld, PASSWORD, visitor, type World } from "./world.js";

let world: World;
let steps: ReturnType<typeof securitySteps>;
beforeAll(async () => {
  world = await openWorld();
  steps = securitySteps(world);
});
afterAll(() => world.close());

const NEW_PASSWORD = "two walruses in the hall";
const TEN_MINUTES = 10 / 60;
let keys = 0;
const oneKey = () => ({ idempotencyKey: `key ${++keys}` });

async function person(role: "RESELLER_OWNER" | "RESELLER_OPS" = "RESELLER_OWNER") {
  const { id: resellerId } = await world.reseller();
  const tenant = { resellerId, customerId: null };
  const { user } = await world.user(tenant, role);
  return { user, actor: await steps.actorOf(await steps.signIn(user)) };
}

interface Shown {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  readonly apiClient: { readonly id: string };
  readonly security: SecurityAnswer;
  readonly message: string;
}

const createClient = (actor: Actor, options: object, name = "Ledger bridge") =>
  world.act<Shown>(
    actor,
    "createApiClient",
    "... on CreateApiClientSuccess { apiClient { id } secret }",
    { name, scopes: ["orders:read"] },
    options,
  );
const renewCodes = (actor: Actor, options: object) =>
  world.act<Shown>(
    actor,
    "renewRecoveryCodes",
    "... on RenewRecoveryCodesSuccess { recoveryCodes }",
    null,
    options,
  );
const beginApp = (actor: Actor, options: object) =>
  world.act<Shown>(
    actor,
    "beginAuthenticatorApp",
    "... on BeginAuthenticatorAppSuccess { secret }",
    null,
    options,
  );
const changePassword = (actor: Actor, options: object, newPassword = NEW_PASSWORD) =>
  world.act<Shown>(
    actor,
    "changePassword",
    "... on ChangePasswordSuccess { user { id } } ... on UserError { message }",
    { currentPassword: PASSWORD, newPassword },
    options,
  );
const prove = (actor: Actor, input: object, options: object) =>
  world.act<Shown>(
    actor,
    "reauthenticate",
    "... on ReauthenticateSuccess { security { provenUntil } } ... on ProofRefusedError { message }",
    input,
    options,
  );

async function kept(): Promise<string> {
  return JSON.stringify((await world.admin.query("select * from idempotency")).rows);
}
async function countOf(table: "api_client" | "api_client_secret", resellerId: string | null) {
  const { rows } = await world.admin.query(
    `select count(*)::int as n from ${table} where reseller_id = $1`,
    [resellerId],
  );
  return rows[0].n as number;
}

describe("the answer that shows a secret (A22)", () => {
  it("is given to a replay again, and sealed where it is kept", async () => {
    const { actor } = await person();
    const options = oneKey();
    const first = await createClient(actor, options);
    expect(await createClient(actor, options)).toEqual(first);
    expect(await countOf("api_client_secret", actor.resellerId)).toBe(1);
    expect(await kept()).not.toContain(first.secret);
  });

  it("is one for two at once", async () => {
    const { actor } = await person();
    const options = oneKey();
    const [a, b] = await Promise.all([createClient(actor, options), createClient(actor, options)]);
    expect(a).toEqual(b);
    expect(await countOf("api_client", actor.resellerId)).toBe(1);
  });

  it("belongs to its payload and its operation", async () => {
    const { actor } = await person();
    const options = oneKey();
    await createClient(actor, options);
    await expect(createClient(actor, options, "Another")).rejects.toThrow(/another request/);
    await expect(beginApp(actor, options)).rejects.toThrow(/another request/);
    expect(await countOf("api_client", actor.resellerId)).toBe(1);
  });

  it("ends after ten minutes: then the key gets an error with a reason, and nothing is done", async () => {
    const { actor } = await person();
    const options = oneKey();
    await createClient(actor, options);
    world.realTime.pass(TEN_MINUTES);
    const { errors } = await world.run(
      actor,
      `mutation { createApiClient(input: { name: "Ledger bridge", scopes: ["orders:read"] }) { __typename } }`,
      {},
      options,
    );
    expect(errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT", reason: "IDEMPOTENCY_ANSWER_ENDED" } },
    ]);
    expect(await countOf("api_client", actor.resellerId)).toBe(1);
  });

  it("is taken away when it has ended, and what has not is left", async () => {
    const { actor } = await person();
    const [ended, live] = [oneKey(), oneKey()];
    await createClient(actor, ended);
    world.realTime.pass(TEN_MINUTES);
    const shown = await createClient(actor, live);
    await world.forgetExpired();
    const { rows } = await world.admin.query(
      "select key, answer ? 'sealed' as sealed from idempotency where key = any($1) order by key",
      [[ended.idempotencyKey, live.idempotencyKey]],
    );
    expect(rows).toEqual([
      { key: ended.idempotencyKey, sealed: false },
      { key: live.idempotencyKey, sealed: true },
    ]);
    await expect(createClient(actor, ended)).rejects.toThrow(/kept no longer/);
    expect(await createClient(actor, live)).toEqual(shown);
  });

  it("opens under its own key only, though somebody copies the row", async () => {
    const { actor } = await person();
    const [first, second] = [oneKey(), oneKey()];
    await createClient(actor, first);
    await createClient(actor, second);
    await world.admin.query(
      `update ${schema.name}.idempotency set answer = (select answer from ${schema.name}.idempotency where key = $1) where key = $2`,
      [first.idempotencyKey, second.idempotencyKey],
    );
    await expect(createClient(actor, second)).rejects.toThrow(/kept no longer/);
  });
});

describe("a replay of a change of the own way in", () => {
  it("shows the same secret of the app, whose first code then fits", async () => {
    const { actor } = await person();
    const options = oneKey();
    const { secret } = await beginApp(actor, options);
    expect((await beginApp(actor, options)).secret).toBe(secret);
    const input = { code: steps.codeAt(secret) };
    expect((await steps.change(actor, "confirmAuthenticatorApp", input)).__typename).toBe(
      "ConfirmAuthenticatorAppSuccess",
    );
    expect(await kept()).not.toContain(secret);
  });

  it("shows the same recovery codes and gives the same cookie", async () => {
    const { actor } = await steps.protectedPerson();
    const options = oneKey();
    const [first, twin] = await Promise.all([
      renewCodes(actor, options),
      renewCodes(actor, options),
    ]);
    expect(twin).toEqual(first);
    expect(await world.comeIn(first.session)).toMatchObject({ id: actor.id });
    const text = await kept();
    for (const code of first.recoveryCodes) expect(text).not.toContain(code);
  });

  it("leaves a cookie alone that is newer", async () => {
    const { actor } = await steps.protectedPerson();
    const options = oneKey();
    const first = await renewCodes(actor, options);
    const newer = await renewCodes(actor, oneKey());
    const late = await renewCodes(actor, options);
    expect(late.recoveryCodes).toEqual(first.recoveryCodes);
    expect([typeof newer.session, late.session]).toEqual(["string", undefined]);
  });

  it("is a password changed once, though the current one is another by then", async () => {
    const { user, actor } = await person("RESELLER_OPS");
    const options = oneKey();
    const first = await changePassword(actor, options);
    expect(first.__typename).toBe("ChangePasswordSuccess");
    expect(await changePassword(actor, options)).toEqual(first);
    await expect(changePassword(actor, options, "three walruses in it")).rejects.toThrow(
      /another request/,
    );
    expect((await steps.signIn(user, { password: NEW_PASSWORD })).__typename).toBe("SignInSuccess");
    expect(await kept()).not.toContain(NEW_PASSWORD);
  });

  it("is a proof by a code that counts once", async () => {
    const { actor, app } = await steps.protectedPerson();
    const options = oneKey();
    const input = { code: steps.codeAt(app.secret) };
    const first = await prove(actor, input, options);
    expect(first.__typename).toBe("ReauthenticateSuccess");
    expect(await prove(actor, input, options)).toMatchObject({
      __typename: "ReauthenticateSuccess",
      session: first.session,
    });
    // Under a key of its own the same code was used before.
    expect((await prove(actor, input, oneKey())).__typename).toBe("ProofRefusedError");
  });

  it("is an invitation accepted once, with one session", async () => {
    const { actor } = await person();
    await world.act(actor, "inviteUser", "__typename", {
      email: `new${++keys}@demo.example`,
      name: "New Person",
      role: "RESELLER_SALES",
    });
    const token = (await world.letters()).at(-1)?.token;
    const options = oneKey();
    const accept = () =>
      world.act(
        visitor,
        "acceptInvitation",
        "... on AcceptInvitationSuccess { viewer { user { id } } } ... on UserError { message }",
        { token, name: "New Person", password: PASSWORD },
        options,
      );
    const first = await accept();
    expect(first.__typename).toBe("AcceptInvitationSuccess");
    expect(await accept()).toEqual(first);
    const text = await kept();
    for (const secret of [token, first.session, PASSWORD]) expect(text).not.toContain(secret);
  });
});
