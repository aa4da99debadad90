import { type Context, isId, Money, refuse, toMoney } from "@markethall/graph";
import { err, notFound, said } from "@markethall/result";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { CreditMemoEntity } from "../entities/credit-memo.entity.js";
import type { StatementEntity } from "../entities/statement.entity.js";
import type { CreditService } from "../services/credit.service.js";
import { creditMemosOf, statementsById } from "../services/statement.queries.js";
import {
  CreditMemo,
  GrantCreditInput,
  GrantCreditResult,
  GrantCreditSuccess,
  IssueCreditMemoInput,
  IssueCreditMemoResult,
  IssueCreditMemoSuccess,
} from "./credit.types.js";
import { Customer, stub } from "./entity-stubs.js";
import { invalidInput, missing } from "./refusal.js";
import { StatementNotOpenError } from "./statement-changes.types.js";
import { Statement } from "./statement.types.js";

@Resolver(() => CreditMemo)
export class CreditResolver {
  constructor(private readonly credit: CreditService) {}

  @Mutation(() => GrantCreditResult, {
    description: "Gives a customer credit, which its next statements use up. (console)",
  })
  async grantCredit(
    @Arg("input", () => GrantCreditInput, { description: "To whom, how much and why." })
    input: GrantCreditInput,
    @Ctx() context: Context,
  ): Promise<typeof GrantCreditResult> {
    const result = await context.mutate("grantCredit", input, async (tx) =>
      isId(input.customerId)
        ? this.credit.grant(tx, context.actor, input, context.now)
        : err(notFound),
    );
    if (result.ok)
      return Object.assign(new GrantCreditSuccess(), {
        customer: stub(Customer, input.customerId),
      });
    return result.error.kind === "NotFound"
      ? missing(result.error, "customer")
      : invalidInput(result.error);
  }

  @Mutation(() => IssueCreditMemoResult, {
    description:
      "Corrects a statement that was issued, with a reason; the amount becomes the customer's credit. (console)",
  })
  async issueCreditMemo(
    @Arg("input", () => IssueCreditMemoInput, { description: "Which statement, how much and why." })
    input: IssueCreditMemoInput,
    @Ctx() context: Context,
  ): Promise<typeof IssueCreditMemoResult> {
    const result = await context.mutate("issueCreditMemo", input, async (tx) =>
      isId(input.statementId)
        ? this.credit.issueMemo(tx, context.actor, input, context.now)
        : err(notFound),
    );
    if (result.ok) {
      const { memoId } = result.value;
      const creditMemo = await context.read((tx) =>
        tx.findOneByOrFail(CreditMemoEntity, { id: memoId }),
      );
      return Object.assign(new IssueCreditMemoSuccess(), { creditMemo });
    }
    switch (result.error.kind) {
      case "NotFound":
        return missing(result.error, "statement");
      case "InvalidInput":
        return invalidInput(result.error);
      case "StatementNotOpen":
        return refuse(StatementNotOpenError, said("STATEMENT_NOT_ISSUED"));
    }
  }

  @FieldResolver(() => Statement, { description: "What it corrects." })
  async statement(
    @Root() { statementId }: CreditMemoEntity,
    @Ctx() context: Context,
  ): Promise<StatementEntity> {
    return (await context.loader("statement", statementsById).load(statementId)) as StatementEntity;
  }

  @FieldResolver(() => Money, { description: "How much." })
  amount(@Root() { amount }: CreditMemoEntity): Money {
    return toMoney(amount);
  }
}

@Resolver(() => Statement)
export class StatementCreditResolver {
  @FieldResolver(() => [CreditMemo], { description: "What corrects it, the latest last." })
  creditMemos(
    @Root() { id }: StatementEntity,
    @Ctx() context: Context,
  ): Promise<CreditMemoEntity[]> {
    return context.loader("credit memos of statement", creditMemosOf).load(id);
  }
}
