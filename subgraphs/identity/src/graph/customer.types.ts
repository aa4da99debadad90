import { DateTime } from "@markethall/graph";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { CustomerStatus } from "../domain/customer.js";
import { CustomerStatusEnum } from "./enums.js";

@ObjectType({ description: "A postal address." })
class Address {
  @Field(() => String, { description: "Street and number." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "What does not fit the first line." })
  line2!: string | null;

  @Field(() => String, { description: "City." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province." })
  region!: string | null;

  @Field(() => String, { description: "Postal code." })
  postalCode!: string;

  @Field(() => String, { description: "ISO 3166-1, two letters." })
  country!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation that buys from a reseller." })
export class Customer {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { description: "The number that it quotes." })
  number!: string;

  @Field(() => CustomerStatusEnum, { description: "Whether its people may come in." })
  status!: CustomerStatus;

  @Field(() => String, { nullable: true, description: "ISO 3166-1, two letters." })
  country!: string | null;

  @Field(() => Address, { nullable: true, description: "Its postal address." })
  address!: Address | null;

  @Field(() => String, {
    nullable: true,
    description: "The reseller's own number or key for it; no two customers have the same.",
  })
  reference!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its tax number: letters and digits, upper case.",
  })
  taxId!: string | null;

  @Field(() => DateTime, { description: "Since when it is a customer." })
  createdAt!: Date;
}

@ObjectType({ description: "That a customer may buy from a vendor, and on which conditions." })
export class VendorAuthorization {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Boolean, { description: "True when somebody chose a plan or chose none." })
  supportPlanDecided!: boolean;

  @Field(() => String, { nullable: true, description: "The customer's tenant at the vendor." })
  vendorTenantId!: string | null;
}
