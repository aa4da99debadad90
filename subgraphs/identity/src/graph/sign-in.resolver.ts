import { type Context, refuse } from "@markethall/graph";
import { type Clock, said } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ProofService } from "../services/proof.service.js";
import type { SecondStepService } from "../services/second-step.service.js";
import type { SessionService } from "../services/session.service.js";
import type { SignInService } from "../services/sign-in.service.js";
import { SignInInput } from "./access.inputs.js";
import {
  SecondFactorRequired,
  SignInRefused,
  SignInResult,
  SignOutResult,
  SignOutSuccess,
} from "./access.results.js";
import { CompleteSignInInput } from "./security.inputs.js";
import { storefrontTenant } from "./storefront-tenant.js";
import { endPresentSession, personBehind, refusedSignIn, signedIn } from "./signing-in.js";

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly steps: SecondStepService,
    private readonly proofs: ProofService,
    private readonly realTime: Clock,
  ) {}

  @Mutation(() => SignInResult, {
    description:
      "Signs in and begins a new session, which comes as a cookie; or asks for a second factor.",
  })
  async signIn(
    @Ctx() ctx: Context,
    @Arg("input", () => SignInInput, { description: "Address and password." }) input: SignInInput,
  ): Promise<typeof SignInResult> {
    const { email, password, accountName = null } = input;
    const now = this.realTime.now();
    const proven = await this.signIns.prove({ email, password, accountName, ip: ctx.ip }, now);
    if (!proven.ok) {
      // What was wrong is audited where it is weighed; what was not even weighed, here.
      if (proven.error.because === "THROTTLED")
        ctx.refused("signIn", {}, accountName ? await storefrontTenant(ctx, accountName) : null);
      return refusedSignIn(proven.error);
    }
    const { userId, tenant } = proven.value;
    const doneBy = await personBehind(ctx, proven.value);
    // No answer is kept: it would have to hold the session. A replay signs in again.
    const answer = await ctx.mutate(
      "signIn",
      { userId },
      (tx) => this.steps.afterPassword(tx, userId, ctx.ip, now),
      { tenant, idempotent: false, doneBy },
    );
    if ("session" in answer) {
      await endPresentSession(ctx, this.sessions);
      return signedIn(ctx, proven.value, answer.session);
    }
    const { token: challenge, methods, expiresAt, passkeyOptions } = answer.step;
    return Object.assign(new SecondFactorRequired(), {
      challenge,
      methods: [...methods],
      expiresAt,
      passkeyOptions,
    });
  }

  @Mutation(() => SignInResult, {
    description: "Shows the second factor that signIn asked for, and begins a new session.",
  })
  async completeSignIn(
    @Ctx() ctx: Context,
    @Arg("input", () => CompleteSignInInput, { description: "The challenge and one answer." })
    input: CompleteSignInInput,
  ): Promise<typeof SignInResult> {
    const { challenge: token, ...shown } = input;
    const now = this.realTime.now();
    const owner = await this.steps.ownerOf(token);
    if (!owner) {
      ctx.refused("completeSignIn", {});
      return refuse(SignInRefused, said("STEP_IS_OVER"), { retryAfterSeconds: null });
    }
    const { tenant, userId } = owner;
    const user = await this.signIns.person(tenant, userId);
    const retryAfterSeconds = shown.passkey == null ? await this.proofs.wait(user, ctx.ip, now) : 0;
    if (retryAfterSeconds > 0) {
      ctx.refused("completeSignIn", {}, tenant);
      return refusedSignIn({ because: "THROTTLED", retryAfterSeconds });
    }
    const doneBy = await personBehind(ctx, owner);
    const result = await ctx.mutate(
      "completeSignIn",
      { userId },
      (tx) => this.steps.complete(tx, { token, userId, ip: ctx.ip, ...shown }, now),
      { tenant, idempotent: false, doneBy },
    );
    if (!result.ok) {
      const code = result.error.isOver ? "STEP_IS_OVER" : "WRONG_FACTOR";
      return refuse(SignInRefused, said(code), { retryAfterSeconds: null });
    }
    await this.proofs.forgetTries(user, ctx.ip);
    await endPresentSession(ctx, this.sessions);
    return signedIn(ctx, owner, result.value);
  }

  @Mutation(() => SignOutResult, {
    description: "Ends the session, on the server and in the browser.",
  })
  async signOut(@Ctx() ctx: Context): Promise<typeof SignOutResult> {
    const signedOut = await endPresentSession(ctx, this.sessions);
    ctx.setSession(null);
    return Object.assign(new SignOutSuccess(), { signedOut });
  }
}
