import { DateOnly } from "@markethall/graph";
import { Directive, Field, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType({ description: "Days from `start` up to, but not including, `end`." })
export class Period {
  @Field(() => DateOnly, { description: "The first day." })
  start!: string;

  @Field(() => DateOnly, { description: "The day after the last." })
  end!: string;

  @Field(() => String, { description: "For people." })
  label!: string;
}

export function toPeriod(start: string, end: string, label: string): Period {
  return Object.assign(new Period(), { start, end, label });
}
