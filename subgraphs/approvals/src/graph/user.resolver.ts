import type { Context } from "@markethall/graph";
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { pendingRequestsOf } from "../services/approval-request.queries.js";
import { User } from "./entity-stubs.js";

@Resolver(() => User)
export class UserResolver {
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Requests of the person that wait for a decision. For those who manage people.",
  })
  pendingRequests(@Ctx() context: Context, @Root() { id }: User): Promise<number> {
    return context.loader("pending requests", pendingRequestsOf).load(id);
  }
}
