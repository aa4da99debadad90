import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Entities of other subgraphs: billing knows their ids and adds fields to the customer. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation that buys from a reseller." })
export class Customer {
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
@ObjectType({ description: "A customer's account at a vendor." })
export class CloudAccount {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "A customer's subscription to a product of a vendor." })
export class CloudSubscription {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

/** The stub of an id. */
export function stub<T extends { id: string }>(type: new () => T, id: string): T {
  return Object.assign(new type(), { id });
}
