import { isCustomer } from "@markethall/auth";
import type { Context } from "@markethall/graph";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ReadinessService } from "../services/readiness.service.js";
import { Customer } from "./entity-stubs.js";
import { ApprovalPrecondition, toApprovalPrecondition } from "./precondition.types.js";

@Resolver(() => Customer)
export class CustomerResolver {
  constructor(private readonly checklists: ReadinessService) {}

  @FieldResolver(() => [ApprovalPrecondition], {
    nullable: true,
    description:
      "What must hold before this customer can order, over all vendors that it is authorised for, each with the path that mends it.",
  })
  async readiness(
    @Root() customer: Customer,
    @Ctx() context: Context,
  ): Promise<ApprovalPrecondition[]> {
    const audience = isCustomer(context.actor) ? "customer" : "console";
    const loader = context.loader("readiness", (tx, ids: readonly string[]) =>
      this.checklists.ofCustomers(tx, ids, audience),
    );
    return (await loader.load(customer.id)).map(toApprovalPrecondition);
  }
}
