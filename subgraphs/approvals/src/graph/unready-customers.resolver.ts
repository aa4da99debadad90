import { type Connection, connectionTypes, type Context, PageArgs } from "@markethall/graph";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import {
  listUnreadyCustomers,
  type UnreadyCustomer,
} from "../services/unready-customers.queries.js";
import { Customer } from "./entity-stubs.js";

const { Connection: UnreadyCustomerConnection } = connectionTypes(
  () => Customer,
  "UnreadyCustomer",
);

@Resolver()
export class UnreadyCustomersResolver {
  @Query(() => UnreadyCustomerConnection, {
    nullable: true,
    description:
      "Active customers that cannot order yet since something of `readiness` is missing, by name. (console)",
  })
  unreadyCustomers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("query", () => String, { nullable: true, description: "Words in the name." })
    query: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<UnreadyCustomer>> {
    return context.read((tx) => listUnreadyCustomers(tx, query, page));
  }
}
