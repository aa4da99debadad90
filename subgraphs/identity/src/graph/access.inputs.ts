import type { Role } from "@markethall/auth";
import { Field, ID, InputType } from "type-graphql";
import { MaxLength } from "class-validator";
import { RoleEnum } from "./enums.js";
import { AddressInput } from "./customer.inputs.js";

/** Longer than any password may be; what is longer is not even hashed. */
const LONGEST_PASSWORD = 600;
const LONGEST_TEXT = 600;

@InputType({ description: "A new customer signs up." })
export class SignUpInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Nickname of the portal." })
  accountName!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Name of the organisation." })
  companyName!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Name of the person." })
  name!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Address of the person." })
  email!: string;

  @MaxLength(LONGEST_PASSWORD)
  @Field(() => String, { description: "12 to 128 characters." })
  password!: string;

  @Field(() => AddressInput, {
    nullable: true,
    description: "Required where the reseller says so.",
  })
  address?: AddressInput | null;

  @Field(() => ID, {
    nullable: true,
    description: "The terms of use that were shown and accepted.",
  })
  acceptEulaId?: string | null;
}

@InputType({ description: "The link in the mail was followed." })
export class VerifyEmailInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "From the link." })
  token!: string;
}

@InputType({ description: "Address and password." })
export class SignInInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: "Nickname of the portal; without it, wherever the address is known.",
  })
  accountName?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Address of the person." })
  email!: string;

  @MaxLength(LONGEST_PASSWORD)
  @Field(() => String, { description: "Exactly as it was set." })
  password!: string;
}

@InputType({ description: "Asks for a link to set a new password." })
export class RequestPasswordResetInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: "Nickname of the portal; without it, every account of the address.",
  })
  accountName?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Where the link goes, if somebody has this address." })
  email!: string;
}

@InputType({ description: "Sets a new password by link." })
export class ResetPasswordInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "From the link." })
  token!: string;

  @MaxLength(LONGEST_PASSWORD)
  @Field(() => String, { description: "12 to 128 characters." })
  password!: string;
}

@InputType({ description: "Sets a new password by the current one." })
export class ChangePasswordInput {
  @MaxLength(LONGEST_PASSWORD)
  @Field(() => String, { description: "The one that holds now." })
  currentPassword!: string;

  @MaxLength(LONGEST_PASSWORD)
  @Field(() => String, { description: "12 to 128 characters." })
  newPassword!: string;
}

@InputType({ description: "Invites a person." })
export class InviteUserInput {
  @Field(() => ID, {
    nullable: true,
    description: "Into this customer; without it, among the reseller's staff.",
  })
  customerId?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Where the invitation goes." })
  email!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => RoleEnum, { description: "What the person may do." })
  role!: Role;
}

@InputType({ description: "Sends an invitation again." })
export class ResendInvitationInput {
  @Field(() => ID, { description: "Who was invited." })
  userId!: string;
}

@InputType({ description: "Accepts an invitation." })
export class AcceptInvitationInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "From the link." })
  token!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "To correct the name on the invitation." })
  name?: string | null;

  @MaxLength(LONGEST_PASSWORD)
  @Field(() => String, { description: "12 to 128 characters." })
  password!: string;
}

@InputType({ description: "Asks to join an organisation that is a customer already." })
export class RequestAccessInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Nickname of the portal." })
  accountName!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Number of the customer." })
  customerNumber!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Name of the person." })
  name!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Address of the person." })
  email!: string;

  @MaxLength(LONGEST_PASSWORD)
  @Field(() => String, { description: "12 to 128 characters." })
  password!: string;
}
