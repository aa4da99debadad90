import { InvalidInputError, NotFoundError } from "@markethall/graph";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { EmailTakenError } from "./access.results.js";
import { ApiClient, BusinessClock, Terms } from "./agreements.types.js";
import { Customer, VendorAuthorization } from "./customer.types.js";
import { Reseller } from "./reseller.types.js";
import { User } from "./user.types.js";

@ObjectType({ description: "The customer is there." })
export class CreateCustomerSuccess {
  @Field(() => Customer, { description: "The new customer." })
  customer!: Customer;

  @Field(() => User, { nullable: true, description: "Who was invited, if anybody." })
  user!: User | null;
}

@ObjectType({ description: "The customer is changed." })
export class UpdateCustomerSuccess {
  @Field(() => Customer, { description: "As it is now." })
  customer!: Customer;
}

@ObjectType({ description: "The vendor is authorised." })
export class AuthorizeVendorSuccess {
  @Field(() => VendorAuthorization, { description: "The conditions as they are now." })
  vendorAuthorization!: VendorAuthorization;

  @Field(() => Customer, { description: "Whose." })
  customer!: Customer;
}

@ObjectType({ description: "The branding is changed." })
export class UpdateBrandingSuccess {
  @Field(() => Reseller, { description: "As it is now." })
  reseller!: Reseller;
}

@ObjectType({ description: "The switches are turned." })
export class UpdatePortalFeaturesSuccess {
  @Field(() => Reseller, { description: "As it is now." })
  reseller!: Reseller;
}

@ObjectType({ description: "The rules are changed." })
export class UpdateSignUpPolicySuccess {
  @Field(() => Reseller, { description: "As it is now." })
  reseller!: Reseller;
}

@ObjectType({ description: "The new version holds." })
export class PublishTermsSuccess {
  @Field(() => Terms, { description: "As published." })
  terms!: Terms;
}

@ObjectType({ description: "The terms are accepted." })
export class AcceptTermsSuccess {
  @Field(() => Terms, { description: "Which." })
  terms!: Terms;
}

@ObjectType({ description: "The client can get tokens now." })
export class CreateApiClientSuccess {
  @Field(() => ApiClient, { description: "The new client." })
  apiClient!: ApiClient;

  @Field(() => String, { description: "Shown this once and never again." })
  secret!: string;
}

@ObjectType({ description: "The client and its tokens are ended." })
export class RevokeApiClientSuccess {
  @Field(() => ApiClient, { description: "Which." })
  apiClient!: ApiClient;
}

@ObjectType({ description: "The clock is set." })
export class SetBusinessClockSuccess {
  @Field(() => BusinessClock, { description: "As it goes now." })
  businessClock!: BusinessClock;
}

const result = <T extends readonly (new () => object)[]>(name: string, types: T) =>
  createUnionType({ name, types: () => types, description: "Success, or why not." });

export const CreateCustomerResult = result("CreateCustomerResult", [
  CreateCustomerSuccess,
  EmailTakenError,
  InvalidInputError,
] as const);
export const UpdateCustomerResult = result("UpdateCustomerResult", [
  UpdateCustomerSuccess,
  NotFoundError,
  InvalidInputError,
] as const);
export const AuthorizeVendorResult = result("AuthorizeVendorResult", [
  AuthorizeVendorSuccess,
  NotFoundError,
  InvalidInputError,
] as const);
export const UpdateBrandingResult = result("UpdateBrandingResult", [
  UpdateBrandingSuccess,
  InvalidInputError,
] as const);
export const UpdatePortalFeaturesResult = result("UpdatePortalFeaturesResult", [
  UpdatePortalFeaturesSuccess,
  InvalidInputError,
] as const);
export const UpdateSignUpPolicyResult = result("UpdateSignUpPolicyResult", [
  UpdateSignUpPolicySuccess,
  InvalidInputError,
] as const);
export const PublishTermsResult = result("PublishTermsResult", [
  PublishTermsSuccess,
  InvalidInputError,
] as const);
export const AcceptTermsResult = result("AcceptTermsResult", [
  AcceptTermsSuccess,
  NotFoundError,
] as const);
export const CreateApiClientResult = result("CreateApiClientResult", [
  CreateApiClientSuccess,
  InvalidInputError,
] as const);
export const RevokeApiClientResult = result("RevokeApiClientResult", [
  RevokeApiClientSuccess,
  NotFoundError,
] as const);
export const SetBusinessClockResult = result("SetBusinessClockResult", [
  SetBusinessClockSuccess,
  InvalidInputError,
] as const);
