import { type Context, isId, NotFoundError, refuse } from "@markethall/graph";
import type { Clock } from "@markethall/result";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import type { SecondFactorService } from "../services/second-factor.service.js";
import type { SecurityPolicyService } from "../services/security-policy.service.js";
import { askForProof } from "./reauthentication.js";
import { Reseller } from "./reseller.types.js";
import { RemoveSecondFactorsInput, UpdateSecurityPolicyInput } from "./security.inputs.js";
import {
  RemoveSecondFactorsResult,
  RemoveSecondFactorsSuccess,
  UpdateSecurityPolicyResult,
  UpdateSecurityPolicySuccess,
} from "./security.results.js";
import { SecurityPolicy } from "./security.types.js";

const NOBODY = "There is no such person.";

/** What a reseller decides about the second factors of others. */
@Resolver(() => Reseller)
export class SecurityPolicyResolver {
  constructor(
    private readonly policies: SecurityPolicyService,
    private readonly factors: SecondFactorService,
    private readonly realTime: Clock,
  ) {}

  @FieldResolver(() => SecurityPolicy, {
    description: "Whose second factor it insists on, for staff only.",
  })
  async securityPolicy(
    @Ctx() ctx: Context,
    @Root() { id, securityPolicy }: ResellerEntity,
  ): Promise<SecurityPolicy> {
    const tenant = { resellerId: id, customerId: null };
    const without = await ctx.readAs(tenant, (tx) => this.policies.withoutSecondFactor(tx));
    return Object.assign(new SecurityPolicy(), {
      requireSecondFactorOfStaff: securityPolicy.requireOfStaff,
      requireSecondFactorOfCustomers: securityPolicy.requireOfCustomers,
      staffWithoutSecondFactor: without.staff,
      customersPeopleWithoutSecondFactor: without.customers,
    });
  }

  @Mutation(() => UpdateSecurityPolicyResult, {
    description:
      "Changes whose second factor the reseller insists on. Who has none may only add one from then on.",
  })
  async updateSecurityPolicy(
    @Ctx() ctx: Context,
    @Arg("input", () => UpdateSecurityPolicyInput, { description: "What changes." })
    input: UpdateSecurityPolicyInput,
  ): Promise<typeof UpdateSecurityPolicyResult> {
    const result = await ctx.mutate("updateSecurityPolicy", input, (tx) =>
      this.policies.update(tx, ctx.actor, input, this.realTime.now()),
    );
    if (!result.ok) return askForProof(result.error.methods);
    const reseller = await ctx.read((tx) =>
      tx.findOneByOrFail(ResellerEntity, { id: result.value }),
    );
    return Object.assign(new UpdateSecurityPolicySuccess(), { reseller });
  }

  @Mutation(() => RemoveSecondFactorsResult, {
    description:
      "Takes all second factors from somebody who lost them, and ends that person's sessions.",
  })
  async removeSecondFactors(
    @Ctx() ctx: Context,
    @Arg("input", () => RemoveSecondFactorsInput, { description: "Whose." })
    input: RemoveSecondFactorsInput,
  ): Promise<typeof RemoveSecondFactorsResult> {
    const { userId } = input;
    if (!isId(userId)) return refuse(NotFoundError, NOBODY);
    const result = await ctx.mutate("removeSecondFactors", input, (tx) =>
      this.factors.removeAllOf(tx, ctx.actor, userId, this.realTime.now()),
    );
    if (!result.ok) {
      return result.error.kind === "ReauthenticationRequired"
        ? askForProof(result.error.methods)
        : refuse(NotFoundError, NOBODY);
    }
    const user = await ctx.read((tx) => tx.findOneByOrFail(UserEntity, { id: userId }));
    return Object.assign(new RemoveSecondFactorsSuccess(), { user });
  }
}
