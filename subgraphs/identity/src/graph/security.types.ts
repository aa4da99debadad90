import { DateTime } from "@markethall/graph";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ProofMethod } from "../domain/proof.js";
import { ProofMethodEnum } from "./enums.js";

@ObjectType({ description: "An app that makes codes of six digits (TOTP)." })
export class AuthenticatorApp {
  @Field(() => DateTime, { description: "Since when it is in use." })
  addedAt!: Date;
}

@ObjectType({ description: "A device or key that signs in by itself, or as a second factor." })
export class Passkey {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "What its owner calls it." })
  name!: string;

  @Field(() => DateTime, { description: "When it was added." })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "Its last use; null before the first." })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: "One browser or program that is signed in." })
export class Session {
  @Field(() => ID, { description: "Its id, which opens nothing." })
  id!: string;

  @Field(() => String, { description: "What it says of itself, such as Firefox on Windows." })
  device!: string;

  @Field(() => String, { description: "Address that it was last seen at." })
  ip!: string;

  @Field(() => DateTime, { description: "When it was signed in." })
  createdAt!: Date;

  @Field(() => DateTime, { description: "Its last use, give or take a minute." })
  lastSeenAt!: Date;

  @Field(() => Boolean, { description: "Whether it is the one that asks." })
  isCurrent!: boolean;
}

@ObjectType({
  description: "How a person comes in, and where it is signed in. For that person alone.",
})
export class AccountSecurity {
  @Field(() => AuthenticatorApp, { nullable: true, description: "Null without one." })
  authenticatorApp!: AuthenticatorApp | null;

  @Field(() => [Passkey], { description: "In the order in which they were added." })
  passkeys!: Passkey[];

  @Field(() => Int, { description: "How many recovery codes were not used yet." })
  recoveryCodesLeft!: number;

  @Field(() => [Session], { description: "Those that are open, the last used first." })
  sessions!: Session[];

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when the last proof allows changes here; null when a new one is needed.",
  })
  provenUntil!: Date | null;

  @Field(() => [ProofMethodEnum], { description: "What a new proof can be, the easiest first." })
  proofMethods!: ProofMethod[];
}

@ObjectType({ description: "Whose second factor a reseller insists on." })
export class SecurityPolicy {
  @Field(() => Boolean, { description: "Of its own staff." })
  requireSecondFactorOfStaff!: boolean;

  @Field(() => Boolean, { description: "Of the people of its customers." })
  requireSecondFactorOfCustomers!: boolean;

  @Field(() => Int, { description: "Active staff who have none yet." })
  staffWithoutSecondFactor!: number;

  @Field(() => Int, { description: "Active people of customers who have none yet." })
  customersPeopleWithoutSecondFactor!: number;
}
