import { DateTime, InvalidInputError, NotFoundError, UserError } from "@markethall/graph";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { ProofMethod } from "../domain/proof.js";
import type { SignUpNextStep } from "../domain/sign-up.js";
import { ProofMethodEnum, SignUpNextStepEnum } from "./enums.js";
import { ReauthenticationRequired } from "./reauthentication.js";
import { User, Viewer } from "./user.types.js";

@ObjectType({
  implements: UserError,
  description: "This address cannot sign up here. It is never told why.",
})
export class SignUpRefusedError extends UserError {}

@ObjectType({
  implements: UserError,
  description: "The link was used, replaced by a newer one, or is too old.",
})
export class LinkExpiredError extends UserError {}

@ObjectType({
  implements: UserError,
  description: "The password is too short, too long or too well known.",
})
export class WeakPasswordError extends UserError {}

@ObjectType({
  implements: UserError,
  description: "Somebody at this reseller has this address already.",
})
export class EmailTakenError extends UserError {}

@ObjectType({
  implements: UserError,
  description: "Address and password do not fit, or the person may not come in now.",
})
export class SignInRefused extends UserError {
  @Field(() => Int, { nullable: true, description: "How long to wait after too many tries." })
  retryAfterSeconds!: number | null;
}

@ObjectType({
  description: "The password was right; a second factor is asked for by completeSignIn.",
})
export class SecondFactorRequired {
  @Field(() => String, {
    description: "Goes with the answer: from the same source, in five minutes and five tries.",
  })
  challenge!: string;

  @Field(() => [ProofMethodEnum], { description: "What it can be, the easiest first." })
  methods!: ProofMethod[];

  @Field(() => DateTime, { description: "When the challenge ends." })
  expiresAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: "Options of WebAuthn as JSON, good for one answer; null without a passkey.",
  })
  passkeyOptions!: string | null;
}

@ObjectType({ description: "The form was taken." })
export class SignUpSuccess {
  @Field(() => SignUpNextStepEnum, { description: "What comes next." })
  nextStep!: SignUpNextStep;
}

@ObjectType({ description: "The address is validated." })
export class VerifyEmailSuccess {
  @Field(() => SignUpNextStepEnum, { description: "What comes next." })
  nextStep!: SignUpNextStep;
}

@ObjectType({ description: "Signed in." })
export class SignInSuccess {
  @Field(() => Viewer, { description: "Who is signed in now." })
  viewer!: Viewer;
}

@ObjectType({ description: "Signed out." })
export class SignOutSuccess {
  @Field(() => Boolean, { description: "Whether there was a session to end." })
  signedOut!: boolean;
}

@ObjectType({ description: "The same for every address." })
export class RequestPasswordResetSuccess {
  @Field(() => String, { description: "A sentence for people." })
  message!: string;
}

@ObjectType({ description: "The new password holds, and all sessions are over." })
export class ResetPasswordSuccess {
  @Field(() => String, {
    nullable: true,
    description: "Nickname of the portal to sign in to; null for platform staff.",
  })
  accountName!: string | null;
}

@ObjectType({ description: "The person is invited, and a mail is on its way." })
export class InviteUserSuccess {
  @Field(() => User, { description: "Who." })
  user!: User;
}

@ObjectType({ description: "A new link is on its way; the one before works no more." })
export class ResendInvitationSuccess {
  @Field(() => User, { description: "To whom." })
  user!: User;
}

@ObjectType({ description: "The invitation is accepted, and the person is signed in." })
export class AcceptInvitationSuccess {
  @Field(() => Viewer, { description: "Who is signed in now." })
  viewer!: Viewer;
}

@ObjectType({ description: "The same for every number and address." })
export class RequestAccessSuccess {
  @Field(() => String, { description: "A sentence for people." })
  message!: string;
}

@ObjectType({ description: "The new password holds, and all other sessions are over." })
export class ChangePasswordSuccess {
  @Field(() => User, { description: "Whose." })
  user!: User;
}

const result = <T extends readonly (new () => object)[]>(name: string, types: T) =>
  createUnionType({ name, types: () => types, description: "Success, or why not." });

export const SignUpResult = result("SignUpResult", [
  SignUpSuccess,
  SignUpRefusedError,
  WeakPasswordError,
  InvalidInputError,
] as const);
export const VerifyEmailResult = result("VerifyEmailResult", [
  VerifyEmailSuccess,
  LinkExpiredError,
] as const);
export const SignInResult = result("SignInResult", [
  SignInSuccess,
  SecondFactorRequired,
  SignInRefused,
] as const);
export const SignOutResult = result("SignOutResult", [SignOutSuccess] as const);
export const RequestPasswordResetResult = result("RequestPasswordResetResult", [
  RequestPasswordResetSuccess,
  InvalidInputError,
] as const);
export const ResetPasswordResult = result("ResetPasswordResult", [
  ResetPasswordSuccess,
  LinkExpiredError,
  WeakPasswordError,
] as const);
export const InviteUserResult = result("InviteUserResult", [
  InviteUserSuccess,
  EmailTakenError,
  NotFoundError,
  InvalidInputError,
] as const);
export const ResendInvitationResult = result("ResendInvitationResult", [
  ResendInvitationSuccess,
  NotFoundError,
  InvalidInputError,
] as const);
export const AcceptInvitationResult = result("AcceptInvitationResult", [
  AcceptInvitationSuccess,
  LinkExpiredError,
  WeakPasswordError,
] as const);
export const RequestAccessResult = result("RequestAccessResult", [
  RequestAccessSuccess,
  WeakPasswordError,
  InvalidInputError,
] as const);
export const ChangePasswordResult = result("ChangePasswordResult", [
  ChangePasswordSuccess,
  ReauthenticationRequired,
  WeakPasswordError,
  InvalidInputError,
] as const);
