import type { Tx } from "@markethall/runtime";
import {
  type Context,
  InvalidInputError,
  isId,
  NotFoundError,
  refuse,
  type SealedAnswers,
} from "@markethall/graph";
import type { Clock, Result } from "@markethall/result";
import QRCode from "qrcode";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { AccountSecurityService } from "../services/account-security.service.js";
import type { FactorChange, SecondFactorService } from "../services/second-factor.service.js";
import type { SessionService } from "../services/session.service.js";
import { handOver } from "./hand-over.js";
import { ownTenant } from "./own-tenant.js";
import { askForProof, type ReauthenticationRequired } from "./reauthentication.js";
import {
  AddPasskeyInput,
  ConfirmAuthenticatorAppInput,
  RemovePasskeyInput,
} from "./security.inputs.js";
import {
  AddPasskeyResult,
  AddPasskeySuccess,
  BeginAuthenticatorAppResult,
  BeginAuthenticatorAppSuccess,
  BeginPasskeyResult,
  BeginPasskeySuccess,
  ConfirmAuthenticatorAppResult,
  ConfirmAuthenticatorAppSuccess,
  RemoveAuthenticatorAppResult,
  RemoveAuthenticatorAppSuccess,
  RemovePasskeyResult,
  RemovePasskeySuccess,
  RenewRecoveryCodesResult,
  RenewRecoveryCodesSuccess,
  SecondFactorNeededError,
} from "./security.results.js";
import type { AccountSecurity } from "./security.types.js";
import { securityOf } from "./security-of.js";

const NO_APP = "There is no authenticator app.";
const NO_PASSKEY = "There is no such passkey.";
const NO_FACTOR = "Add an authenticator app or a passkey first.";

/** What one adds to the own account and takes away from it. Answers hold secrets, so they are kept sealed. */
@Resolver()
export class SecondFactorResolver {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly security: AccountSecurityService,
    private readonly sessions: SessionService,
    private readonly answers: SealedAnswers,
    private readonly realTime: Clock,
  ) {}

  @Mutation(() => BeginAuthenticatorAppResult, {
    description: "Makes a secret for an authenticator app. It works once a code of it was shown.",
  })
  async beginAuthenticatorApp(@Ctx() ctx: Context): Promise<typeof BeginAuthenticatorAppResult> {
    const begun = await this.change(ctx, "beginAuthenticatorApp", {}, (tx, now) =>
      this.factors.beginApp(tx, ctx.actor, now),
    );
    if (!begun.ok) return askForProof(begun.error.methods);
    const { secret, uri } = begun.value;
    const svg = await QRCode.toString(uri, { type: "svg", margin: 2 });
    const qrCode = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    return Object.assign(new BeginAuthenticatorAppSuccess(), { secret, uri, qrCode });
  }

  @Mutation(() => ConfirmAuthenticatorAppResult, {
    description: "Takes the app into use by its first code; one that was in use is replaced.",
  })
  async confirmAuthenticatorApp(
    @Ctx() ctx: Context,
    @Arg("input", () => ConfirmAuthenticatorAppInput, { description: "A code of the app." })
    input: ConfirmAuthenticatorAppInput,
  ): Promise<typeof ConfirmAuthenticatorAppResult> {
    const result = await this.change(ctx, "confirmAuthenticatorApp", input, (tx, now) =>
      this.factors.confirmApp(tx, ctx.actor, input.code, now),
    );
    if (result.ok) return this.success(ctx, new ConfirmAuthenticatorAppSuccess(), result.value);
    if (result.error.kind === "ReauthenticationRequired") return askForProof(result.error.methods);
    return refuse(InvalidInputError, result.error, { field: result.error.field });
  }

  @Mutation(() => RemoveAuthenticatorAppResult, { description: "Takes the app out of use." })
  async removeAuthenticatorApp(@Ctx() ctx: Context): Promise<typeof RemoveAuthenticatorAppResult> {
    const result = await this.change(ctx, "removeAuthenticatorApp", {}, (tx, now) =>
      this.factors.removeApp(tx, ctx.actor, now),
    );
    return result.ok
      ? this.success(ctx, new RemoveAuthenticatorAppSuccess(), result.value)
      : notRemoved(result.error, NO_APP);
  }

  @Mutation(() => BeginPasskeyResult, { description: "Begins to add a passkey." })
  async beginPasskey(@Ctx() ctx: Context): Promise<typeof BeginPasskeyResult> {
    const begun = await this.change(ctx, "beginPasskey", {}, (tx, now) =>
      this.factors.beginPasskey(tx, ctx.actor, now),
    );
    return begun.ok
      ? Object.assign(new BeginPasskeySuccess(), { options: begun.value })
      : askForProof(begun.error.methods);
  }

  @Mutation(() => AddPasskeyResult, { description: "Adds the passkey that the browser has made." })
  async addPasskey(
    @Ctx() ctx: Context,
    @Arg("input", () => AddPasskeyInput, { description: "Its name and the browser's answer." })
    input: AddPasskeyInput,
  ): Promise<typeof AddPasskeyResult> {
    const result = await this.change(ctx, "addPasskey", input, (tx, now) =>
      this.factors.addPasskey(tx, ctx.actor, input, now),
    );
    if (result.ok) return this.success(ctx, new AddPasskeySuccess(), result.value);
    if (result.error.kind === "ReauthenticationRequired") return askForProof(result.error.methods);
    return refuse(InvalidInputError, result.error, { field: result.error.field });
  }

  @Mutation(() => RemovePasskeyResult, { description: "Takes a passkey away." })
  async removePasskey(
    @Ctx() ctx: Context,
    @Arg("input", () => RemovePasskeyInput, { description: "Which one." })
    input: RemovePasskeyInput,
  ): Promise<typeof RemovePasskeyResult> {
    const { passkeyId } = input;
    if (!isId(passkeyId)) return refuse(NotFoundError, NO_PASSKEY);
    const result = await this.change(ctx, "removePasskey", { passkeyId }, (tx, now) =>
      this.factors.removePasskey(tx, ctx.actor, passkeyId, now),
    );
    return result.ok
      ? this.success(ctx, new RemovePasskeySuccess(), result.value)
      : notRemoved(result.error, NO_PASSKEY);
  }

  @Mutation(() => RenewRecoveryCodesResult, {
    description: "Makes ten new recovery codes; the earlier ones work no more.",
  })
  async renewRecoveryCodes(@Ctx() ctx: Context): Promise<typeof RenewRecoveryCodesResult> {
    const result = await this.change(ctx, "renewRecoveryCodes", {}, (tx, now) =>
      this.factors.renewRecoveryCodes(tx, ctx.actor, now),
    );
    if (!result.ok) {
      return result.error.kind === "ReauthenticationRequired"
        ? askForProof(result.error.methods)
        : refuse(NotFoundError, NO_FACTOR);
    }
    const recoveryCodes = [...(result.value.recoveryCodes ?? [])];
    return Object.assign(await this.success(ctx, new RenewRecoveryCodesSuccess(), result.value), {
      recoveryCodes,
    });
  }

  private change<T, E>(
    ctx: Context,
    operation: string,
    input: object,
    act: (tx: Tx, now: Date) => Promise<Result<T, E>>,
  ): Promise<Result<T, E>> {
    return ctx.mutate(operation, input, (tx) => act(tx, this.realTime.now()), {
      tenant: ownTenant(ctx.actor),
      sealed: this.answers,
    });
  }

  private async success<S extends { security: AccountSecurity }>(
    ctx: Context,
    type: S,
    { token, recoveryCodes }: FactorChange,
  ): Promise<S> {
    await handOver(ctx, this.sessions, token);
    const security = await securityOf(ctx, this.security, this.realTime);
    return Object.assign(type, { security, recoveryCodes: recoveryCodes && [...recoveryCodes] });
  }
}

type NotRemoved = Extract<
  Awaited<ReturnType<SecondFactorService["removeApp"]>>,
  { ok: false }
>["error"];

function notRemoved(
  error: NotRemoved,
  sentence: string,
): ReauthenticationRequired | SecondFactorNeededError | NotFoundError {
  switch (error.kind) {
    case "ReauthenticationRequired":
      return askForProof(error.methods);
    case "SecondFactorNeeded":
      return refuse(
        SecondFactorNeededError,
        "A second factor is required here, and this is your last. Add another one first.",
      );
    case "NotFound":
      return refuse(NotFoundError, sentence);
  }
}
