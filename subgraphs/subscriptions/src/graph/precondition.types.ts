import { type Actor, isCustomer } from "@markethall/auth";
import { Directive, Field, ObjectType } from "type-graphql";
import { fixPath, type Precondition } from "../domain/readiness.js";
import { stub, Vendor } from "./entity-stubs.js";

@Directive("@shareable")
@ObjectType({ description: "Something that must hold before an approval or an order." })
export class ApprovalPrecondition {
  @Field(() => String, {
    description:
      "VENDOR_AUTHORIZED, PRICE_BOOK_SET, CURRENCY_SET, SUPPORT_PLAN_SET, TERMS_ACCEPTED or VENDOR_TENANT_SET.",
  })
  code!: string;

  @Field(() => Boolean, { description: "Whether it holds now." })
  satisfied!: boolean;

  @Field(() => String, { description: "A sentence that says what holds or what is missing." })
  explanation!: string;

  @Field(() => String, {
    nullable: true,
    description: "Path of the page that mends it; null when nothing is to be mended by the viewer.",
  })
  fixPath!: string | null;

  @Field(() => Vendor, { nullable: true, description: "The vendor it concerns." })
  vendor!: Vendor | null;
}

export function toApprovalPrecondition(
  precondition: Precondition,
  actor: Actor,
  customerId: string,
): ApprovalPrecondition {
  const { code, satisfied, explanation, vendorId } = precondition;
  return Object.assign(new ApprovalPrecondition(), {
    code,
    satisfied,
    explanation,
    fixPath: fixPath(customerId, precondition, isCustomer(actor) ? "customer" : "console"),
    vendor: stub(Vendor, vendorId),
  });
}
