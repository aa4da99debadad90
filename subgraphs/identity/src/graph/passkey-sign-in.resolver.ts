import type { Context } from "@markethall/graph";
import type { Clock } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { PasskeySignInService } from "../services/passkey-sign-in.service.js";
import type { SessionService } from "../services/session.service.js";
import { SignInResult } from "./access.results.js";
import { SignInWithPasskeyInput } from "./security.inputs.js";
import { BeginPasskeySignInResult, BeginPasskeySignInSuccess } from "./security.results.js";
import { endPresentSession, personBehind, refusedSignIn, signedIn } from "./signing-in.js";
import { storefrontTenant } from "./storefront-tenant.js";
import { refuseUntil } from "./throttled.js";

@Resolver()
export class PasskeySignInResolver {
  constructor(
    private readonly signIns: PasskeySignInService,
    private readonly sessions: SessionService,
    private readonly realTime: Clock,
  ) {}

  @Mutation(() => BeginPasskeySignInResult, {
    description: "Begins a sign-in without a password. It tells nothing about anybody.",
  })
  async beginPasskeySignIn(@Ctx() ctx: Context): Promise<typeof BeginPasskeySignInResult> {
    const now = this.realTime.now();
    refuseUntil(await this.signIns.wait(ctx.ip, now));
    const options = await this.signIns.options(now);
    return Object.assign(new BeginPasskeySignInSuccess(), { options });
  }

  @Mutation(() => SignInResult, {
    description: "Signs in with a passkey and begins a new session, which comes as a cookie.",
  })
  async signInWithPasskey(
    @Ctx() ctx: Context,
    @Arg("input", () => SignInWithPasskeyInput, { description: "What the browser answered." })
    input: SignInWithPasskeyInput,
  ): Promise<typeof SignInResult> {
    const { accountName = null, passkey: response } = input;
    const now = this.realTime.now();
    const retryAfterSeconds = await this.signIns.wait(ctx.ip, now);
    const refuse = async (because: "THROTTLED" | "PASSKEY") => {
      const tenant = accountName ? await storefrontTenant(ctx, accountName) : null;
      ctx.refused("signInWithPasskey", {}, tenant);
      return refusedSignIn({ because, retryAfterSeconds: retryAfterSeconds || null });
    };
    if (retryAfterSeconds > 0) return refuse("THROTTLED");
    const owner = await ctx.read((tx) => this.signIns.ownerOf(tx, response, accountName));
    if (!owner) return refuse("PASSKEY");
    const { tenant, userId } = owner;
    const doneBy = await personBehind(ctx, owner);
    const result = await ctx.mutate(
      "signInWithPasskey",
      { userId },
      (tx) => this.signIns.signIn(tx, owner, { response, ip: ctx.ip }, now),
      { tenant, idempotent: false, doneBy },
    );
    if (!result.ok) return refusedSignIn(result.error);
    await endPresentSession(ctx, this.sessions);
    return signedIn(ctx, owner, result.value);
  }
}
