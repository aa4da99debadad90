import { PLATFORM_TENANT } from "@markethall/auth";
import { type Context, InvalidInputError, refuse, type SealedAnswers } from "@markethall/graph";
import { type Clock, said } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { parseEmail } from "../domain/contact.js";
import type { WeakPassword } from "../domain/password.js";
import { UserEntity } from "../entities/user.entity.js";
import type { ReauthenticationRequired as AskForProof } from "../services/account-security.service.js";
import type { LinkService } from "../services/link.service.js";
import { hashPassword } from "../services/password-hash.js";
import type { PasswordService } from "../services/password.service.js";
import type { SessionService } from "../services/session.service.js";
import type { SignInRefused, SignInService } from "../services/sign-in.service.js";
import type { ThrottleService } from "../services/throttle.service.js";
import {
  ChangePasswordInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
} from "./access.inputs.js";
import {
  ChangePasswordResult,
  ChangePasswordSuccess,
  LinkExpiredError,
  RequestPasswordResetResult,
  RequestPasswordResetSuccess,
  ResetPasswordResult,
  ResetPasswordSuccess,
} from "./access.results.js";
import { handOver } from "./hand-over.js";
import { ownTenant } from "./own-tenant.js";
import { askForProof } from "./reauthentication.js";
import { refusal } from "./refusal.js";
import { personBehind } from "./signing-in.js";
import { storefrontTenant } from "./storefront-tenant.js";
import { holdBack } from "./throttled.js";

const platform = { resellerId: PLATFORM_TENANT, customerId: null };

@Resolver()
export class PasswordResolver {
  constructor(
    private readonly passwords: PasswordService,
    private readonly signIns: SignInService,
    private readonly links: LinkService,
    private readonly throttle: ThrottleService,
    private readonly sessions: SessionService,
    private readonly answers: SealedAnswers,
    private readonly realTime: Clock,
  ) {}

  @Mutation(() => RequestPasswordResetResult, {
    description: "Asks for a link to set a new password. The answer is the same for every address.",
  })
  async requestPasswordReset(
    @Ctx() ctx: Context,
    @Arg("input", () => RequestPasswordResetInput, { description: "Which account." })
    input: RequestPasswordResetInput,
  ): Promise<typeof RequestPasswordResetResult> {
    await holdBack(
      this.throttle,
      "requestPasswordReset",
      { account: input.email, ip: ctx.ip },
      this.realTime.now(),
    );
    const email = parseEmail(input.email);
    if (!email.ok) return refusal(email.error);
    const { accountName = null } = input;
    const tenant = (accountName && (await storefrontTenant(ctx, accountName))) || platform;
    await ctx.mutate(
      "requestPasswordReset",
      input,
      (tx) => this.passwords.requestReset(tx, accountName, email.value).then(() => ({ ok: true })),
      { tenant },
    );
    const message = "If somebody has this address here, a mail with a link is on its way.";
    return Object.assign(new RequestPasswordResetSuccess(), { message });
  }

  @Mutation(() => ResetPasswordResult, {
    description: "Sets a new password by link, and ends all sessions.",
  })
  async resetPassword(
    @Ctx() ctx: Context,
    @Arg("input", () => ResetPasswordInput, {
      description: "The link's token and the new password.",
    })
    input: ResetPasswordInput,
  ): Promise<typeof ResetPasswordResult> {
    const { token, password } = input;
    const owner = await ctx.read((tx) => this.links.ownerOf(tx, token, "RESET_PASSWORD"));
    if (!owner)
      return refuse(LinkExpiredError, "This link does not work any more. Ask for a new one.");
    const passwordHash = await hashPassword(password);
    const result = await ctx.mutate(
      "resetPassword",
      { token, userId: owner.userId },
      (tx) => this.passwords.reset(tx, { token, password, passwordHash }, this.realTime.now()),
      { tenant: owner.tenant, doneBy: await personBehind(ctx, owner) },
    );
    return result.ok
      ? Object.assign(new ResetPasswordSuccess(), result.value)
      : refusal(result.error);
  }

  @Mutation(() => ChangePasswordResult, {
    description:
      "Sets a new password by the current one; with a second factor, after a recent proof. All other sessions end; this one gets a new cookie.",
  })
  async changePassword(
    @Ctx() ctx: Context,
    @Arg("input", () => ChangePasswordInput, { description: "Both passwords." })
    input: ChangePasswordInput,
  ): Promise<typeof ChangePasswordResult> {
    const tenant = ownTenant(ctx.actor);
    const now = this.realTime.now();
    const userId = ctx.actor.id ?? "";
    const user = await this.signIns.person(tenant, userId);
    const confirmed = await this.signIns.confirm(user, input.currentPassword, ctx.ip, now);
    const passwordHash = confirmed.ok ? await hashPassword(input.newPassword) : "";
    // A replay comes with a password that is current no more, so that what it showed is judged in here.
    const result = await ctx.mutate(
      "changePassword",
      { userId, ...input },
      async (tx) =>
        confirmed.ok
          ? this.passwords.change(tx, ctx.actor, { password: input.newPassword, passwordHash }, now)
          : confirmed,
      { tenant, sealed: this.answers },
    );
    if (!result.ok) return notChanged(result.error);
    await handOver(ctx, this.sessions, result.value);
    const saved = await ctx.readAs(tenant, (tx) => tx.findOneByOrFail(UserEntity, { id: userId }));
    return Object.assign(new ChangePasswordSuccess(), { user: saved });
  }
}

function notChanged(error: SignInRefused | WeakPassword | AskForProof) {
  switch (error.kind) {
    case "ReauthenticationRequired":
      return askForProof(error.methods);
    case "WeakPassword":
      return refusal(error);
    case "SignInRefused": {
      const code = error.because === "THROTTLED" ? "TOO_MANY_TRIES" : "NOT_CURRENT_PASSWORD";
      return refuse(InvalidInputError, said(code), { field: "currentPassword" });
    }
  }
}
