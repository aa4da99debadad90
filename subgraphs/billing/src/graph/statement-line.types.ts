import { connectionTypes, PageArgs } from "@markethall/graph";
import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import type { StatementLineType } from "../domain/statement-line-type.js";
import { StatementLineTypeEnum } from "./enums.js";

@ObjectType({ description: "Lines of a statement that belong together." })
export class StatementSection {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, {
    description: "The cloud account, the subscription, or what its lines are.",
  })
  title!: string;
}

@ObjectType({ description: "One rounded amount of a statement." })
export class StatementLine {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => StatementLineTypeEnum, { description: "What it is." })
  type!: StatementLineType;

  @Field(() => String, { description: "For people." })
  description!: string;
}

export const { Connection: StatementLineConnection } = connectionTypes(
  () => StatementLine,
  "StatementLine",
);

@ArgsType()
export class LinesArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 50, description: "How many, 1 to 100." })
  override first!: number;
}
