import type { Role } from "@markethall/auth";
import { CurrencyCodeScalar } from "@markethall/graph";
import { Field, ID, InputType } from "type-graphql";
import { ArrayMaxSize, MaxLength } from "class-validator";
import type { CustomerStatus } from "../domain/customer.js";
import { CustomerStatusEnum, RoleEnum } from "./enums.js";

/** What is longer is refused by the field it stands in, and this bounds what is looked at. */
export const LONGEST_TEXT = 600;
const MAX_NEW_VENDORS = 20;

@InputType({ description: "A postal address." })
export class AddressInput {
  @Field(() => String, { description: "Street and number." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "What does not fit the first line." })
  line2?: string | null;

  @Field(() => String, { description: "City." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province." })
  region?: string | null;

  @Field(() => String, { description: "Postal code." })
  postalCode!: string;

  @Field(() => String, { description: "ISO 3166-1, two letters." })
  country!: string;
}

@InputType({ description: "Narrows a list of customers." })
export class CustomerFilter {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: "Part of the name, the number or the reseller's reference.",
  })
  query?: string | null;

  @Field(() => CustomerStatusEnum, { nullable: true, description: "Those of one status." })
  status?: CustomerStatus | null;
}

@InputType({ description: "The person who gets the sign-in instructions of a new customer." })
class FirstUserInput {
  @Field(() => String, { description: "Where the instructions go." })
  email!: string;

  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => RoleEnum, { description: "A role of a customer." })
  role!: Role;
}

@InputType({ description: "A vendor to buy from, and on which conditions." })
export class VendorConditionsInput {
  @Field(() => ID, { description: "Which vendor." })
  vendorId!: string;

  @Field(() => ID, { nullable: true, description: "Whose prices hold." })
  priceBookId?: string | null;

  @Field(() => CurrencyCodeScalar, { nullable: true, description: "In which currency." })
  currency?: string | null;

  @Field(() => ID, { nullable: true, description: "What support costs." })
  supportPlanId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: explicitly no support plan." })
  noSupportPlan?: boolean | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "The customer's tenant at the vendor." })
  vendorTenantId?: string | null;
}

/** What every way to create a customer says of it. */
@InputType()
export class CustomerProfileInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { description: "Name of the organisation." })
  name!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "ISO 3166-1, two letters." })
  country?: string | null;

  @Field(() => AddressInput, { nullable: true, description: "Its postal address." })
  address?: AddressInput | null;
}

@InputType({ description: "A customer profile that staff create." })
export class CreateCustomerInput extends CustomerProfileInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: "The reseller's own number or key for it; one that no other customer has.",
  })
  reference?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Its tax number." })
  taxId?: string | null;

  @Field(() => FirstUserInput, { nullable: true, description: "Somebody to invite at once." })
  firstUser?: FirstUserInput | null;
}

@InputType({ description: "A customer that can order at once, or as soon as it accepts terms." })
export class OnboardCustomerInput extends CreateCustomerInput {
  @ArrayMaxSize(MAX_NEW_VENDORS)
  @Field(() => [VendorConditionsInput], {
    description: "The vendors that it may buy from, at most 20, each once.",
  })
  vendors!: VendorConditionsInput[];
}

@InputType({ description: "Changes what is named and leaves the rest." })
export class UpdateCustomerInput {
  @Field(() => ID, { description: "Which customer." })
  customerId!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Name of the organisation." })
  name?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "ISO 3166-1, two letters." })
  country?: string | null;

  @Field(() => AddressInput, { nullable: true, description: "Its postal address." })
  address?: AddressInput | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: "The reseller's own number or key for it; empty takes it away.",
  })
  reference?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Its tax number; empty takes it away." })
  taxId?: string | null;

  @Field(() => CustomerStatusEnum, {
    nullable: true,
    description: "ACTIVE or SUSPENDED, by those who may suspend customers.",
    deprecationReason: "suspendCustomer and reactivateCustomer say what they do.",
  })
  status?: CustomerStatus | null;
}

@InputType({
  description: "Authorises a vendor for a customer, or changes the conditions that are named.",
})
export class AuthorizeVendorInput extends VendorConditionsInput {
  @Field(() => ID, { description: "Which customer." })
  customerId!: string;
}
