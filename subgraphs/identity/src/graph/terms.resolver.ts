import { isCustomer, type Tenant, tenantOf } from "@markethall/auth";
import { type Context, InvalidInputError, isId, refuse } from "@markethall/graph";
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { DateTime } from "@markethall/graph";
import { TermsEntity } from "../entities/terms.entity.js";
import type { TermsService } from "../services/terms.service.js";
import { Terms } from "./agreements.types.js";
import { Vendor } from "./references.types.js";
import { refusal } from "./refusal.js";
import { AcceptTermsInput, PublishTermsInput } from "./settings.inputs.js";
import {
  AcceptTermsResult,
  AcceptTermsSuccess,
  PublishTermsResult,
  PublishTermsSuccess,
} from "./settings.results.js";

@Resolver(() => Terms)
export class TermsResolver {
  constructor(private readonly service: TermsService) {}

  @Query(() => [Terms], {
    description: "The reseller's agreements that hold now, each in its last version.",
  })
  terms(@Ctx() ctx: Context): Promise<Terms[]> {
    return ctx.read((tx) => this.service.current(tx));
  }

  /** Terms are shown to anyone who signs up, but only as part of a storefront: by id they are the tenant's own. */
  load(ctx: Context, id: string): Promise<TermsEntity | null> {
    return isId(id) ? ctx.read((tx) => tx.findOneBy(TermsEntity, { id })) : Promise.resolve(null);
  }

  @FieldResolver(() => Vendor, {
    nullable: true,
    description: "For purchases from this vendor; null for all.",
  })
  vendor(@Root() terms: TermsEntity): Vendor | null {
    return terms.vendorId === null ? null : { id: terms.vendorId };
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When the viewer's customer accepted this version.",
  })
  acceptedAt(@Ctx() ctx: Context, @Root() terms: TermsEntity): Promise<Date | null> | null {
    if (!isCustomer(ctx.actor)) return null;
    return ctx
      .loader<string, Date | null>("terms-accepted", async (tx, ids) => {
        const rows = await tx.query(
          "select terms_id, accepted_at from terms_acceptance where terms_id = any($1)",
          [ids],
        );
        const at = new Map<string, Date>(
          rows.map((row: { terms_id: string; accepted_at: Date }) => [
            row.terms_id,
            row.accepted_at,
          ]),
        );
        return ids.map((id) => at.get(id) ?? null);
      })
      .load(terms.id);
  }

  @Mutation(() => PublishTermsResult, {
    description: "Publishes an agreement, or a new version of one.",
  })
  async publishTerms(
    @Ctx() ctx: Context,
    @Arg("input", () => PublishTermsInput, { description: "The text." }) input: PublishTermsInput,
  ): Promise<typeof PublishTermsResult> {
    const vendorId = input.vendorId ?? null;
    if (vendorId !== null && !isId(vendorId))
      return refuse(InvalidInputError, "There is no such vendor.", { field: "vendorId" });
    const { resellerId } = this.tenant(ctx);
    const result = await ctx.mutate("publishTerms", input, async (tx) => {
      const published = await this.service.publish(tx, resellerId, { ...input, vendorId }, ctx.now);
      return published.ok ? ({ ok: true, value: published.value.id } as const) : published;
    });
    if (!result.ok) return refusal(result.error);
    return Object.assign(new PublishTermsSuccess(), { terms: await this.mine(ctx, result.value) });
  }

  @Mutation(() => AcceptTermsResult, {
    description: "Accepts terms for the viewer's customer; kept with time, address and person.",
  })
  async acceptTerms(
    @Ctx() ctx: Context,
    @Arg("input", () => AcceptTermsInput, { description: "Which version." })
    input: AcceptTermsInput,
  ): Promise<typeof AcceptTermsResult> {
    if (!isId(input.termsId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate("acceptTerms", input, (tx) =>
      this.service.accept(tx, ctx.actor, input.termsId, ctx.ip, ctx.now),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new AcceptTermsSuccess(), {
      terms: await this.mine(ctx, result.value.termsId),
    });
  }

  private mine(ctx: Context, id: string): Promise<TermsEntity> {
    return ctx.read((tx) => tx.findOneByOrFail(TermsEntity, { id }));
  }

  private tenant(ctx: Context): Tenant {
    const tenant = tenantOf(ctx.actor);
    if (!tenant) throw new Error("an operation of staff without a tenant");
    return tenant;
  }
}
