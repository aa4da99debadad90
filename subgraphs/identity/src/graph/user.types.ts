import type { Role } from "@markethall/auth";
import { DateTime } from "@markethall/graph";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { UserStatus } from "../domain/user.js";
import { Customer } from "./customer.types.js";
import { RoleEnum, UserStatusEnum } from "./enums.js";
import { Reseller } from "./reseller.types.js";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A person with an account." })
export class User {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Address for mail and sign-in." })
  email!: string;

  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => RoleEnum, { description: "What the person may do." })
  role!: Role;

  @Field(() => UserStatusEnum, { description: "How far the person has come in." })
  status!: UserStatus;

  @Field(() => DateTime, {
    nullable: true,
    description: "The last sign-in; null before the first.",
  })
  lastSignInAt!: Date | null;
}

@ObjectType({ description: "Who is signed in, and what they may do." })
export class Viewer {
  @Field(() => User, { description: "The person." })
  user!: User;

  @Field(() => Reseller, {
    nullable: true,
    description: "Whose portal or console it is; null for platform staff.",
  })
  reseller!: Reseller | null;

  @Field(() => Customer, {
    nullable: true,
    description: "The person's organisation; null for staff.",
  })
  customer!: Customer | null;

  @Field(() => [String], {
    description:
      "Names of the root fields (`Mutation.checkout`) and entity fields (`Customer.cart`) that may be called now.",
  })
  permissions!: string[];

  @Field(() => Boolean, {
    description:
      "Whether a second factor must be added before anything else: until then nothing but that may be called.",
  })
  mustAddSecondFactor!: boolean;
}
