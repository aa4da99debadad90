import { beforeAll, describe, expect, it } from "@jest/globals";
import { demoInstance, eventually, linkIn, PortalClient } from "../support/client.js";
import { deed, fresh, freshEmail, PASSWORD } from "../support/deeds.js";
import { oneTimeCode } from "../support/one-time-code.js";

const ACTIVITY = "subscription($after: Int) { activity(after: $after) { sequence } }";

interface Security {
  readonly accountSecurity: {
    readonly recoveryCodesLeft: number;
    readonly sessions: readonly { id: string; device: string; isCurrent: boolean }[];
  };
}
const SECURITY = "{ accountSecurity { recoveryCodesLeft sessions { id device isCurrent } } }";

/** A mutation without an input. */
async function act<T>(client: PortalClient, name: string, selection: string): Promise<T> {
  const answer = await client.ask<Record<string, T>>(
    `mutation { ${name} { __typename ${selection} } }`,
  );
  return answer[name] as T;
}

describe("a second factor", () => {
  const url = () => demoInstance().url;
  let person: PortalClient;
  let email: string;
  let secret: string;
  let recoveryCodes: string[];

  const browser = () => new PortalClient(url());
  const halfWay = (client: PortalClient) =>
    deed<{ challenge: string; methods: string[] }>(
      client,
      "signIn",
      { accountName: "demo", email, password: PASSWORD },
      "... on SecondFactorRequired { challenge methods }",
    );

  beforeAll(async () => {
    const staff = await PortalClient.as("RESELLER_OPS", "demo");
    email = freshEmail("factor");
    await deed(staff, "createCustomer", {
      name: fresh("Two Locks"),
      country: "DE",
      firstUser: { email, name: "Lock Smith", role: "CUSTOMER_ADMIN" },
    });
    person = browser();
    const link = linkIn(await person.mailTo(email, /invitation/), "/v2c/invitation");
    const token = link.searchParams.get("token");
    await deed(person, "acceptInvitation", { token, password: PASSWORD });
  });

  it("is added under a new session cookie; the one before is dead within five seconds", async () => {
    const before = person.copy();
    const begun = await act<{ secret: string }>(
      person,
      "beginAuthenticatorApp",
      "... on BeginAuthenticatorAppSuccess { secret }",
    );
    secret = begun.secret;
    const added = await deed<{ recoveryCodes: string[] }>(
      person,
      "confirmAuthenticatorApp",
      { code: oneTimeCode(secret) },
      "... on ConfirmAuthenticatorAppSuccess { recoveryCodes }",
    );
    recoveryCodes = added.recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    await person.mailTo(email, /authenticator app was added/);
    await eventually(
      "the end of the cookie before",
      async () =>
        (await before.ask<{ viewer: object | null }>("{ viewer { permissions } }")).viewer === null,
      5_000,
    );
    expect((await person.ask<Security>(SECURITY)).accountSecurity.recoveryCodesLeft).toBe(10);
  });

  it("is asked for after the password, and a code works once", async () => {
    const desk = browser();
    const { challenge, methods } = await halfWay(desk);
    expect(methods).toEqual(["AUTHENTICATOR_APP", "RECOVERY_CODE"]);
    expect(desk.signedIn).toBe(false);
    // The next code, one step early: the present one was used up when the app was added.
    const code = oneTimeCode(secret, 1);
    await expect(deed(desk, "completeSignIn", { challenge, code })).resolves.toMatchObject({
      __typename: "SignInSuccess",
    });
    expect(desk.signedIn).toBe(true);
    const thief = browser();
    const again = await halfWay(thief);
    await expect(
      deed(thief, "completeSignIn", { challenge: again.challenge, code }),
    ).resolves.toMatchObject({ __typename: "SignInRefused" });
    expect(thief.signedIn).toBe(false);
  });

  it("lost, is stood in for by a recovery code; the session it opened is ended from elsewhere, with its socket", async () => {
    const phone = browser();
    const { challenge } = await halfWay(phone);
    await expect(
      deed(phone, "completeSignIn", { challenge, recoveryCode: recoveryCodes[3] }),
    ).resolves.toMatchObject({ __typename: "SignInSuccess" });
    const socket = phone.live();
    socket.subscribe(ACTIVITY, { after: 0 });
    await socket.run("{ viewer { permissions } }");
    const mine = (await phone.ask<Security>(SECURITY)).accountSecurity.sessions.find(
      ({ isCurrent }) => isCurrent,
    );
    const ended = await deed(person, "endSession", { sessionId: mine?.id });
    expect(ended.__typename).toBe("EndSessionSuccess");
    await eventually("the end of the socket", async () => socket.closeCode === 4401, 5_000);
    await eventually(
      "the end of the session",
      async () =>
        (await phone.ask<{ viewer: object | null }>("{ viewer { permissions } }")).viewer === null,
      5_000,
    );
    await person.close();
    await phone.close();
  });
});
