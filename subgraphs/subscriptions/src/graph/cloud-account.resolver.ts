import { type Context, InvalidInputError, isId, NotFoundError, refuse } from "@markethall/graph";
import { err, notFound } from "@markethall/result";
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import type { CloudAccountService } from "../services/cloud-account.service.js";
import {
  CloudAccount,
  RequestCloudAccountInput,
  RequestCloudAccountResult,
  RequestCloudAccountSuccess,
} from "./cloud-account.types.js";
import { Customer, stub, Vendor } from "./entity-stubs.js";
import { visibleCloudAccount } from "./visible.js";

@Resolver(() => CloudAccount)
export class CloudAccountResolver {
  constructor(private readonly accounts: CloudAccountService) {}

  @Query(() => CloudAccount, { nullable: true, description: "One cloud account." })
  cloudAccount(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<CloudAccountEntity | null> {
    return visibleCloudAccount(context, id);
  }

  @Mutation(() => RequestCloudAccountResult, {
    description: "Asks for a new account at a vendor; the reseller decides. (customer)",
  })
  async requestCloudAccount(
    @Arg("input", () => RequestCloudAccountInput, { description: "Which account." })
    { vendorId, name }: RequestCloudAccountInput,
    @Ctx() context: Context,
  ): Promise<typeof RequestCloudAccountResult> {
    const result = await context.mutate("requestCloudAccount", { vendorId, name }, async (tx) =>
      isId(vendorId)
        ? this.accounts.request(tx, context.actor, { vendorId, name }, context.now)
        : err(notFound),
    );
    if (result.ok) {
      const cloudAccount = await visibleCloudAccount(context, result.value.cloudAccountId);
      return Object.assign(new RequestCloudAccountSuccess(), { cloudAccount });
    }
    return result.error.kind === "Invalid"
      ? refuse(InvalidInputError, result.error, { field: result.error.field })
      : refuse(NotFoundError, "There is no such vendor.");
  }

  @FieldResolver(() => Customer, { description: "Whose it is." })
  customer(@Root() account: CloudAccountEntity): Customer {
    return stub(Customer, account.customerId);
  }

  @FieldResolver(() => Vendor, { description: "At whom." })
  vendor(@Root() account: CloudAccountEntity): Vendor {
    return stub(Vendor, account.vendorId);
  }
}
