import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Entities of other subgraphs: subscriptions knows their ids and, of a customer, what it holds. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation that buys from a reseller." })
export class Customer {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "How a SKU is bought: its term and billing cycle, or by usage." })
export class Plan {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "A cloud provider whose products are sold." })
export class Vendor {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "A version of what a customer agrees to." })
export class Terms {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

export function stub<T extends { id: string }>(type: new () => T, id: string): T {
  return Object.assign(new type(), { id });
}
