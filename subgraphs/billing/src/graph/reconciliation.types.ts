import { connectionTypes, DecimalString, PageArgs } from "@markethall/graph";
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  type ReconciliationFinding,
  reconciliationFindings,
  type ReconciliationSubject,
  reconciliationSubjects,
} from "../domain/reconciliation.js";
import { named } from "./enums.js";

const SubjectEnum = named(reconciliationSubjects);
const FindingEnum = named(reconciliationFindings);
registerEnumType(SubjectEnum, {
  name: "ReconciliationSubject",
  description: "What a row of a reconciliation is about.",
  valuesConfig: {
    USAGE: { description: "What was consumed on a cloud account, of one service and unit." },
    SUBSCRIPTION: { description: "The charges of a subscription." },
    UNASSIGNED: { description: "Usage that no customer's cloud account claims." },
  },
});
registerEnumType(FindingEnum, {
  name: "ReconciliationFinding",
  description: "How what the vendor bills stands to what statements bill.",
  valuesConfig: {
    EQUAL: { description: "Both bill the same, and the seats held are those billed." },
    UNASSIGNED: { description: "The vendor bills it, and nobody is billed for it." },
    NOT_ON_STATEMENT: { description: "The vendor bills it; it is on no statement." },
    NOT_ON_VENDOR_BILL: { description: "It is on a statement; the vendor does not bill it." },
    USAGE_LATE: { description: "Some of it came after the statement was made." },
    QUANTITY: { description: "The quantities differ." },
    PRICE: { description: "The same quantity costs something else." },
    SEATS: { description: "More or fewer seats are held than the last charge was for." },
  },
});

@ObjectType({
  description:
    "One thing that a vendor bills for a period, against statements and seats. Amounts are in full precision, at the reseller's cost but for `billedPrice`.",
})
export class ReconciliationEntry {
  @Field(() => String, { description: "Unique in its period." })
  key!: string;

  @Field(() => SubjectEnum, { description: "What it is about." })
  subject!: ReconciliationSubject;

  @Field(() => FindingEnum, { description: "How the sides stand to each other." })
  finding!: ReconciliationFinding;

  @Field(() => String, { description: "The service, the product, or the account at the vendor." })
  title!: string;

  @Field(() => String, { nullable: true, description: "The plan, or the provider." })
  detail!: string | null;

  @Field(() => String, { description: "Of its amounts: what the vendor bills in." })
  currency!: string;

  @Field(() => String, { nullable: true, description: "What the quantities count." })
  unit!: string | null;

  @Field(() => Int, { nullable: true, description: "Usage records or charges of the vendor." })
  vendorRecords!: number | null;

  @Field(() => DecimalString, { nullable: true, description: "How much the vendor bills." })
  vendorQuantity!: string | null;

  @Field(() => DecimalString, {
    nullable: true,
    description: "For how much; null where it told none.",
  })
  vendorCost!: string | null;

  @Field(() => Int, { nullable: true, description: "How many of them are on statements." })
  billedRecords!: number | null;

  @Field(() => DecimalString, { nullable: true, description: "How much statements bill." })
  billedQuantity!: string | null;

  @Field(() => DecimalString, { nullable: true, description: "What that costs the reseller." })
  billedCost!: string | null;

  @Field(() => DecimalString, {
    nullable: true,
    description: "What the customer pays for it, before conversion and rounding.",
  })
  billedPrice!: string | null;

  @Field(() => DecimalString, {
    nullable: true,
    description: "`vendorCost` less `billedCost`; null where a cost is not known.",
  })
  difference!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Seats that the last charge was for; null where it came after the period.",
  })
  seatsBilled!: number | null;

  @Field(() => Int, { nullable: true, description: "Seats that the customer holds." })
  seatsHeld!: number | null;

  @Field(() => Int, { nullable: true, description: "Seats that somebody uses." })
  seatsInUse!: number | null;
}

@ObjectType({ description: "What all rows of a reconciliation come to, in one currency." })
export class ReconciliationTotal {
  @Field(() => String, { description: "The currency." })
  currency!: string;

  @Field(() => Int, { description: "How many rows." })
  rowCount!: number;

  @Field(() => Int, { description: "How many of them differ." })
  differenceCount!: number;

  @Field(() => DecimalString, { description: "What vendors bill." })
  vendorCost!: string;

  @Field(() => DecimalString, { description: "What is on statements, at the reseller's cost." })
  billedCost!: string;

  @Field(() => DecimalString, { description: "What customers pay for it." })
  billedPrice!: string;

  @Field(() => DecimalString, { description: "Sum of the differences." })
  difference!: string;
}

export const { Connection: ReconciliationConnection } = connectionTypes(
  () => ReconciliationEntry,
  "Reconciliation",
);

@ArgsType()
export class ReconciliationArgs extends PageArgs {
  @Field(() => String, { description: 'Which month, such as "2026-10".' })
  period!: string;

  @Field(() => ID, { nullable: true, description: "Only this vendor." })
  vendorId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only this customer." })
  customerId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Leave out what is equal." })
  differencesOnly!: boolean;

  @Field(() => Int, { defaultValue: 50, description: "How many, 1 to 100." })
  override first!: number;
}
