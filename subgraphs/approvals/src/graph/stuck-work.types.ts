import {
  connectionTypes,
  DateTime,
  InvalidInputError,
  NotFoundError,
  PageArgs,
  UserError,
} from "@markethall/graph";
import {
  ArgsType,
  createUnionType,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from "type-graphql";
import {
  type PortalPart,
  portalParts,
  type StuckWorkKind,
  stuckWorkKinds,
} from "../domain/stuck-work.js";

const StuckWorkKindEnum = Object.fromEntries(stuckWorkKinds.map((kind) => [kind, kind])) as {
  readonly [Kind in StuckWorkKind]: Kind;
};
registerEnumType(StuckWorkKindEnum, {
  name: "StuckWorkKind",
  description: "What is stuck.",
  valuesConfig: {
    EVENT: { description: "A fact that one part of the portal could not take in." },
    JOB: { description: "Work apart from requests that failed again and again." },
    APPROVAL_REQUEST: { description: "A request that nobody decided by the time it was due." },
    ORDER: { description: "An order that its vendor does not complete." },
    CLOUD_ACCOUNT: { description: "A cloud account that its vendor does not make." },
    SUBSCRIPTION_CHANGE: {
      description: "A change of a subscription that its vendor does not take.",
    },
    BILLING_RUN: { description: "A billing run that met errors." },
    USAGE_IMPORT: { description: "An import of usage that was given up." },
    WEBHOOK_ENDPOINT: {
      description: "A webhook with messages that were given up, or that was disabled by itself.",
    },
  },
});

export const PortalPartEnum = Object.fromEntries(portalParts.map((part) => [part, part])) as {
  readonly [Part in PortalPart]: Part;
};
registerEnumType(PortalPartEnum, {
  name: "PortalPart",
  description: "A part of the portal that does work.",
  valuesConfig: {
    IDENTITY: { description: "Companies, people, mails and webhooks." },
    CATALOG: { description: "Products and prices." },
    SUBSCRIPTIONS: { description: "Orders, subscriptions, cloud accounts and what vendors do." },
    BILLING: { description: "Statements, usage and reports." },
    APPROVALS: { description: "Decisions, support and stuck work." },
  },
});

@ObjectType({ description: "Something that is held up, with what holds it up." })
export class StuckWork {
  @Field(() => ID, { description: "Its id while it is stuck." })
  id!: string;

  @Field(() => StuckWorkKindEnum, { description: "What is stuck." })
  kind!: StuckWorkKind;

  @Field(() => DateTime, { description: "Since when." })
  since!: Date;

  @Field(() => Int, { description: "Failures in a row; 0 where nothing was tried." })
  attempts!: number;

  @Field(() => Boolean, { description: "It does not go on by itself: a person has to act." })
  needsPerson!: boolean;
}

export const { Connection: StuckWorkConnection } = connectionTypes(() => StuckWork, "StuckWork");

@InputType({ description: "Narrows stuck work." })
export class StuckWorkFilter {
  @Field(() => [ID], { nullable: true, description: "Only these." })
  ids?: string[] | null;

  @Field(() => [StuckWorkKindEnum], { nullable: true, description: "Only of these kinds." })
  kind?: StuckWorkKind[] | null;

  @Field(() => [PortalPartEnum], { nullable: true, description: "Only of these parts." })
  part?: PortalPart[] | null;

  @Field(() => ID, { nullable: true, description: "Only of this customer." })
  customerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: only what waits for a person; false: only what is tried again by itself.",
  })
  needsPerson?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: "Only what is stuck since before this." })
  sinceBefore?: Date | null;
}

@ArgsType()
export class StuckWorkArgs extends PageArgs {
  @Field(() => StuckWorkFilter, { nullable: true, description: "Which of it." })
  filter?: StuckWorkFilter | null;
}

@InputType({ description: "What to try again." })
export class RetryStuckWorkInput {
  @Field(() => ID, { description: "The stuck work." })
  stuckWorkId!: string;
}

@InputType({ description: "What to put aside for good, and why." })
export class DiscardStuckWorkInput {
  @Field(() => ID, { description: "The stuck work." })
  stuckWorkId!: string;

  @Field(() => String, { description: "Why, for who asks later; 1 to 500 characters." })
  reason!: string;
}

@ObjectType({ description: "It is queued and tried again at once." })
export class RetryStuckWorkSuccess {
  @Field(() => ID, { description: "What was stuck." })
  stuckWorkId!: string;
}

@ObjectType({ description: "It is put aside and will not be tried again." })
export class DiscardStuckWorkSuccess {
  @Field(() => ID, { description: "What was stuck." })
  stuckWorkId!: string;
}

@ObjectType({
  implements: UserError,
  description: "This kind of work cannot be tried again or put aside from here.",
})
export class StuckWorkActionError extends UserError {}

export const RetryStuckWorkResult = createUnionType({
  name: "RetryStuckWorkResult",
  description: "That it is tried again, or why not.",
  types: () => [RetryStuckWorkSuccess, StuckWorkActionError, NotFoundError] as const,
});

export const DiscardStuckWorkResult = createUnionType({
  name: "DiscardStuckWorkResult",
  description: "That it is put aside, or why not.",
  types: () =>
    [DiscardStuckWorkSuccess, StuckWorkActionError, InvalidInputError, NotFoundError] as const,
});
