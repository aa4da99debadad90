import { InvalidInputError } from "@markethall/graph";
import { ArrayMaxSize, ArrayNotEmpty, MaxLength } from "class-validator";
import { createUnionType, Field, InputType, Int, ObjectType } from "type-graphql";
import { EmailTakenError } from "./access.results.js";
import { CustomerProfileInput, LONGEST_TEXT } from "./customer.inputs.js";
import { Customer } from "./customer.types.js";
import { CreateCustomerSuccess } from "./settings.results.js";

const MAX_ROWS = 200;

@InputType({ description: "One row of a list of customers." })
export class ImportedCustomerInput extends CustomerProfileInput {
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: "The reseller's own number or key for it, by which the row is known again.",
  })
  reference?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: "Its tax number; a row without reference is known again by it and the name.",
  })
  taxId?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Name of an administrator to invite." })
  adminName?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "Where the invitation goes." })
  adminEmail?: string | null;
}

@InputType({ description: "A list of customers." })
export class ImportCustomersInput {
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_ROWS)
  @Field(() => [ImportedCustomerInput], { description: "Its rows, 1 to 200." })
  rows!: ImportedCustomerInput[];
}

@ObjectType({ description: "The row is right: an import would create this customer." })
export class CustomerRowReady {
  @Field(() => String, { description: "Its name." })
  name!: string;
}

@ObjectType({ description: "The customer is there already; nothing was done." })
export class CustomerKnown {
  @Field(() => Customer, { description: "Which." })
  customer!: Customer;
}

export const ImportedCustomerResult = createUnionType({
  name: "ImportedCustomerResult",
  description: "What became of one row, or would.",
  types: () =>
    [
      CustomerRowReady,
      CreateCustomerSuccess,
      CustomerKnown,
      EmailTakenError,
      InvalidInputError,
    ] as const,
});

@ObjectType({ description: "A row and what became of it, or would." })
export class ImportedCustomerOutcome {
  @Field(() => Int, { description: "Its place in the list, from 1." })
  row!: number;

  @Field(() => ImportedCustomerResult, { description: "Created, known, or why not." })
  result!: typeof ImportedCustomerResult;
}
