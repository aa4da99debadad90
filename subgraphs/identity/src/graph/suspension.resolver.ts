import { PLATFORM_TENANT } from "@markethall/auth";
import { type Context, isId } from "@markethall/graph";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import type { SuspensionService } from "../services/suspension.service.js";
import type { CustomerResolver } from "./customer.resolver.js";
import { refusal } from "./refusal.js";
import {
  ReactivateCustomerInput,
  ReactivateCustomerResult,
  ReactivateCustomerSuccess,
  ReactivateResellerInput,
  ReactivateResellerResult,
  ReactivateResellerSuccess,
  ReactivateUserInput,
  ReactivateUserResult,
  ReactivateUserSuccess,
  SuspendCustomerInput,
  SuspendCustomerResult,
  SuspendCustomerSuccess,
  SuspendResellerInput,
  SuspendResellerResult,
  SuspendResellerSuccess,
  SuspendUserInput,
  SuspendUserResult,
  SuspendUserSuccess,
} from "./suspension.types.js";

const platform = { resellerId: PLATFORM_TENANT, customerId: null };
const WHOM = { description: "Whom." };

@Resolver()
export class SuspensionResolver {
  constructor(
    private readonly suspensions: SuspensionService,
    private readonly customers: CustomerResolver,
  ) {}

  @Mutation(() => SuspendUserResult, {
    description: "Keeps a person out: every session ends and every open socket closes at once.",
  })
  async suspendUser(
    @Ctx() ctx: Context,
    @Arg("input", () => SuspendUserInput, WHOM) input: SuspendUserInput,
  ): Promise<typeof SuspendUserResult> {
    if (!isId(input.userId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate("suspendUser", input, (tx) =>
      this.suspensions.suspendUser(tx, ctx.actor, input.userId),
    );
    return result.ok
      ? this.user(ctx, new SuspendUserSuccess(), result.value)
      : refusal(result.error);
  }

  @Mutation(() => ReactivateUserResult, {
    description: "Lets a suspended person in again, who then signs in anew.",
  })
  async reactivateUser(
    @Ctx() ctx: Context,
    @Arg("input", () => ReactivateUserInput, WHOM) input: ReactivateUserInput,
  ): Promise<typeof ReactivateUserResult> {
    if (!isId(input.userId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate("reactivateUser", input, (tx) =>
      this.suspensions.reactivateUser(tx, ctx.actor, input.userId),
    );
    return result.ok
      ? this.user(ctx, new ReactivateUserSuccess(), result.value)
      : refusal(result.error);
  }

  @Mutation(() => SuspendCustomerResult, {
    description:
      "Keeps a customer's people out at once. What it holds at vendors runs on and is billed.",
  })
  async suspendCustomer(
    @Ctx() ctx: Context,
    @Arg("input", () => SuspendCustomerInput, WHOM) input: SuspendCustomerInput,
  ): Promise<typeof SuspendCustomerResult> {
    if (!isId(input.customerId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate("suspendCustomer", input, (tx) =>
      this.suspensions.setCustomerStatus(tx, input.customerId, "SUSPENDED"),
    );
    return result.ok
      ? this.customer(ctx, new SuspendCustomerSuccess(), result.value)
      : refusal(result.error);
  }

  @Mutation(() => ReactivateCustomerResult, { description: "Lets a customer's people in again." })
  async reactivateCustomer(
    @Ctx() ctx: Context,
    @Arg("input", () => ReactivateCustomerInput, WHOM) input: ReactivateCustomerInput,
  ): Promise<typeof ReactivateCustomerResult> {
    if (!isId(input.customerId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate("reactivateCustomer", input, (tx) =>
      this.suspensions.setCustomerStatus(tx, input.customerId, "ACTIVE"),
    );
    return result.ok
      ? this.customer(ctx, new ReactivateCustomerSuccess(), result.value)
      : refusal(result.error);
  }

  @Mutation(() => SuspendResellerResult, {
    description:
      "Closes a reseller's portal and console at once: staff, customers and programs are out, and the storefront says so.",
  })
  async suspendReseller(
    @Ctx() ctx: Context,
    @Arg("input", () => SuspendResellerInput, WHOM) input: SuspendResellerInput,
  ): Promise<typeof SuspendResellerResult> {
    if (!(await this.reseller(ctx, input.resellerId))) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate(
      "suspendReseller",
      input,
      (tx) => this.suspensions.setResellerStatus(tx, "SUSPENDED"),
      { tenant: { resellerId: input.resellerId, customerId: null } },
    );
    if (!result.ok) return refusal(result.error);
    const reseller = await this.reseller(ctx, result.value);
    return Object.assign(new SuspendResellerSuccess(), { reseller });
  }

  @Mutation(() => ReactivateResellerResult, {
    description: "Opens a reseller's portal and console again.",
  })
  async reactivateReseller(
    @Ctx() ctx: Context,
    @Arg("input", () => ReactivateResellerInput, WHOM) input: ReactivateResellerInput,
  ): Promise<typeof ReactivateResellerResult> {
    if (!(await this.reseller(ctx, input.resellerId))) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate(
      "reactivateReseller",
      input,
      (tx) => this.suspensions.setResellerStatus(tx, "ACTIVE"),
      { tenant: { resellerId: input.resellerId, customerId: null } },
    );
    if (!result.ok) return refusal(result.error);
    const reseller = await this.reseller(ctx, result.value);
    return Object.assign(new ReactivateResellerSuccess(), { reseller });
  }

  private async user<S extends { user: object }>(ctx: Context, success: S, id: string): Promise<S> {
    const user = await ctx.read((tx) => tx.findOneByOrFail(UserEntity, { id }));
    return Object.assign(success, { user });
  }

  private async customer<S extends { customer: object }>(
    ctx: Context,
    success: S,
    id: string,
  ): Promise<S> {
    const customer = await this.customers.load(ctx, id);
    if (!customer) throw new Error("the customer of this change is gone");
    return Object.assign(success, { customer });
  }

  /** As the platform sees it, which sees every reseller. */
  private async reseller(ctx: Context, id: string): Promise<ResellerEntity | null> {
    if (!isId(id)) return null;
    return ctx.readAs(platform, (tx) => tx.findOneBy(ResellerEntity, { id }));
  }
}
