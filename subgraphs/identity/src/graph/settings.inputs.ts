import { DateTime } from "@markethall/graph";
import { Field, ID, InputType } from "type-graphql";
import { ArrayMaxSize, MaxLength } from "class-validator";
import type { BrandFont, BrandRadius } from "../domain/branding.js";
import type { GreenListAction } from "../domain/sign-up.js";
import type { TermsKind } from "../entities/terms.entity.js";
import { BrandFontEnum, BrandRadiusEnum, GreenListActionEnum, TermsKindEnum } from "./enums.js";

const LONGEST_TEXT = 600;
/** More than its lines may hold: what is too long by a little is told by the line. */
const LONGEST_ISSUER = 2_000;
/** A picture of 150 KB in base64, with its prefix. */
const LONGEST_LOGO = 210_000;

@InputType({
  description:
    "Changes what is named and leaves the rest. Empty text takes an optional entry away.",
})
export class UpdateBrandingInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "The friendly name." })
  displayName?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "As #rrggbb." })
  primaryColor?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "As #rrggbb." })
  accentColor?: string | null;

  @Field(() => BrandRadiusEnum, { nullable: true, description: "How round its corners are." })
  radius?: BrandRadius | null;

  @Field(() => BrandFontEnum, { nullable: true, description: "The letters it is written in." })
  font?: BrandFont | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Where customers write to." })
  supportEmail?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "The reseller's own page of help, https." })
  supportUrl?: string | null;

  @MaxLength(LONGEST_ISSUER)
  @Field(() => String, {
    nullable: true,
    description:
      "Who bills, as it stands on statements: legal name, address and tax number, a line each.",
  })
  issuer?: string | null;

  @MaxLength(LONGEST_LOGO)
  @Field(() => String, {
    nullable: true,
    description: "PNG, JPEG or WebP as a data URL, at most 150 KB.",
  })
  logoDataUrl?: string | null;
}

@InputType({ description: "Turns the switches that are named and leaves the others." })
export class UpdatePortalFeaturesInput {
  @Field(() => Boolean, { nullable: true, description: "The storefront with its products." })
  catalog?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Cart, checkout, orders and changes of subscriptions.",
  })
  purchasing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Spend and seats at a glance." })
  dashboard?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Reports and their files." })
  reports?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Billing statements." })
  invoices?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Cloud accounts and the subscriptions in them.",
  })
  cloudAccounts?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "The customer's own profile and its people.",
  })
  companyInformation?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "New customers may sign up by themselves." })
  signUp?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "A new cloud account asks for terms first.",
  })
  termsForNewCloudAccounts?: boolean | null;
}

@InputType({ description: "Changes what is named and leaves the rest." })
export class UpdateSignUpPolicyInput {
  @Field(() => Boolean, { nullable: true, description: "A link in a mail must be followed first." })
  requireEmailValidation?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "The company's address must be given." })
  requireAddress?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "The terms of use must be accepted." })
  requireEula?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Nobody has to approve." })
  approveAutomatically?: boolean | null;

  @ArrayMaxSize(1_000)
  @MaxLength(LONGEST_TEXT, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: "Domains, *.domains and addresses that are welcome.",
  })
  greenList?: string[] | null;

  @ArrayMaxSize(1_000)
  @MaxLength(LONGEST_TEXT, { each: true })
  @Field(() => [String], { nullable: true, description: "Those that are not. Red beats green." })
  redList?: string[] | null;

  @Field(() => GreenListActionEnum, {
    nullable: true,
    description: "What being on the green list means.",
  })
  greenListAction?: GreenListAction | null;
}

@InputType({ description: "Publishes a new version of an agreement." })
export class PublishTermsInput {
  @Field(() => TermsKindEnum, { description: "What it is for." })
  kind!: TermsKind;

  @Field(() => ID, {
    nullable: true,
    description: "For purchases from one vendor; without it, from all.",
  })
  vendorId?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Its title." })
  title!: string;

  @MaxLength(60_000)
  @Field(() => String, { description: "Its text: plain, with blank lines between paragraphs." })
  body!: string;
}

@InputType({ description: "Accepts terms for the viewer's customer." })
export class AcceptTermsInput {
  @Field(() => ID, { description: "The version that was shown." })
  termsId!: string;
}

@InputType({ description: "A partner's program." })
export class CreateApiClientInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "What the reseller calls it." })
  name!: string;

  @ArrayMaxSize(20)
  @Field(() => [String], { description: "What it may read, such as customers:read." })
  scopes!: string[];
}

@InputType({ description: "Ends a partner's program." })
export class RevokeApiClientInput {
  @Field(() => ID, { description: "Which one." })
  apiClientId!: string;
}

@InputType({ description: "Which people to list." })
export class PeopleFilter {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Part of the name or address." })
  query?: string | null;
}

@InputType({ description: "Narrows the audit." })
export class AuditFilter {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Name of the operation." })
  action?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Part of the subject, such as an id." })
  subject?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Part of the name of who did it." })
  actor?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "`done` or `refused`." })
  outcome?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "The request that it was part of." })
  requestId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Not before." })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Before this." })
  to?: Date | null;
}

@InputType({ description: "Sets the time by which all rules go." })
export class SetBusinessClockInput {
  @Field(() => DateTime, {
    nullable: true,
    description: "From then on it runs as usual; null goes back to the real time.",
  })
  now?: Date | null;
}
