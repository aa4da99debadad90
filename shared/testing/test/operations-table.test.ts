import { describe, expect, it } from "@jest/globals";
import { buildSubgraph } from "@markethall/graph";
import { Query, Resolver } from "type-graphql";

@Resolver()
class ListedResolver {
  @Query(() => String, { description: "In the table." })
  vendors(): string {
    return "anybody's";
  }
}

@Resolver()
class UnlistedResolver {
  @Query(() => String, { description: "Not in the table." })
  everythingOfEverybody(): string {
    return "nobody thought of this";
  }
}

describe("an operation that is not in the table (A04)", () => {
  it("does not get built", async () => {
    const build = (resolvers: readonly object[]) => buildSubgraph({ resolvers, references: {} });
    await expect(build([new ListedResolver()])).resolves.toBeDefined();
    await expect(build([new ListedResolver(), new UnlistedResolver()])).rejects.toThrow(
      "Query.everythingOfEverybody is not in the table of operations",
    );
  });
});
