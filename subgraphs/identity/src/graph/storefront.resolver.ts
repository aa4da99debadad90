import type { Context } from "@markethall/graph";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { inForce, switchesOf } from "../policies/portal-features.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import type { TermsService } from "../services/terms.service.js";
import { brandingOf, portalUrl } from "./branding-of.js";
import { Branding, PortalFeatures, Storefront } from "./reseller.types.js";
import { SignUpForm } from "./sign-up-form.type.js";
import { storefrontTenant } from "./storefront-tenant.js";

@Resolver(() => Storefront)
export class StorefrontResolver {
  constructor(
    private readonly terms: TermsService,
    private readonly publicUrl: string,
  ) {}

  @Query(() => Storefront, {
    nullable: true,
    description: "The storefront behind a nickname. Null when there is none.",
  })
  async storefront(
    @Ctx() ctx: Context,
    @Arg("accountName", () => String, { description: "The nickname." }) accountName: string,
  ): Promise<Storefront | null> {
    const tenant = await storefrontTenant(ctx, accountName);
    return tenant && this.load(ctx, tenant.resellerId);
  }

  /** A storefront is public, so it is read as its own reseller, whoever asks. */
  load(ctx: Context, id: string): Promise<Storefront | null> {
    return ctx.readAs({ resellerId: id, customerId: null }, (tx) =>
      tx.findOneBy(ResellerEntity, { id }),
    );
  }

  @FieldResolver(() => String, { description: "Address of the portal." })
  url(@Root() reseller: ResellerEntity): string {
    return portalUrl(this.publicUrl, reseller);
  }

  @FieldResolver(() => Branding, { description: "How it looks." })
  branding(@Root() reseller: ResellerEntity): Branding {
    return brandingOf(reseller);
  }

  @FieldResolver(() => PortalFeatures, {
    description: "What works here: no purchasing without the catalog.",
  })
  features(@Root() reseller: ResellerEntity): PortalFeatures {
    return switchesOf(inForce(reseller.features));
  }

  @FieldResolver(() => Boolean, { description: "Closed for the time being." })
  suspended(@Root() reseller: ResellerEntity): boolean {
    return reseller.status === "SUSPENDED";
  }

  @FieldResolver(() => SignUpForm, { description: "What a new customer has to fill in." })
  async signUpForm(@Ctx() ctx: Context, @Root() reseller: ResellerEntity): Promise<SignUpForm> {
    const tenant = { resellerId: reseller.id, customerId: null };
    const eula = await ctx.readAs(tenant, (tx) => this.terms.currentEula(tx));
    return Object.assign(new SignUpForm(), {
      available: reseller.status === "ACTIVE" && reseller.features.includes("signUp"),
      requireAddress: reseller.requireAddress,
      requireEula: reseller.requireEula && eula !== null,
      requireEmailValidation: reseller.requireEmailValidation,
      eula,
    });
  }
}
