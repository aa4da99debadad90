import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { BrandFont, BrandRadius } from "../domain/branding.js";
import type { GreenListAction } from "../domain/sign-up.js";
import type { ResellerStatus } from "../entities/reseller.entity.js";
import {
  BrandFontEnum,
  BrandRadiusEnum,
  GreenListActionEnum,
  ResellerStatusEnum,
} from "./enums.js";

@ObjectType({ description: "How a portal looks, and where its customers find help." })
export class Branding {
  @Field(() => String, {
    nullable: true,
    description: "Path of the logo on this origin; null without one.",
  })
  logoUrl!: string | null;

  @Field(() => String, { description: "Colour of what can be pressed, as #rrggbb." })
  primaryColor!: string;

  @Field(() => String, { description: "Colour of what stands out, as #rrggbb." })
  accentColor!: string;

  @Field(() => BrandRadiusEnum, { description: "How round its corners are." })
  radius!: BrandRadius;

  @Field(() => BrandFontEnum, { description: "The letters it is written in." })
  font!: BrandFont;

  @Field(() => String, {
    nullable: true,
    description: "Where customers write to; mails answer there.",
  })
  supportEmail!: string | null;

  @Field(() => String, { nullable: true, description: "The reseller's own page of help." })
  supportUrl!: string | null;
}

@ObjectType({
  description: "The switches of a portal: off means that neither page nor operation is there.",
})
export class PortalFeatures {
  @Field(() => Boolean, { description: "The storefront with its products." })
  catalog!: boolean;

  @Field(() => Boolean, { description: "Cart, checkout, orders and changes of subscriptions." })
  purchasing!: boolean;

  @Field(() => Boolean, { description: "Spend and seats at a glance." })
  dashboard!: boolean;

  @Field(() => Boolean, { description: "Reports and their files." })
  reports!: boolean;

  @Field(() => Boolean, { description: "Billing statements." })
  invoices!: boolean;

  @Field(() => Boolean, { description: "Cloud accounts and the subscriptions in them." })
  cloudAccounts!: boolean;

  @Field(() => Boolean, { description: "The customer's own profile and its people." })
  companyInformation!: boolean;

  @Field(() => Boolean, { description: "New customers may sign up by themselves." })
  signUp!: boolean;

  @Field(() => Boolean, { description: "A new cloud account asks for terms first." })
  termsForNewCloudAccounts!: boolean;
}

@ObjectType({ description: "The reseller's rules for customers who sign up by themselves." })
export class SignUpPolicy {
  @Field(() => Boolean, { description: "A link in a mail must be followed first." })
  requireEmailValidation!: boolean;

  @Field(() => Boolean, { description: "The company's address must be given." })
  requireAddress!: boolean;

  @Field(() => Boolean, { description: "The terms of use must be accepted." })
  requireEula!: boolean;

  @Field(() => Boolean, { description: "Nobody has to approve." })
  approveAutomatically!: boolean;

  @Field(() => [String], { description: "Domains, *.domains and addresses that are welcome." })
  greenList!: string[];

  @Field(() => [String], { description: "Those that are not. Red beats green." })
  redList!: string[];

  @Field(() => GreenListActionEnum, { description: "What being on the green list means." })
  greenListAction!: GreenListAction;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A reseller's portal as anybody sees it. Its id is the reseller's." })
export class Storefront {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The nickname in the portal's address." })
  accountName!: string;

  @Field(() => String, { description: "The friendly name." })
  displayName!: string;
}

@ObjectType({ description: "How many a reseller reaches." })
export class ResellerExtent {
  @Field(() => Int, { description: "Customers that are active." })
  customers!: number;

  @Field(() => Int, { description: "People who may sign in: its own and its customers'." })
  people!: number;

  @Field(() => Int, { description: "Sessions that are open now." })
  openSessions!: number;

  @Field(() => Int, { description: "Programs of partners that are not revoked." })
  apiClients!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A seller of cloud services with a portal of its own." })
export class Reseller {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The nickname in the portal's address." })
  accountName!: string;

  @Field(() => String, { description: "The friendly name." })
  displayName!: string;

  @Field(() => ResellerStatusEnum, { description: "Whether its portal is open." })
  status!: ResellerStatus;

  @Field(() => [String], {
    description:
      "Who bills, as it stands on statements: legal name, address and tax number, line by line; empty for the friendly name alone.",
  })
  issuer!: string[];
}
