import { connectionTypes, DateTime, PageArgs } from "@markethall/graph";
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { OrderItemStatus, OrderStatus } from "../domain/order.js";
import { OrderItemStatusEnum, OrderStatusEnum } from "./enums.js";

@ObjectType({ description: "One plan of an order, at the price that it was ordered at." })
export class OrderItem {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, { description: "How many units." })
  quantity!: number;

  @Field(() => OrderItemStatusEnum, { description: "How far it is." })
  status!: OrderItemStatus;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "What a customer ordered at one time." })
export class Order {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its number for people, such as O-000123." })
  number!: string;

  @Field(() => OrderStatusEnum, { description: "How far it is." })
  status!: OrderStatus;

  @Field(() => DateTime, { description: "When it was placed." })
  placedAt!: Date;

  @Field(() => String, { description: "Name of the person who placed it." })
  placedByName!: string;

  @Field(() => DateTime, { nullable: true, description: "When everything ordered was there." })
  completedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the reseller approved or declined it; null where it did not have to.",
  })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "What the reseller said to its decision; a declined order has a reason.",
  })
  decisionReason!: string | null;

  @Field(() => String, { nullable: true, description: "The customer's own number for it." })
  purchaseOrder!: string | null;

  @Field(() => String, { nullable: true, description: "What holds it up." })
  stuckBecause!: string | null;
}

export const { Connection: OrderConnection } = connectionTypes(() => Order, "Order");

@InputType({ description: "Which orders to list; what is left out does not narrow the list." })
export class OrderFilter {
  @Field(() => [OrderStatusEnum], { nullable: true, description: "Only in one of these." })
  status?: OrderStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Words of number, purchase order, product or customer.",
  })
  query?: string | null;

  @Field(() => ID, { nullable: true, description: "Only of this customer." })
  customerId?: string | null;
}

@ArgsType()
export class OrdersArgs extends PageArgs {
  @Field(() => OrderFilter, { nullable: true, description: "Which to list." })
  filter?: OrderFilter | null;
}
