import { InvalidInputError, NotFoundError } from "@markethall/graph";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { Customer } from "./customer.types.js";
import { Reseller } from "./reseller.types.js";
import { User } from "./user.types.js";

@InputType({ description: "Which person is kept out." })
export class SuspendUserInput {
  @Field(() => ID, { description: "Whom: of the own staff, or of a customer." })
  userId!: string;
}

@InputType({ description: "Which person is let in again." })
export class ReactivateUserInput {
  @Field(() => ID, { description: "Whom." })
  userId!: string;
}

@InputType({ description: "Which customer is kept out." })
export class SuspendCustomerInput {
  @Field(() => ID, { description: "With all its people." })
  customerId!: string;
}

@InputType({ description: "Which customer is let in again." })
export class ReactivateCustomerInput {
  @Field(() => ID, { description: "With those of its people who are not suspended themselves." })
  customerId!: string;
}

@InputType({ description: "Which reseller is closed." })
export class SuspendResellerInput {
  @Field(() => ID, { description: "With its staff, its customers and its programs." })
  resellerId!: string;
}

@InputType({ description: "Which reseller is opened again." })
export class ReactivateResellerInput {
  @Field(() => ID, { description: "Whose portal and console open again." })
  resellerId!: string;
}

@ObjectType({ description: "The person is out: sessions are over and open sockets close." })
export class SuspendUserSuccess {
  @Field(() => User, { description: "As the person is now." })
  user!: User;
}

@ObjectType({ description: "The person may sign in again." })
export class ReactivateUserSuccess {
  @Field(() => User, { description: "As the person is now; invited, who never had a password." })
  user!: User;
}

@ObjectType({ description: "The customer's people are out; its subscriptions run on." })
export class SuspendCustomerSuccess {
  @Field(() => Customer, { description: "As it is now." })
  customer!: Customer;
}

@ObjectType({ description: "The customer's people may sign in again." })
export class ReactivateCustomerSuccess {
  @Field(() => Customer, { description: "As it is now." })
  customer!: Customer;
}

@ObjectType({ description: "Portal and console are closed, and its programs' tokens are dead." })
export class SuspendResellerSuccess {
  @Field(() => Reseller, { description: "As it is now." })
  reseller!: Reseller;
}

@ObjectType({ description: "Portal and console are open again." })
export class ReactivateResellerSuccess {
  @Field(() => Reseller, { description: "As it is now." })
  reseller!: Reseller;
}

const outcome = <T extends new () => object>(name: string, success: T) =>
  createUnionType({
    name,
    types: () => [success, InvalidInputError, NotFoundError] as const,
    description: "Success, or why not.",
  });

export const SuspendUserResult = outcome("SuspendUserResult", SuspendUserSuccess);
export const ReactivateUserResult = outcome("ReactivateUserResult", ReactivateUserSuccess);
export const SuspendCustomerResult = outcome("SuspendCustomerResult", SuspendCustomerSuccess);
export const ReactivateCustomerResult = outcome(
  "ReactivateCustomerResult",
  ReactivateCustomerSuccess,
);
export const SuspendResellerResult = outcome("SuspendResellerResult", SuspendResellerSuccess);
export const ReactivateResellerResult = outcome(
  "ReactivateResellerResult",
  ReactivateResellerSuccess,
);
