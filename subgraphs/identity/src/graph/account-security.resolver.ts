import {
  badInput,
  type Context,
  isId,
  NotFoundError,
  refuse,
  type SealedAnswers,
} from "@markethall/graph";
import { type Clock, said } from "@markethall/result";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { AccountSecurityService } from "../services/account-security.service.js";
import type { ReauthenticationService } from "../services/reauthentication.service.js";
import type { SessionService } from "../services/session.service.js";
import { handOver } from "./hand-over.js";
import { ownTenant } from "./own-tenant.js";
import { EndSessionInput, ReauthenticateInput } from "./security.inputs.js";
import {
  BeginPasskeyProofResult,
  BeginPasskeyProofSuccess,
  EndOtherSessionsResult,
  EndOtherSessionsSuccess,
  EndSessionResult,
  EndSessionSuccess,
  ProofRefusedError,
  ReauthenticateResult,
  ReauthenticateSuccess,
} from "./security.results.js";
import { AccountSecurity } from "./security.types.js";
import { securityOf } from "./security-of.js";

const NO_SUCH_SESSION = "There is no such session, or it is over.";

@Resolver()
export class AccountSecurityResolver {
  constructor(
    private readonly security: AccountSecurityService,
    private readonly reauthentication: ReauthenticationService,
    private readonly sessions: SessionService,
    private readonly answers: SealedAnswers,
    private readonly realTime: Clock,
  ) {}

  @Query(() => AccountSecurity, {
    description: "How the viewer comes in, and where it is signed in.",
  })
  async accountSecurity(@Ctx() ctx: Context): Promise<AccountSecurity> {
    return this.overview(ctx);
  }

  @Mutation(() => EndSessionResult, {
    description: "Ends one of the viewer's sessions at once, and the websockets opened with it.",
  })
  async endSession(
    @Ctx() ctx: Context,
    @Arg("input", () => EndSessionInput, { description: "Which one." }) input: EndSessionInput,
  ): Promise<typeof EndSessionResult> {
    const { sessionId } = input;
    if (!isId(sessionId)) return refuse(NotFoundError, NO_SUCH_SESSION);
    const result = await ctx.mutate(
      "endSession",
      input,
      (tx) => this.security.end(tx, ctx.actor, sessionId),
      { tenant: ownTenant(ctx.actor) },
    );
    if (!result.ok) return refuse(NotFoundError, NO_SUCH_SESSION);
    if (sessionId === ctx.actor.sessionId) ctx.setSession(null);
    return Object.assign(new EndSessionSuccess(), { security: await this.overview(ctx) });
  }

  @Mutation(() => EndOtherSessionsResult, {
    description: "Ends all sessions of the viewer but this one.",
  })
  async endOtherSessions(@Ctx() ctx: Context): Promise<typeof EndOtherSessionsResult> {
    const { id, sessionId } = ctx.actor;
    await ctx.mutate(
      "endOtherSessions",
      {},
      (tx) => this.sessions.endAllOf(tx, id ?? "", sessionId).then(() => null),
      { tenant: ownTenant(ctx.actor) },
    );
    return Object.assign(new EndOtherSessionsSuccess(), { security: await this.overview(ctx) });
  }

  @Mutation(() => BeginPasskeyProofResult, {
    description: "Begins a new proof by one of the viewer's passkeys.",
  })
  async beginPasskeyProof(@Ctx() ctx: Context): Promise<typeof BeginPasskeyProofResult> {
    const options = await ctx.mutate(
      "beginPasskeyProof",
      {},
      (tx) => this.reauthentication.passkeyOptions(tx, ctx.actor, this.realTime.now()),
      { tenant: ownTenant(ctx.actor), sealed: this.answers },
    );
    return options === null
      ? refuse(NotFoundError, "You have no passkey.")
      : Object.assign(new BeginPasskeyProofSuccess(), { options });
  }

  @Mutation(() => ReauthenticateResult, {
    description: "Shows again that it is the viewer. The session gets a new cookie.",
  })
  async reauthenticate(
    @Ctx() ctx: Context,
    @Arg("input", () => ReauthenticateInput, { description: "One proof." })
    input: ReauthenticateInput,
  ): Promise<typeof ReauthenticateResult> {
    const now = this.realTime.now();
    const tenant = ownTenant(ctx.actor);
    const given = Object.values(input).filter((value) => value != null);
    if (given.length !== 1) throw badInput("Give one proof.");
    const user = await this.reauthentication.person(tenant, ctx.actor.id ?? "");
    const { wait, passwordFits } = await this.reauthentication.weigh(user, input, ctx.ip, now);
    if (wait > 0)
      return refuse(ProofRefusedError, said("TOO_MANY_TRIES"), {
        retryAfterSeconds: wait,
      });
    const result = await ctx.mutate(
      "reauthenticate",
      { userId: user.id, ...input },
      (tx) => this.reauthentication.prove(tx, ctx.actor, user, { ...input, passwordFits }, now),
      { tenant, sealed: this.answers },
    );
    if (!result.ok)
      return refuse(ProofRefusedError, said("NOT_PROVEN"), { retryAfterSeconds: null });
    await this.reauthentication.forgetTries(user, ctx.ip);
    await handOver(ctx, this.sessions, result.value);
    return Object.assign(new ReauthenticateSuccess(), { security: await this.overview(ctx) });
  }

  private overview(ctx: Context): Promise<AccountSecurity> {
    return securityOf(ctx, this.security, this.realTime);
  }
}
