import { Field, ObjectType } from "type-graphql";
import { Terms } from "./agreements.types.js";

@ObjectType({ description: "What a new customer has to fill in." })
export class SignUpForm {
  @Field(() => Boolean, { description: "Whether the portal takes sign-ups at all." })
  available!: boolean;

  @Field(() => Boolean, { description: "The company's address must be given." })
  requireAddress!: boolean;

  @Field(() => Boolean, { description: "The terms of use must be accepted." })
  requireEula!: boolean;

  @Field(() => Terms, {
    nullable: true,
    description: "The terms of use; null when there are none.",
  })
  eula!: Terms | null;

  @Field(() => Boolean, { description: "A link in a mail must be followed first." })
  requireEmailValidation!: boolean;
}
