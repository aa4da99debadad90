import { registerEnumType } from "type-graphql";
import {
  comparedKinds,
  differenceCauses,
  differenceStates,
} from "../domain/statement-comparison.js";
import { named } from "./enums.js";

export const ComparedKindEnum = named(comparedKinds);
export const DifferenceCauseEnum = named(differenceCauses);
export const DifferenceStateEnum = named(differenceStates);

registerEnumType(ComparedKindEnum, {
  name: "ComparedKind",
  description: "What lines of a statement are, as two months are compared.",
  valuesConfig: {
    SUBSCRIPTION: { description: "Cycles of a subscription: its first one and those after it." },
    CHANGE: { description: "Seats or a plan that changed within a cycle, pro-rated." },
    USAGE: { description: "What was consumed." },
    CORRECTION: { description: "What belongs to an earlier period." },
    CHARGE: { description: "A charge or credit of its own." },
    SUPPORT: { description: "The support plan's charge." },
    TAX: { description: "Tax on a group of lines." },
    CREDIT: { description: "Credit of the customer that was used." },
  },
});
registerEnumType(DifferenceCauseEnum, {
  name: "DifferenceCause",
  description: "Where a difference between two statements comes from.",
  valuesConfig: {
    STARTED: { description: "It is charged now and was not before." },
    ENDED: { description: "It was charged before and is not now." },
    PAID_AHEAD: { description: "What was charged before pays beyond this period." },
    QUANTITY: { description: "More or fewer, at the price of before." },
    PRICE: { description: "Another price of one, for all of them." },
    RATE: { description: "Another exchange rate." },
    ONE_TIME: { description: "It comes once and not each month." },
    FOLLOWS: { description: "It follows from the other lines, or its own percent changed." },
    ROUNDING: { description: "The same, rounded another way." },
  },
});
registerEnumType(DifferenceStateEnum, {
  name: "DifferenceState",
  description: "What became of something that is billed.",
  valuesConfig: {
    NEW: { description: "Only in this statement." },
    GONE: { description: "Only in the statement before." },
    MORE: { description: "It costs more now." },
    LESS: { description: "It costs less now." },
    SAME: { description: "It costs the same." },
  },
});
