import type { Actor } from "@markethall/auth";
import { generateSync } from "otplib";
import { PASSWORD, visitor, type World } from "./world.js";

/** What a sign-in, whole or half, answers. */
export interface SignInAnswer {
  readonly challenge?: string;
  readonly methods?: readonly string[];
  readonly passkeyOptions?: string | null;
  readonly message?: string;
  readonly retryAfterSeconds?: number | null;
  readonly viewer?: {
    readonly permissions: readonly string[];
    readonly mustAddSecondFactor: boolean;
  };
}

export const signInSelection = `... on SignInSuccess { viewer { permissions mustAddSecondFactor } }
  ... on SecondFactorRequired { challenge methods passkeyOptions }
  ... on SignInRefused { message retryAfterSeconds }`;

export interface SecurityAnswer {
  readonly authenticatorApp: { readonly addedAt: string } | null;
  readonly passkeys: readonly { readonly id: string; readonly name: string }[];
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly ip: string;
    readonly isCurrent: boolean;
  }[];
  readonly provenUntil: string | null;
  readonly proofMethods: readonly string[];
}

const fields = `authenticatorApp { addedAt } passkeys { id name } recoveryCodesLeft
  sessions { id device ip isCurrent } provenUntil proofMethods`;

export interface FactorAnswer {
  readonly security?: SecurityAnswer;
  readonly recoveryCodes?: readonly string[] | null;
  readonly message?: string;
  readonly methods?: readonly string[];
  readonly field?: string;
}

/** The steps of a person who looks after the own account, one browser each. */
export function securitySteps(world: World) {
  let source = 0;
  const elsewhere = () => `10.77.${++source >> 8}.${source & 255}`;

  function signIn(
    { email }: { readonly email: string },
    { ip = elsewhere(), password = PASSWORD, actor = visitor as Actor } = {},
  ) {
    const input = { accountName: null, email, password };
    return world.act<SignInAnswer>(actor, "signIn", signInSelection, input, { ip });
  }

  function complete(input: object, ip: string) {
    return world.act<SignInAnswer>(visitor, "completeSignIn", signInSelection, input, { ip });
  }

  /** Who the browser with this session is. */
  async function actorOf(answer: { readonly session?: string | null | undefined }): Promise<Actor> {
    const actor = await world.comeIn(answer.session);
    if (!actor) throw new Error("this session is not open");
    return actor;
  }

  /** A change of factors; its union has these members in any case. */
  function change(actor: Actor, mutation: string, input: object | null, codes = "") {
    const success = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Success`;
    // Not every union has both members, and a fragment on one that it lacks is refused.
    const union = world.schema.getMutationType()?.getFields()[mutation]?.type.toString() ?? "";
    const members = world.sdl
      .split("\n")
      .find((line) => line.startsWith(`union ${union.replace("!", "")} `));
    const refusals = /Error|Required/.test(members ?? "") ? "... on UserError { message }" : "";
    const unproven = members?.includes("ReauthenticationRequired")
      ? "... on ReauthenticationRequired { methods }"
      : "";
    const selection = `... on ${success} { security { ${fields} } ${codes} } ${refusals} ${unproven}`;
    return world.act<FactorAnswer>(actor, mutation, selection, input);
  }

  const codeAt = (secret: string, steps = 0) =>
    generateSync({
      secret,
      epoch: Math.floor(world.realTime.now().getTime() / 1000) + steps * 30,
    });

  /** Adds an app to the account behind a session; answers its secret, its codes and the new session. */
  async function addApp(actor: Actor) {
    const begun = await world.act<{ secret: string; uri: string; qrCode: string }>(
      actor,
      "beginAuthenticatorApp",
      "... on BeginAuthenticatorAppSuccess { secret uri qrCode }",
      null,
    );
    const confirmed = await change(
      actor,
      "confirmAuthenticatorApp",
      { code: codeAt(begun.secret) },
      "recoveryCodes",
    );
    // On to the next code: the present one is used up.
    world.realTime.pass(30 / 3600);
    return { ...begun, ...confirmed, session: confirmed.session };
  }

  async function security(actor: Actor): Promise<SecurityAnswer> {
    const { data, errors } = await world.run<{ accountSecurity: SecurityAnswer }>(
      actor,
      `{ accountSecurity { ${fields} } }`,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.accountSecurity;
  }

  /** Somebody with an authenticator app, signed in at the browser that added it. */
  async function protectedPerson() {
    const { id: resellerId } = await world.reseller();
    const { user } = await world.user({ resellerId, customerId: null }, "RESELLER_OPS");
    const app = await addApp(await actorOf(await signIn(user)));
    return { user, app, actor: await actorOf(app), codes: app.recoveryCodes ?? [] };
  }

  /** The password was right: what comes next, and from where. */
  async function halfWay({ user }: { readonly user: { readonly email: string } }) {
    const ip = elsewhere();
    const { challenge = "", ...step } = await signIn(user, { ip });
    return { challenge, ip, step };
  }

  return {
    signIn,
    complete,
    actorOf,
    change,
    codeAt,
    addApp,
    security,
    elsewhere,
    protectedPerson,
    halfWay,
  };
}
