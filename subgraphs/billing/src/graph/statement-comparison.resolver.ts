import {
  type Connection,
  type Context,
  decodeCursor,
  type Money,
  PageArgs,
  pageSize,
  toConnection,
  toMoney,
} from "@markethall/graph";
import { decimal, type Decimal } from "@markethall/money";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  type LineDifference as Compared,
  type LineGroup,
  priceOfOne,
  type SectionDifference as ComparedSection,
} from "../domain/statement-comparison.js";
import type { StatementEntity } from "../entities/statement.entity.js";
import { visibleStatuses } from "../policies/statement.policy.js";
import { compareWith, previousStatements } from "../services/compare-statements.js";
import {
  DifferenceReason,
  LineDifference,
  LineDifferenceConnection,
  SectionDifference,
  StatementComparison,
} from "./statement-comparison.types.js";
import { Statement } from "./statement.types.js";

interface Section extends SectionDifference {
  readonly compared: ComparedSection;
  readonly amountOf: (minor: bigint) => Money;
}

@Resolver(() => Statement)
export class StatementComparisonResolver {
  @FieldResolver(() => StatementComparison, {
    nullable: true,
    description: "What changed since the statement before it; null for the first one.",
  })
  async comparison(
    @Root() statement: StatementEntity,
    @Ctx() context: Context,
  ): Promise<StatementComparison | null> {
    const visible = visibleStatuses(context.actor);
    const previous = await context
      .loader<string, StatementEntity | null>("statement before", (tx, ids) =>
        previousStatements(tx, ids, visible),
      )
      .load(statement.id);
    if (previous === null) return null;
    const sections = await context.read((tx) => compareWith(tx, previous, statement));
    const amountOf = (minor: bigint) => toMoney(statement.amountOf(minor));
    return Object.assign(new StatementComparison(), {
      previous,
      difference: amountOf(statement.totalMinor - previous.totalMinor),
      unusualCount: sections.flatMap(({ lines }) => lines).filter(({ isUnusual }) => isUnusual)
        .length,
      sections: sections.map((compared) => sectionOf(compared, amountOf)),
    });
  }
}

@Resolver(() => SectionDifference)
export class SectionDifferenceResolver {
  @FieldResolver(() => LineDifferenceConnection, {
    description:
      "What differs in it, the largest difference first; what costs the same is left out.",
  })
  lines(
    @Root() { compared, amountOf }: Section,
    @Args(() => PageArgs) page: PageArgs,
  ): Connection<LineDifference> {
    const first = pageSize(page.first);
    const after = Number(decodeCursor(page.after, 1)?.[0] ?? 0);
    const different = compared.lines.filter(differs).map((line, i) => ({ line, place: i + 1 }));
    const { edges, ...rest } = toConnection(
      different.slice(after, after + first + 1),
      first,
      different.length,
      ({ place }) => [place],
    );
    return {
      ...rest,
      edges: edges.map(({ cursor, node }) => ({ cursor, node: lineOf(node.line, amountOf) })),
    };
  }
}

const differs = ({ state, reasons }: Compared): boolean => state !== "SAME" || reasons.length > 0;

function sectionOf(compared: ComparedSection, amountOf: Section["amountOf"]): Section {
  const { key, title, beforeMinor, nowMinor, lines } = compared;
  return Object.assign(new SectionDifference(), {
    key,
    title,
    previousNet: amountOf(beforeMinor),
    net: amountOf(nowMinor),
    difference: amountOf(nowMinor - beforeMinor),
    unchangedCount: lines.filter((line) => !differs(line)).length,
    compared,
    amountOf,
  });
}

function lineOf(line: Compared, amountOf: Section["amountOf"]): LineDifference {
  const { before, now, state, minor, reasons, isUnusual } = line;
  const { kind, description, unit, priceCurrency } = (now ?? before)!;
  return Object.assign(new LineDifference(), {
    state,
    kind,
    description,
    unit,
    priceCurrency,
    previousAmount: amountOf(before?.amountMinor ?? 0n),
    amount: amountOf(now?.amountMinor ?? 0n),
    difference: amountOf(minor),
    previousQuantity: quantityOf(before),
    quantity: quantityOf(now),
    previousUnitPrice: priceOf(before),
    unitPrice: priceOf(now),
    reasons: reasons.map((reason) =>
      Object.assign(new DifferenceReason(), {
        cause: reason.cause,
        amount: amountOf(reason.minor),
      }),
    ),
    isUnusual,
  });
}

/** Only what is counted has a quantity: tax, support and credit are one amount. */
function quantityOf(group: LineGroup | null): string | null {
  return group?.exact ? shown(group.quantity) : null;
}

function priceOf(group: LineGroup | null): string | null {
  const price = group && priceOfOne(group);
  return price && shown(price);
}

/** With no more decimals than the graph's Decimal carries. */
function shown(value: Decimal): string {
  return decimal(value).toDecimalPlaces(18).toFixed();
}
