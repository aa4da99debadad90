import { InvalidInputError, NotFoundError, UserError } from "@markethall/graph";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { ApiClient } from "./agreements.types.js";

@InputType({ description: "Gives a partner's program another secret beside the one it has." })
export class RotateApiClientSecretInput {
  @Field(() => ID, { description: "Which program." })
  apiClientId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The old secret stops working after these hours, 1 to 720; null: when revoked.",
  })
  oldSecretEndsInHours?: number | null;
}

@InputType({ description: "Ends one secret of a partner's program." })
export class RevokeApiClientSecretInput {
  @Field(() => ID, { description: "Which program." })
  apiClientId!: string;

  @Field(() => ID, { description: "Which of its secrets." })
  secretId!: string;
}

@ObjectType({
  implements: UserError,
  description: "Two secrets work already: revoke one before making another.",
})
export class SecretLimitError extends UserError {}

@ObjectType({ description: "The program has a new secret." })
export class RotateApiClientSecretSuccess {
  @Field(() => ApiClient, { description: "The program with its secrets." })
  apiClient!: ApiClient;

  @Field(() => String, { description: "The new secret, shown this once and never again." })
  secret!: string;
}

@ObjectType({ description: "The secret and the tokens that it opened are ended." })
export class RevokeApiClientSecretSuccess {
  @Field(() => ApiClient, { description: "The program with the secrets that are left." })
  apiClient!: ApiClient;
}

export const RotateApiClientSecretResult = createUnionType({
  name: "RotateApiClientSecretResult",
  description: "Success, or why not.",
  types: () =>
    [RotateApiClientSecretSuccess, SecretLimitError, NotFoundError, InvalidInputError] as const,
});

export const RevokeApiClientSecretResult = createUnionType({
  name: "RevokeApiClientSecretResult",
  description: "Success, or why not.",
  types: () => [RevokeApiClientSecretSuccess, NotFoundError] as const,
});
