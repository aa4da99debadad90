import { PLATFORM_TENANT, type Tenant } from "@markethall/auth";
import { type Connection, type Context, PageArgs } from "@markethall/graph";
import type { Result } from "@markethall/result";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { InvalidField } from "../domain/invalid-field.js";
import { switchesOf } from "../policies/portal-features.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import type { ResellerService } from "../services/reseller.service.js";
import { brandingOf, portalUrl } from "./branding-of.js";
import { ResellerConnection } from "./connections.js";
import { keysetPage } from "../services/keyset-page.js";
import { refusal } from "./refusal.js";
import { Branding, PortalFeatures, Reseller, SignUpPolicy } from "./reseller.types.js";
import {
  UpdateBrandingInput,
  UpdatePortalFeaturesInput,
  UpdateSignUpPolicyInput,
} from "./settings.inputs.js";
import {
  UpdateBrandingResult,
  UpdateBrandingSuccess,
  UpdatePortalFeaturesResult,
  UpdatePortalFeaturesSuccess,
  UpdateSignUpPolicyResult,
  UpdateSignUpPolicySuccess,
} from "./settings.results.js";

/** The platform's own tenant sees every reseller, and nothing of what they own. */
const platform: Tenant = { resellerId: PLATFORM_TENANT, customerId: null };

@Resolver(() => Reseller)
export class ResellerResolver {
  constructor(
    private readonly resellers: ResellerService,
    private readonly publicUrl: string,
  ) {}

  @Query(() => Reseller, {
    nullable: true,
    description: "The reseller that the viewer is staff of.",
  })
  async reseller(@Ctx() ctx: Context): Promise<Reseller | null> {
    return ctx.actor.resellerId === null ? null : this.load(ctx, ctx.actor.resellerId);
  }

  @Query(() => ResellerConnection, {
    name: "resellers",
    description: "All resellers, by nickname.",
  })
  resellersPage(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Reseller>> {
    return ctx.readAs(platform, (tx) =>
      keysetPage(tx.createQueryBuilder(ResellerEntity, "r"), page, {
        by: ["r.account_name"],
        cursorOf: (reseller) => [reseller.accountName],
      }),
    );
  }

  load(ctx: Context, id: string): Promise<ResellerEntity | null> {
    return ctx
      .loader<string, ResellerEntity | null>("reseller", async (tx, ids) => {
        const found = await tx.findBy(ResellerEntity, {});
        return ids.map((wanted) => found.find((reseller) => reseller.id === wanted) ?? null);
      })
      .load(id);
  }

  @FieldResolver(() => String, { description: "Address of its portal." })
  url(@Root() reseller: ResellerEntity): string {
    return portalUrl(this.publicUrl, reseller);
  }

  @FieldResolver(() => Branding, { description: "How its portal looks." })
  branding(@Root() reseller: ResellerEntity): Branding {
    return brandingOf(reseller);
  }

  @FieldResolver(() => PortalFeatures, { description: "How its switches stand." })
  features(@Root() reseller: ResellerEntity): PortalFeatures {
    return switchesOf(reseller.features);
  }

  @FieldResolver(() => SignUpPolicy, { description: "Its rules for sign-up, for staff only." })
  signUpPolicy(@Root() reseller: ResellerEntity): SignUpPolicy {
    return reseller;
  }

  @Mutation(() => UpdateBrandingResult, {
    description: "Changes name, colours, logo and support of the portal.",
  })
  async updateBranding(
    @Ctx() ctx: Context,
    @Arg("input", () => UpdateBrandingInput, { description: "What changes." })
    input: UpdateBrandingInput,
  ): Promise<typeof UpdateBrandingResult> {
    const result = await ctx.mutate("updateBranding", input, (tx) =>
      this.resellers.updateBranding(tx, input, ctx.now).then(idOf),
    );
    return result.ok
      ? this.success(ctx, new UpdateBrandingSuccess(), result.value)
      : refusal(result.error);
  }

  @Mutation(() => UpdatePortalFeaturesResult, { description: "Turns switches of the portal." })
  async updatePortalFeatures(
    @Ctx() ctx: Context,
    @Arg("input", () => UpdatePortalFeaturesInput, { description: "What changes." })
    input: UpdatePortalFeaturesInput,
  ): Promise<typeof UpdatePortalFeaturesResult> {
    const result = await ctx.mutate("updatePortalFeatures", input, (tx) =>
      this.resellers.updateFeatures(tx, input).then(idOf),
    );
    return result.ok
      ? this.success(ctx, new UpdatePortalFeaturesSuccess(), result.value)
      : refusal(result.error);
  }

  @Mutation(() => UpdateSignUpPolicyResult, {
    description: "Changes the rules for customers who sign up.",
  })
  async updateSignUpPolicy(
    @Ctx() ctx: Context,
    @Arg("input", () => UpdateSignUpPolicyInput, { description: "What changes." })
    input: UpdateSignUpPolicyInput,
  ): Promise<typeof UpdateSignUpPolicyResult> {
    const result = await ctx.mutate("updateSignUpPolicy", input, (tx) =>
      this.resellers.updateSignUpPolicy(tx, input).then(idOf),
    );
    return result.ok
      ? this.success(ctx, new UpdateSignUpPolicySuccess(), result.value)
      : refusal(result.error);
  }

  private async success<S extends { reseller: Reseller }>(
    ctx: Context,
    type: S,
    id: string,
  ): Promise<S> {
    const reseller = await this.load(ctx, id);
    if (!reseller) throw new Error("the reseller of this change is gone");
    return Object.assign(type, { reseller });
  }
}

/** What is kept as a mutation's answer is an id: the rest is read anew. */
function idOf(result: Result<ResellerEntity, InvalidField>): Result<string, InvalidField> {
  return result.ok ? { ok: true, value: result.value.id } : result;
}
