import { assertAllowed, mayCall, tenantOf } from "@markethall/auth";
import { type Context, InvalidInputError, isId, NotFoundError, refuse } from "@markethall/graph";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { UserEntity } from "../entities/user.entity.js";
import { VendorAuthorizationEntity } from "../entities/vendor-authorization.entity.js";
import type { CustomerService } from "../services/customer.service.js";
import type { Onboarding, OnboardingService } from "../services/onboarding.service.js";
import type { SessionService } from "../services/session.service.js";
import type {
  VendorAuthorizationService,
  VendorConditions,
} from "../services/vendor-authorization.service.js";
import {
  AuthorizeVendorInput,
  CreateCustomerInput,
  OnboardCustomerInput,
  UpdateCustomerInput,
} from "./customer.inputs.js";
import type { CustomerResolver } from "./customer.resolver.js";
import { Customer } from "./customer.types.js";
import { refusal } from "./refusal.js";
import {
  AuthorizeVendorResult,
  AuthorizeVendorSuccess,
  CreateCustomerResult,
  CreateCustomerSuccess,
  UpdateCustomerResult,
  UpdateCustomerSuccess,
} from "./settings.results.js";

@Resolver(() => Customer)
export class CustomerChangesResolver {
  constructor(
    private readonly customers: CustomerService,
    private readonly onboarding: OnboardingService,
    private readonly authorizations: VendorAuthorizationService,
    private readonly sessions: SessionService,
    private readonly reader: CustomerResolver,
  ) {}

  @Mutation(() => CreateCustomerResult, {
    description: "Creates a customer profile and, if one is named, invites its first person.",
  })
  createCustomer(
    @Ctx() ctx: Context,
    @Arg("input", () => CreateCustomerInput, { description: "The profile." })
    input: CreateCustomerInput,
  ): Promise<typeof CreateCustomerResult> {
    return this.create(ctx, "createCustomer", { ...input, vendors: [] });
  }

  @Mutation(() => CreateCustomerResult, {
    description:
      "Creates a customer profile with its vendors and, if one is named, invites its first person: all of it, or nothing. (console)",
  })
  async onboardCustomer(
    @Ctx() ctx: Context,
    @Arg("input", () => OnboardCustomerInput, { description: "The profile and its vendors." })
    input: OnboardCustomerInput,
  ): Promise<typeof CreateCustomerResult> {
    const strange = strangeId(input.vendors);
    if (strange) return strange;
    await this.settle(ctx, input.vendors);
    return this.create(ctx, "onboardCustomer", input);
  }

  @Mutation(() => UpdateCustomerResult, {
    description: "Changes a customer's profile, or suspends it.",
  })
  async updateCustomer(
    @Ctx() ctx: Context,
    @Arg("input", () => UpdateCustomerInput, { description: "What changes." })
    input: UpdateCustomerInput,
  ): Promise<typeof UpdateCustomerResult> {
    if (!isId(input.customerId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate("updateCustomer", input, async (tx) => {
      const updated = await this.customers.update(tx, input.customerId, input);
      // Refused after the change is made, so that an unknown id is answered as such; the transaction takes it back.
      if (updated.ok && input.status != null) {
        assertAllowed(mayCall(ctx.actor, "Mutation.suspendCustomer"));
        if (input.status === "SUSPENDED")
          await this.sessions.endAllOfCustomer(tx, input.customerId);
      }
      return updated.ok ? ({ ok: true, value: updated.value.id } as const) : updated;
    });
    if (!result.ok) return refusal(result.error);
    return Object.assign(new UpdateCustomerSuccess(), {
      customer: await this.customer(ctx, result.value),
    });
  }

  @Mutation(() => AuthorizeVendorResult, {
    description: "Lets a customer buy from a vendor, or changes on which conditions.",
  })
  async authorizeVendor(
    @Ctx() ctx: Context,
    @Arg("input", () => AuthorizeVendorInput, { description: "The conditions." })
    input: AuthorizeVendorInput,
  ): Promise<typeof AuthorizeVendorResult> {
    if (!isId(input.customerId)) return refuse(NotFoundError, "There is no such customer.");
    const strange = strangeId([input], "");
    if (strange) return strange;
    await this.settle(ctx, [input]);
    const result = await ctx.mutate("authorizeVendor", input, async (tx) => {
      const authorized = await this.authorizations.authorize(tx, input, ctx.now);
      return authorized.ok ? ({ ok: true, value: authorized.value.id } as const) : authorized;
    });
    if (!result.ok) return refusal(result.error);
    const id = result.value;
    return Object.assign(new AuthorizeVendorSuccess(), {
      vendorAuthorization: await ctx.read((tx) =>
        tx.findOneByOrFail(VendorAuthorizationEntity, { id }),
      ),
      customer: await this.customer(ctx, input.customerId),
    });
  }

  private async create(
    ctx: Context,
    operation: string,
    input: Onboarding,
  ): Promise<typeof CreateCustomerResult> {
    const result = await ctx.mutate(operation, input, (tx) =>
      this.onboarding.onboard(tx, ctx.actor, input, ctx.now),
    );
    if (!result.ok) return refusal(result.error);
    const { customerId, userId } = result.value;
    const user = userId && (await ctx.read((tx) => tx.findOneBy(UserEntity, { id: userId })));
    return Object.assign(new CreateCustomerSuccess(), {
      customer: await this.customer(ctx, customerId),
      user: user || null,
    });
  }

  private async settle(ctx: Context, conditions: readonly VendorConditions[]): Promise<void> {
    const tenant = tenantOf(ctx.actor);
    if (!tenant) return;
    await Promise.all(conditions.map((ids) => this.authorizations.settle(tenant, ids)));
  }

  private async customer(ctx: Context, id: string): Promise<Customer> {
    const customer = await this.reader.load(ctx, id);
    if (!customer) throw new Error("the customer of this change is gone");
    return customer;
  }
}

/** The first of these ids that cannot be one. */
function strangeId(
  conditions: readonly VendorConditions[],
  prefix?: string,
): InvalidInputError | null {
  for (const [place, named] of conditions.entries()) {
    for (const name of ["vendorId", "priceBookId", "supportPlanId"] as const) {
      const id = named[name];
      if (id != null && !isId(id)) {
        const field = `${prefix ?? `vendors.${place}.`}${name}`;
        return refuse(InvalidInputError, "There is no such entry.", { field });
      }
    }
  }
  return null;
}
