import { InvalidInputError, NotFoundError, UserError } from "@markethall/graph";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { Reseller } from "./reseller.types.js";
import { ReauthenticationRequired } from "./reauthentication.js";
import { AccountSecurity } from "./security.types.js";
import { User } from "./user.types.js";

/** Fields that several answers have. */
const Standing = Field(() => AccountSecurity, { description: "How it stands now." });
const Challenge = Field(() => String, {
  description: "Options of WebAuthn as JSON, good for one answer within five minutes.",
});
const NewCodes = Field(() => [String], {
  nullable: true,
  description: "New recovery codes, shown this once; null where the earlier ones go on working.",
});

@ObjectType({
  implements: UserError,
  description: "What was shown is not right, or was used before.",
})
export class ProofRefusedError extends UserError {
  @Field(() => Int, { nullable: true, description: "How long to wait after too many tries." })
  retryAfterSeconds!: number | null;
}

@ObjectType({
  implements: UserError,
  description: "The reseller insists on a second factor, and this is the last one.",
})
export class SecondFactorNeededError extends UserError {}

@ObjectType({ description: "Ask the browser for any passkey of this portal." })
export class BeginPasskeySignInSuccess {
  @Challenge
  options!: string;
}

@ObjectType({ description: "Ask the browser for one of the viewer's passkeys." })
export class BeginPasskeyProofSuccess {
  @Challenge
  options!: string;
}

@ObjectType({ description: "Ask the browser to make a passkey." })
export class BeginPasskeySuccess {
  @Challenge
  options!: string;
}

@ObjectType({ description: "The proof counts for ten minutes; the session has a new cookie." })
export class ReauthenticateSuccess {
  @Standing
  security!: AccountSecurity;
}

@ObjectType({ description: "A secret for the app. It counts for nothing until it is confirmed." })
export class BeginAuthenticatorAppSuccess {
  @Field(() => String, { description: "The secret in Base32, to be typed." })
  secret!: string;

  @Field(() => String, { description: "The same as an address for the app." })
  uri!: string;

  @Field(() => String, { description: "The same as a picture to scan: a data URL of an SVG." })
  qrCode!: string;
}

@ObjectType({
  description: "The app is in use. The session has a new cookie, and the person gets a mail.",
})
export class ConfirmAuthenticatorAppSuccess {
  @Standing
  security!: AccountSecurity;

  @NewCodes
  recoveryCodes!: string[] | null;
}

@ObjectType({
  description: "The app is gone. The session has a new cookie, and the person gets a mail.",
})
export class RemoveAuthenticatorAppSuccess {
  @Standing
  security!: AccountSecurity;
}

@ObjectType({
  description: "The passkey can be used. The session has a new cookie, and the person gets a mail.",
})
export class AddPasskeySuccess {
  @Standing
  security!: AccountSecurity;

  @NewCodes
  recoveryCodes!: string[] | null;
}

@ObjectType({
  description: "The passkey is gone. The session has a new cookie, and the person gets a mail.",
})
export class RemovePasskeySuccess {
  @Standing
  security!: AccountSecurity;
}

@ObjectType({
  description:
    "The earlier codes work no more. The session has a new cookie, and the person gets a mail.",
})
export class RenewRecoveryCodesSuccess {
  @Standing
  security!: AccountSecurity;

  @Field(() => [String], { description: "The new codes, shown this once." })
  recoveryCodes!: string[];
}

@ObjectType({ description: "The session is over, and what was open with it." })
export class EndSessionSuccess {
  @Standing
  security!: AccountSecurity;
}

@ObjectType({ description: "All sessions but this one are over, and what was open with them." })
export class EndOtherSessionsSuccess {
  @Standing
  security!: AccountSecurity;
}

@ObjectType({
  description: "The person signs in with the password alone again, and is told by mail.",
})
export class RemoveSecondFactorsSuccess {
  @Field(() => User, { description: "Whose." })
  user!: User;
}

@ObjectType({ description: "The policy holds from now on." })
export class UpdateSecurityPolicySuccess {
  @Field(() => Reseller, { description: "Whose." })
  reseller!: Reseller;
}

const result = <T extends readonly (new () => object)[]>(name: string, types: T) =>
  createUnionType({ name, types: () => types, description: "Success, or why not." });

export const BeginPasskeySignInResult = result("BeginPasskeySignInResult", [
  BeginPasskeySignInSuccess,
] as const);
export const BeginPasskeyProofResult = result("BeginPasskeyProofResult", [
  BeginPasskeyProofSuccess,
  NotFoundError,
] as const);
export const BeginPasskeyResult = result("BeginPasskeyResult", [
  BeginPasskeySuccess,
  ReauthenticationRequired,
] as const);
export const ReauthenticateResult = result("ReauthenticateResult", [
  ReauthenticateSuccess,
  ProofRefusedError,
] as const);
export const BeginAuthenticatorAppResult = result("BeginAuthenticatorAppResult", [
  BeginAuthenticatorAppSuccess,
  ReauthenticationRequired,
] as const);
export const ConfirmAuthenticatorAppResult = result("ConfirmAuthenticatorAppResult", [
  ConfirmAuthenticatorAppSuccess,
  ReauthenticationRequired,
  InvalidInputError,
] as const);
export const RemoveAuthenticatorAppResult = result("RemoveAuthenticatorAppResult", [
  RemoveAuthenticatorAppSuccess,
  ReauthenticationRequired,
  SecondFactorNeededError,
  NotFoundError,
] as const);
export const AddPasskeyResult = result("AddPasskeyResult", [
  AddPasskeySuccess,
  ReauthenticationRequired,
  InvalidInputError,
] as const);
export const RemovePasskeyResult = result("RemovePasskeyResult", [
  RemovePasskeySuccess,
  ReauthenticationRequired,
  SecondFactorNeededError,
  NotFoundError,
] as const);
export const RenewRecoveryCodesResult = result("RenewRecoveryCodesResult", [
  RenewRecoveryCodesSuccess,
  ReauthenticationRequired,
  NotFoundError,
] as const);
export const EndSessionResult = result("EndSessionResult", [
  EndSessionSuccess,
  NotFoundError,
] as const);
export const EndOtherSessionsResult = result("EndOtherSessionsResult", [
  EndOtherSessionsSuccess,
] as const);
export const RemoveSecondFactorsResult = result("RemoveSecondFactorsResult", [
  RemoveSecondFactorsSuccess,
  ReauthenticationRequired,
  NotFoundError,
] as const);
export const UpdateSecurityPolicyResult = result("UpdateSecurityPolicyResult", [
  UpdateSecurityPolicySuccess,
  ReauthenticationRequired,
] as const);
