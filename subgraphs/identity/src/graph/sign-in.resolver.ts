import { type Context, refuse } from "@markethall/graph";
import { type Tenant, tenantOf, PLATFORM_TENANT } from "@markethall/auth";
import type { Clock } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { SessionService } from "../services/session.service.js";
import type { SignInRefused as Refused, SignInService } from "../services/sign-in.service.js";
import { SignInInput } from "./access.inputs.js";
import {
  SignInRefused,
  SignInResult,
  SignInSuccess,
  SignOutResult,
  SignOutSuccess,
} from "./access.results.js";
import { personBehind, viewerOf } from "./signing-in.js";

const sentences: Record<Refused["because"], string> = {
  CREDENTIALS: "This address and password do not fit.",
  THROTTLED: "Too many tries. Wait a little, or set a new password by mail.",
  NOT_ADMITTED:
    "Your account is not open: it waits for an approval, or it was suspended. Ask the reseller.",
};

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly realTime: Clock,
  ) {}

  @Mutation(() => SignInResult, {
    description: "Signs in and begins a new session. The session comes as a cookie.",
  })
  async signIn(
    @Ctx() ctx: Context,
    @Arg("input", () => SignInInput, { description: "Address and password." }) input: SignInInput,
  ): Promise<typeof SignInResult> {
    const { email, password, accountName = null } = input;
    const now = this.realTime.now();
    const proven = await this.signIns.prove({ email, password, accountName, ip: ctx.ip }, now);
    if (!proven.ok) {
      const { because, retryAfterSeconds } = proven.error;
      return refuse(SignInRefused, sentences[because], { retryAfterSeconds });
    }
    const { userId, tenant } = proven.value;
    await this.endPresent(ctx);
    // No answer is kept: it would have to hold the session. A replay signs in again.
    const token = await ctx.mutate(
      "signIn",
      { userId },
      async (tx) => {
        const user = await this.signIns.signedIn(tx, userId, now);
        return (await this.sessions.open(tx, user, ctx.ip, now)).token;
      },
      { tenant, idempotent: false, doneBy: await personBehind(ctx, proven.value) },
    );
    const viewer = await viewerOf(ctx, userId, tenant);
    if (!viewer) throw new Error("the person who signed in is gone");
    ctx.setSession(token);
    return Object.assign(new SignInSuccess(), { viewer });
  }

  @Mutation(() => SignOutResult, {
    description: "Ends the session, on the server and in the browser.",
  })
  async signOut(@Ctx() ctx: Context): Promise<typeof SignOutResult> {
    const signedOut = await this.endPresent(ctx);
    ctx.setSession(null);
    return Object.assign(new SignOutSuccess(), { signedOut });
  }

  /** A new sign-in replaces the session that came with the request, whoever's it was. */
  private async endPresent(ctx: Context): Promise<boolean> {
    const { sessionId } = ctx.actor;
    if (sessionId === null) return false;
    const tenant: Tenant = tenantOf(ctx.actor) ?? { resellerId: PLATFORM_TENANT, customerId: null };
    await ctx.mutate("signOut", {}, (tx) => this.sessions.end(tx, sessionId), {
      tenant,
      idempotent: false,
    });
    return true;
  }
}
