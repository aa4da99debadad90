import { Directive, Field, ID, ObjectType } from "type-graphql";

// Entities of other subgraphs that identity only points at.

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "A maker of cloud services." })
export class Vendor {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "Prices of one vendor's plans." })
export class PriceBook {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "What a reseller charges for its support." })
export class SupportPlan {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}
