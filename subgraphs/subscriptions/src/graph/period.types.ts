import { DateOnly } from "@markethall/graph";
import { Directive, Field, ObjectType } from "type-graphql";
import { addDays, dayFrom, isoDay } from "../domain/calendar.js";

@Directive("@shareable")
@ObjectType({
  description: "Days that something is charged for: the start belongs to them, the end does not.",
})
export class Period {
  @Field(() => DateOnly, { description: "The first day." })
  start!: string;

  @Field(() => DateOnly, { description: "The day after the last one." })
  end!: string;

  @Field(() => String, { description: "The days for people, the last one included." })
  label!: string;
}

export function toPeriod(start: string, end: string): Period {
  const last = isoDay(addDays(dayFrom(end), -1));
  return Object.assign(new Period(), {
    start,
    end,
    label: start === last ? start : `${start} – ${last}`,
  });
}
