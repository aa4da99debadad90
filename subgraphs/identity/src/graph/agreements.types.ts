import type { Scope } from "@markethall/auth";
import { DateTime } from "@markethall/graph";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Directive } from "type-graphql";
import type { TermsKind } from "../entities/terms.entity.js";
import { TermsKindEnum } from "./enums.js";

@Directive('@key(fields: "id")')
@ObjectType({ description: "One version of an agreement, as it was published." })
export class Terms {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => TermsKindEnum, { description: "What it is for." })
  kind!: TermsKind;

  @Field(() => Int, { description: "Counts up with every change." })
  version!: number;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => String, { description: "Its text: plain, with blank lines between paragraphs." })
  body!: string;
}

@ObjectType({ description: "A partner's program that reads through the graph." })
export class ApiClient {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "What the reseller calls it." })
  name!: string;

  @Field(() => String, { description: "What it sends as client_id." })
  clientId!: string;

  @Field(() => [String], { description: "What it may read." })
  scopes!: Scope[];

  @Field(() => DateTime, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it last got a token." })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was ended; null while it works." })
  revokedAt!: Date | null;
}

@ObjectType({ description: "One of a client's secrets, without its value." })
export class ApiClientSecret {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Its last four characters." })
  hint!: string | null;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it stops working; null for until it is revoked.",
  })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it last opened the door." })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: "One change of state, or one refused try." })
export class AuditEvent {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => DateTime, { description: "When, in business time." })
  occurredAt!: Date;

  @Field(() => String, { description: "Its place in the chain, from 1." })
  position!: string;

  @Field(() => String, { description: "Who." })
  actorName!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The account or program of who did it; null for visitors and for work that nobody asked for.",
  })
  actorId!: string | null;

  @Field(() => String, { description: "What: the name of the operation." })
  action!: string;

  @Field(() => String, { description: "To what: a type and an id." })
  subject!: string;

  @Field(() => String, { description: "`done` or `refused`." })
  outcome!: string;

  @Field(() => String, { description: "The request that it was part of." })
  requestId!: string;
}

@ObjectType({ description: "Whether the audit is what was written." })
export class AuditChain {
  @Field(() => Int, { description: "How many entries are whole." })
  entryCount!: number;

  @Field(() => String, {
    nullable: true,
    description: "Place of the first entry that is missing or was changed; null when all hold.",
  })
  brokenAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the last whole entry was made; null when there is none.",
  })
  lastEntryAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Hash of the last whole entry, in hexadecimal: kept elsewhere, it proves later that nothing before it was written anew.",
  })
  lastHash!: string | null;
}

@ObjectType({ description: "The time by which all rules go." })
export class BusinessClock {
  @Field(() => DateTime, { description: "Now." })
  now!: Date;

  @Field(() => Boolean, { description: "Whether it can be set." })
  testMode!: boolean;
}
