import { Money } from "@markethall/graph";
import { Directive, Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What a year of one customer's present seats costs it." })
export class CustomerPriceEffect {
  @Field(() => Int, { description: "Its seats of plans whose price changes." })
  seatCount!: number;

  @Field(() => Money, { description: "At the prices in force." })
  before!: Money;

  @Field(() => Money, { description: "At the staged prices." })
  after!: Money;

  @Field(() => Money, { description: "What it pays more a year; less, where negative." })
  change!: Money;

  customerId!: string;
}

@ObjectType({
  description:
    "What the staged prices make of a year, once the seats that customers of the book have today are renewed at them. Usage has no seats and is not in it.",
})
export class PriceBookEffect {
  @Field(() => Int, { description: "Seats of plans whose price changes." })
  seatCount!: number;

  @Field(() => Money, { description: "What all customers pay at the prices in force." })
  before!: Money;

  @Field(() => Money, { description: "What all customers would pay at the staged prices." })
  after!: Money;

  @Field(() => Money, { description: "What all customers pay more a year; less, where negative." })
  change!: Money;

  @Field(() => Int, { description: "How many customers have such seats." })
  customerCount!: number;

  @Directive('@tag(name: "internal")')
  @Field(() => [CustomerPriceEffect], {
    description: "By customer, the greatest change first: the first 100.",
  })
  customers!: CustomerPriceEffect[];
}
