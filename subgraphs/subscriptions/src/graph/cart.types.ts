import { InvalidInputError, Money, NotFoundError, UserError } from "@markethall/graph";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Plan } from "./entity-stubs.js";

@ObjectType({ description: "A parameter of a bundle and the value given for it." })
export class ParameterValue {
  @Field(() => String, { description: "Name of the parameter." })
  name!: string;

  @Field(() => String, { description: "Its value, as text." })
  value!: string;
}

@InputType({ description: "A value for a parameter of a bundle." })
export class ParameterValueInput {
  @Field(() => String, { description: "Name of the parameter." })
  name!: string;

  @Field(() => String, { description: "Its value, as text." })
  value!: string;
}

@ObjectType({ description: "A plan in a cart, at the price of now." })
export class CartItem {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Plan, { description: "What is to be ordered." })
  plan!: Plan;

  @Field(() => Int, { description: "How many units." })
  quantity!: number;

  @Field(() => Money, { description: "For one unit and charge cycle." })
  unitPrice!: Money;

  @Field(() => Money, { description: "The first charge; nothing for what is billed by usage." })
  amount!: Money;

  @Field(() => String, { nullable: true, description: "The bundle it came with." })
  solutionName!: string | null;

  @Field(() => [ParameterValue], { description: "What was given for the bundle's parameters." })
  parameters!: ParameterValue[];
}

@ObjectType({ description: "What a customer is about to order. All its buyers share it." })
export class Cart {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

@ObjectType({
  implements: UserError,
  description: "No price book of the customer holds this plan: it cannot be ordered.",
})
export class NotInPriceBookError extends UserError {
  @Field(() => Plan, { nullable: true, description: "The plan without a price." })
  plan!: Plan | null;
}

@InputType({ description: "What to put into the cart." })
export class AddToCartInput {
  @Field(() => ID, { description: "The plan." })
  planId!: string;

  @Field(() => Int, { defaultValue: 1, description: "How many units." })
  quantity!: number;
}

@InputType({ description: "Which bundle to put into the cart, and how." })
export class AddSolutionToCartInput {
  @Field(() => ID, { description: "The bundle." })
  solutionId!: string;

  @Field(() => [ParameterValueInput], {
    description: "Values for its parameters; defaults fill in the others.",
  })
  parameters!: ParameterValueInput[];
}

@InputType({ description: "A new quantity for an item of the cart." })
export class UpdateCartItemInput {
  @Field(() => ID, { description: "The item." })
  itemId!: string;

  @Field(() => Int, { description: "How many units." })
  quantity!: number;
}

@InputType({ description: "Which item to take out of the cart." })
export class RemoveFromCartInput {
  @Field(() => ID, { description: "The item." })
  itemId!: string;
}

@ObjectType({ description: "It is in the cart." })
export class AddToCartSuccess {
  @Field(() => Cart, { description: "The cart as it is now." })
  cart!: Cart;
}

@ObjectType({ description: "The bundle's plans are in the cart." })
export class AddSolutionToCartSuccess {
  @Field(() => Cart, { description: "The cart as it is now." })
  cart!: Cart;
}

@ObjectType({ description: "The item is changed." })
export class UpdateCartItemSuccess {
  @Field(() => Cart, { description: "The cart as it is now." })
  cart!: Cart;
}

@ObjectType({ description: "The item is out of the cart." })
export class RemoveFromCartSuccess {
  @Field(() => Cart, { description: "The cart as it is now." })
  cart!: Cart;
}

export const AddToCartResult = createUnionType({
  name: "AddToCartResult",
  description: "The cart, or why the plan cannot be put into it.",
  types: () => [AddToCartSuccess, NotInPriceBookError, NotFoundError, InvalidInputError] as const,
});

export const AddSolutionToCartResult = createUnionType({
  name: "AddSolutionToCartResult",
  description: "The cart, or why the bundle cannot be put into it.",
  types: () =>
    [AddSolutionToCartSuccess, NotInPriceBookError, NotFoundError, InvalidInputError] as const,
});

export const UpdateCartItemResult = createUnionType({
  name: "UpdateCartItemResult",
  description: "The cart, or why the item cannot be changed.",
  types: () => [UpdateCartItemSuccess, NotFoundError, InvalidInputError] as const,
});

export const RemoveFromCartResult = createUnionType({
  name: "RemoveFromCartResult",
  description: "The cart, or why the item cannot be taken out.",
  types: () => [RemoveFromCartSuccess, NotFoundError] as const,
});
