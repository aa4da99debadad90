import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

const LONGEST_TEXT = 600;
/** Longer than any password may be; what is longer is not even hashed. */
const LONGEST_PASSWORD = 600;
/** A browser's answer holds a credential, a signature and, for a new passkey, its key and where it was made. */
const LONGEST_ANSWER = 16_000;

@InputType({ description: "The second step of a sign-in: one of code, recoveryCode and passkey." })
export class CompleteSignInInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "From SecondFactorRequired." })
  challenge!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Six digits of the app." })
  code?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "A code that was written down." })
  recoveryCode?: string | null;

  @MaxLength(LONGEST_ANSWER)
  @Field(() => String, {
    nullable: true,
    description: "The browser's answer to passkeyOptions, as JSON.",
  })
  passkey?: string | null;
}

@InputType({ description: "Signs in with a passkey and without a password." })
export class SignInWithPasskeyInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: "Nickname of the portal; without it, wherever the passkey is known.",
  })
  accountName?: string | null;

  @MaxLength(LONGEST_ANSWER)
  @Field(() => String, { description: "The browser's answer to the options, as JSON." })
  passkey!: string;
}

@InputType({
  description: "Shows again to be the one: by one of what AccountSecurity.proofMethods names.",
})
export class ReauthenticateInput {
  @MaxLength(LONGEST_PASSWORD)
  @Field(() => String, { nullable: true, description: "For people without a second factor." })
  password?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Six digits of the app." })
  code?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "A code that was written down." })
  recoveryCode?: string | null;

  @MaxLength(LONGEST_ANSWER)
  @Field(() => String, {
    nullable: true,
    description: "The browser's answer to the options of beginPasskeyProof, as JSON.",
  })
  passkey?: string | null;
}

@InputType({ description: "Takes the app that is being added into use." })
export class ConfirmAuthenticatorAppInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "The six digits that it shows." })
  code!: string;
}

@InputType({ description: "Adds a passkey." })
export class AddPasskeyInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "What its owner calls it." })
  name!: string;

  @MaxLength(LONGEST_ANSWER)
  @Field(() => String, { description: "The browser's answer to the options, as JSON." })
  response!: string;
}

@InputType({ description: "Takes a passkey away." })
export class RemovePasskeyInput {
  @Field(() => ID, { description: "Which one." })
  passkeyId!: string;
}

@InputType({ description: "Ends one of the viewer's sessions." })
export class EndSessionInput {
  @Field(() => ID, { description: "Which one." })
  sessionId!: string;
}

@InputType({ description: "Helps somebody who lost every second factor." })
export class RemoveSecondFactorsInput {
  @Field(() => ID, { description: "Whose." })
  userId!: string;
}

@InputType({ description: "Changes whose second factor the reseller insists on." })
export class UpdateSecurityPolicyInput {
  @Field(() => Boolean, { nullable: true, description: "Of its own staff." })
  requireSecondFactorOfStaff?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Of the people of its customers." })
  requireSecondFactorOfCustomers?: boolean | null;
}
