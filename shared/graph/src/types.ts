import { formatMoney, type Money as Amount } from "@markethall/money";
import type { RefusalCode, Said } from "@markethall/result";
import { Directive, Field, Int, InterfaceType, ObjectType } from "type-graphql";
import { CurrencyCodeScalar, DecimalString } from "./scalars.js";

@Directive("@shareable")
@ObjectType({ description: "An amount that can be paid, in one currency." })
export class Money {
  @Field(() => DecimalString, { description: "With the currency's own number of decimals." })
  amount!: string;

  @Field(() => CurrencyCodeScalar, { description: "ISO 4217." })
  currency!: string;
}

export function toMoney(amount: Amount): Money {
  return Object.assign(new Money(), { amount: formatMoney(amount), currency: amount.currency });
}

@InterfaceType({
  description: "A refusal that a person can act on. Its type says what kind of one.",
})
export abstract class UserError {
  @Field(() => String, { description: "A sentence for people." })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Which of the type's refusals it is, such as TOO_LONG, for who says it in other words; null where only the type and the message tell.",
  })
  code?: RefusalCode | null;

  @Field(() => Int, {
    nullable: true,
    description: "The figure that its message names, such as the most characters.",
  })
  limit?: number | null;
}

@Directive("@shareable")
@ObjectType({
  implements: UserError,
  description: "There is no such thing, or it is not yours to see.",
})
export class NotFoundError extends UserError {}

@Directive("@shareable")
@ObjectType({ implements: UserError, description: "A field of the input cannot be used." })
export class InvalidInputError extends UserError {
  @Field(() => String, { description: "Path of the field in the input." })
  field!: string;
}

@Directive("@shareable")
@ObjectType({
  implements: UserError,
  description: "It was changed by somebody else since it was read.",
})
export class StaleError extends UserError {}

@Directive("@shareable")
@ObjectType({ description: "Where a page of a list ends." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is more after this page." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Give it as `after` for the next page." })
  endCursor!: string | null;
}

/** Makes an error of the graph: `refuse(NotFoundError, "There is no such order.")`, or of what is said with a code. */
export function refuse<E extends UserError>(
  type: new () => E,
  says: string | Said,
  fields?: Omit<E, keyof UserError>,
): E {
  const { message, code, limit }: Said = typeof says === "string" ? { message: says } : says;
  return Object.assign(new type(), { message, code, limit }, fields);
}
