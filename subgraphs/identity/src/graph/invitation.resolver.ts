import { type Context, isId, refuse, type SealedAnswers } from "@markethall/graph";
import { type Clock, ok, type Result, said } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { UserEntity } from "../entities/user.entity.js";
import type { InvitationService } from "../services/invitation.service.js";
import type { LinkService } from "../services/link.service.js";
import { hashPassword } from "../services/password-hash.js";
import type { SessionService } from "../services/session.service.js";
import { AcceptInvitationInput, InviteUserInput, ResendInvitationInput } from "./access.inputs.js";
import {
  AcceptInvitationResult,
  AcceptInvitationSuccess,
  InviteUserResult,
  InviteUserSuccess,
  LinkExpiredError,
  ResendInvitationResult,
  ResendInvitationSuccess,
} from "./access.results.js";
import { refusal } from "./refusal.js";
import { personBehind, viewerOf } from "./signing-in.js";
import type { User } from "./user.types.js";

@Resolver()
export class InvitationResolver {
  constructor(
    private readonly invitations: InvitationService,
    private readonly links: LinkService,
    private readonly sessions: SessionService,
    private readonly answers: SealedAnswers,
    private readonly realTime: Clock,
  ) {}

  @Mutation(() => InviteUserResult, {
    description:
      "Invites a person into a customer or, without one, among the staff. A customer's admin invites into its own.",
  })
  async inviteUser(
    @Ctx() ctx: Context,
    @Arg("input", () => InviteUserInput, { description: "Whom." }) input: InviteUserInput,
  ): Promise<typeof InviteUserResult> {
    if (input.customerId != null && !isId(input.customerId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate("inviteUser", input, (tx) =>
      this.invitations.invite(tx, ctx.actor, input, ctx.now).then(idOf),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new InviteUserSuccess(), { user: await this.user(ctx, result.value) });
  }

  @Mutation(() => ResendInvitationResult, {
    description: "Sends a new link; the one before works no more.",
  })
  async resendInvitation(
    @Ctx() ctx: Context,
    @Arg("input", () => ResendInvitationInput, { description: "To whom." })
    input: ResendInvitationInput,
  ): Promise<typeof ResendInvitationResult> {
    if (!isId(input.userId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate("resendInvitation", input, (tx) =>
      this.invitations.resend(tx, ctx.actor, input.userId).then(idOf),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new ResendInvitationSuccess(), {
      user: await this.user(ctx, result.value),
    });
  }

  @Mutation(() => AcceptInvitationResult, {
    description: "Accepts an invitation, sets the password and signs in.",
  })
  async acceptInvitation(
    @Ctx() ctx: Context,
    @Arg("input", () => AcceptInvitationInput, { description: "The link's token and a password." })
    input: AcceptInvitationInput,
  ): Promise<typeof AcceptInvitationResult> {
    const owner = await ctx.read((tx) => this.links.ownerOf(tx, input.token, "INVITATION"));
    if (!owner) return refuse(LinkExpiredError, said("INVITATION_OVER"));
    const passwordHash = await hashPassword(input.password);
    const now = this.realTime.now();
    const result = await ctx.mutate(
      "acceptInvitation",
      { userId: owner.userId, ...input },
      async (tx) => {
        const accepted = await this.invitations.accept(tx, { ...input, passwordHash }, now);
        if (!accepted.ok) return accepted;
        return ok(await this.sessions.open(tx, accepted.value, ctx.ip, now));
      },
      { tenant: owner.tenant, sealed: this.answers, doneBy: await personBehind(ctx, owner) },
    );
    if (!result.ok) return refusal(result.error);
    const viewer = await viewerOf(ctx, owner.userId, owner.tenant);
    if (!viewer) throw new Error("the person who accepted is gone");
    ctx.setSession(result.value.token);
    return Object.assign(new AcceptInvitationSuccess(), { viewer });
  }

  private user(ctx: Context, id: string): Promise<User> {
    return ctx.read((tx) => tx.findOneByOrFail(UserEntity, { id }));
  }
}

function idOf<E>(result: Result<UserEntity, E>): Result<string, E> {
  return result.ok ? { ok: true, value: result.value.id } : result;
}
