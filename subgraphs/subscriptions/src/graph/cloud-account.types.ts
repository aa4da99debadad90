import {
  connectionTypes,
  DateTime,
  InvalidInputError,
  NotFoundError,
  PageArgs,
} from "@markethall/graph";
import {
  ArgsType,
  createUnionType,
  Directive,
  Field,
  ID,
  InputType,
  ObjectType,
} from "type-graphql";
import type { CloudAccountStatus } from "../domain/cloud-account.js";
import type { CloudAccountOrder } from "../services/cloud-account.queries.js";
import { CloudAccountOrderEnum, CloudAccountStatusEnum } from "./enums.js";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A customer's account at a vendor." })
export class CloudAccount {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "What the customer calls it." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The vendor's own id, once it is there." })
  externalId!: string | null;

  @Field(() => CloudAccountStatusEnum, { description: "How far it is." })
  status!: CloudAccountStatus;

  @Field(() => DateTime, { description: "When it was asked for." })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: "What holds it up." })
  stuckBecause!: string | null;
}

export const { Connection: CloudAccountConnection } = connectionTypes(
  () => CloudAccount,
  "CloudAccount",
);

@InputType({
  description: "Which cloud accounts to list; what is left out does not narrow the list.",
})
export class CloudAccountFilter {
  @Field(() => ID, { nullable: true, description: "Only of this vendor." })
  vendorId?: string | null;

  @Field(() => [CloudAccountStatusEnum], { nullable: true, description: "Only in one of these." })
  status?: CloudAccountStatus[] | null;

  @Field(() => String, { nullable: true, description: "Words of name or the vendor's id." })
  query?: string | null;
}

@ArgsType()
export class CloudAccountsArgs extends PageArgs {
  @Field(() => CloudAccountFilter, { nullable: true, description: "Which to list." })
  filter?: CloudAccountFilter | null;

  @Field(() => CloudAccountOrderEnum, {
    nullable: true,
    description: "In which order; the newest first.",
  })
  orderBy?: CloudAccountOrder | null;
}

@InputType({ description: "Which account to ask for." })
export class RequestCloudAccountInput {
  @Field(() => ID, { description: "The vendor." })
  vendorId!: string;

  @Field(() => String, { description: "What the customer wants to call it." })
  name!: string;
}

@ObjectType({ description: "It is asked for; the reseller decides." })
export class RequestCloudAccountSuccess {
  @Field(() => CloudAccount, { description: "The account as it is now." })
  cloudAccount!: CloudAccount;
}

export const RequestCloudAccountResult = createUnionType({
  name: "RequestCloudAccountResult",
  description: "The account that is asked for, or why it cannot be.",
  types: () => [RequestCloudAccountSuccess, InvalidInputError, NotFoundError] as const,
});
