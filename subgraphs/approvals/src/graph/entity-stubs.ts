import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Entities of other subgraphs: approvals knows their ids and nothing else. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A person who can sign in." })
export class User {
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
@ObjectType({ description: "What a customer ordered at one time." })
export class Order {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "A customer's subscription to a product of a vendor." })
export class CloudSubscription {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "One bill to one customer for one vendor and period." })
export class Statement {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation that buys from a reseller." })
export class Customer {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

/** The stub of an id that may be missing. */
export function stub<T extends { id: string }>(type: new () => T, id: string | null): T | null {
  return id === null ? null : Object.assign(new type(), { id });
}
