import {
  type Connection,
  type Context,
  CurrencyCodeScalar,
  DecimalString,
  decodeCursor,
  Money,
  pageSize,
  toConnection,
  toMoney,
} from "@markethall/graph";
import type { Decimal } from "@markethall/money";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { addDays } from "../domain/period.js";
import { costExplanation, explainLine } from "../domain/line-explanation.js";
import type { StatementEntity } from "../entities/statement.entity.js";
import type { StatementLineEntity } from "../entities/statement-line.entity.js";
import type { StatementSectionEntity } from "../entities/statement-section.entity.js";
import { canSeeCost } from "../policies/cost.policy.js";
import { linesOf, statementsById } from "../services/statement.queries.js";
import { CloudAccount, stub } from "./entity-stubs.js";
import { Period, toPeriod } from "./period.type.js";
import {
  LinesArgs,
  StatementLine,
  StatementLineConnection,
  StatementSection,
} from "./statement-line.types.js";

@Resolver(() => StatementSection)
export class StatementSectionResolver {
  @FieldResolver(() => CloudAccount, {
    nullable: true,
    description: "The cloud account that it is about.",
  })
  cloudAccount(@Root() { cloudAccountId }: StatementSectionEntity): CloudAccount | null {
    return cloudAccountId === null ? null : stub(CloudAccount, cloudAccountId);
  }

  @FieldResolver(() => Money, { description: "Sum of its lines." })
  async net(@Root() section: StatementSectionEntity, @Ctx() context: Context): Promise<Money> {
    const statement = await context.loader("statement", statementsById).load(section.statementId);
    return toMoney((statement as StatementEntity).amountOf(section.netMinor));
  }

  @FieldResolver(() => StatementLineConnection, { description: "Its lines, in order." })
  async lines(
    @Root() section: StatementSectionEntity,
    @Args(() => LinesArgs) page: LinesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StatementLineEntity>> {
    const first = pageSize(page.first);
    const after = Number(decodeCursor(page.after, 1)?.[0] ?? 0);
    const loader = context.loader<string, StatementLineEntity[]>(
      `lines ${first} after ${after}`,
      (tx, sections) => linesOf(tx, sections, after, first + 1),
    );
    return toConnection(await loader.load(section.id), first, section.lineCount, ({ place }) => [
      place,
    ]);
  }
}

@Resolver(() => StatementLine)
export class StatementLineResolver {
  @FieldResolver(() => DecimalString, { description: "How much, in `unit`." })
  quantity(@Root() { quantity }: StatementLineEntity): string {
    return shown(quantity);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What the quantity counts; null for pieces.",
  })
  unit(@Root() { unit }: StatementLineEntity): string | null {
    return unit;
  }

  @FieldResolver(() => DecimalString, {
    nullable: true,
    description: "Price of one, in full precision; null where several prices went into the line.",
  })
  unitPrice(@Root() { unitPrice }: StatementLineEntity): string | null {
    return unitPrice && shown(unitPrice);
  }

  @FieldResolver(() => CurrencyCodeScalar, {
    description: "Of `unitPrice`: it is not the statement's where a rate is used.",
  })
  priceCurrency(@Root() { sourceCurrency, currency }: StatementLineEntity): string {
    return sourceCurrency ?? currency;
  }

  @FieldResolver(() => Period, { nullable: true, description: "The days that it pays for." })
  servicePeriod(
    @Root() { serviceStart: start, serviceEnd: end }: StatementLineEntity,
  ): Period | null {
    return start === null || end === null
      ? null
      : toPeriod(start, end, `${start} – ${addDays(end, -1)}`);
  }

  @FieldResolver(() => Money, { description: "Rounded; the statement adds these up." })
  amount(@Root() { amount }: StatementLineEntity): Money {
    return toMoney(amount);
  }

  @FieldResolver(() => [String], { description: "How the amount came about, step by step." })
  explanation(@Root() line: StatementLineEntity, @Ctx() { actor }: Context): string[] {
    return [...explainLine(line), ...(canSeeCost(actor) ? costExplanation(line) : [])];
  }
}

/** With no more decimals than the graph's Decimal carries. */
function shown(value: Decimal): string {
  return value.toDecimalPlaces(18).toFixed();
}
