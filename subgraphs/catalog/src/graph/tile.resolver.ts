import { type Context, InvalidInputError, isId, refuse } from "@markethall/graph";
import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import type { TileService } from "../services/tile.service.js";

@InputType({ description: "How one product's tile is shown." })
class TileArrangementInput {
  @Field(() => ID, { description: "The product." })
  productId!: string;

  @Field(() => Int, {
    description: "Its place; arranged tiles come first, the least number leads.",
  })
  position!: number;

  @Field(() => Boolean, { description: "Whether the storefront leaves it out." })
  hidden!: boolean;

  @Field(() => Boolean, { description: "Whether it stands before all others." })
  featured!: boolean;
}

@InputType({ description: "How tiles are shown." })
class ArrangeTilesInput {
  @Field(() => [TileArrangementInput], { description: "The tiles that change; the others stay." })
  tiles!: TileArrangementInput[];
}

@ObjectType({ description: "The tiles are arranged." })
class ArrangeTilesSuccess {
  @Field(() => ID, { description: "The storefront that shows them." })
  storefrontId!: string;
}

const ArrangeTilesResult = createUnionType({
  name: "ArrangeTilesResult",
  description: "What came of arranging tiles.",
  types: () => [ArrangeTilesSuccess, InvalidInputError] as const,
});

@Resolver()
export class TileResolver {
  constructor(private readonly tiles: TileService) {}

  @Mutation(() => ArrangeTilesResult, {
    description: "Shows, hides, orders and features products in the storefront.",
  })
  async arrangeTiles(
    @Arg("input", () => ArrangeTilesInput, { description: "The tiles." }) input: ArrangeTilesInput,
    @Ctx() context: Context,
  ): Promise<typeof ArrangeTilesResult> {
    const stray = input.tiles.findIndex(({ productId }) => !isId(productId));
    if (stray >= 0) {
      return refuse(InvalidInputError, "This is no product of your vendors.", {
        field: `tiles.${stray}.productId`,
      });
    }
    const result = await context.mutate("arrangeTiles", input, (tx) =>
      this.tiles.arrange(tx, context.actor, input.tiles),
    );
    return result.ok
      ? Object.assign(new ArrangeTilesSuccess(), result.value)
      : refuse(InvalidInputError, result.error.message, { field: result.error.field });
  }
}
