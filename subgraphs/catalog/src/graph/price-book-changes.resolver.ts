import { type Context, InvalidInputError, isId, NotFoundError, refuse } from "@markethall/graph";
import type { NotFound } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { InvalidInput, PriceBookService } from "../services/price-book.service.js";
import type { PriceDraftService } from "../services/price-draft.service.js";
import type { PriceBook } from "./price-book.types.js";
import {
  BelowCostNotAcknowledgedError,
  CommitPriceBookInput,
  CommitPriceBookResult,
  CommitPriceBookSuccess,
  CreatePriceBookInput,
  CreatePriceBookResult,
  CreatePriceBookSuccess,
  NothingStagedError,
  StagePriceAdjustmentsInput,
  StagePriceAdjustmentsResult,
  StagePriceAdjustmentsSuccess,
  StagePriceBookRevisionInput,
  StagePriceBookRevisionResult,
  StagePriceBookRevisionSuccess,
} from "./price-book-changes.types.js";
import { toPriceBookEntry } from "./price-book-entry.js";
import { priceBookById } from "./price-book.resolver.js";

@Resolver()
export class PriceBookChangesResolver {
  constructor(
    private readonly books: PriceBookService,
    private readonly drafts: PriceDraftService,
  ) {}

  @Mutation(() => CreatePriceBookResult, {
    description: "Makes a custom price book below a master.",
  })
  async createPriceBook(
    @Arg("input", () => CreatePriceBookInput, { description: "The book." })
    input: CreatePriceBookInput,
    @Ctx() context: Context,
  ): Promise<typeof CreatePriceBookResult> {
    if (!isId(input.parentId)) return refuseInput(noParent);
    const result = await context.mutate("createPriceBook", input, (tx) =>
      this.books.create(
        tx,
        context.actor,
        { ...input, isDefault: input.isDefault ?? null },
        context.now,
      ),
    );
    return result.ok
      ? success(CreatePriceBookSuccess, result.value.priceBookId, context)
      : refuseInput(result.error);
  }

  @Mutation(() => StagePriceAdjustmentsResult, {
    description:
      "Stages edits in the book's draft and answers with the what-if. Nothing changes until the commit.",
  })
  async stagePriceAdjustments(
    @Arg("input", () => StagePriceAdjustmentsInput, { description: "The edits." })
    input: StagePriceAdjustmentsInput,
    @Ctx() context: Context,
  ): Promise<typeof StagePriceAdjustmentsResult> {
    if (!isId(input.priceBookId)) return refuseInput({ kind: "NotFound" });
    const stray = input.adjustments.findIndex(({ planId }) => !isId(planId));
    if (stray >= 0) return refuseInput({ ...noPlan, field: `adjustments.${stray}.planId` });
    const edits = {
      priceBookId: input.priceBookId,
      adjustmentPercent: input.adjustmentPercent ?? null,
      adjustments: input.adjustments.map(({ planId, adjustment, value, included }) => ({
        planId,
        adjustment,
        value: value ?? null,
        included: included ?? true,
      })),
    };
    const result = await context.mutate("stagePriceAdjustments", input, (tx) =>
      this.drafts.stage(tx, context.actor, edits, context.now),
    );
    return result.ok
      ? success(StagePriceAdjustmentsSuccess, result.value.priceBookId, context)
      : refuseInput(result.error);
  }

  @Mutation(() => StagePriceBookRevisionResult, {
    description:
      "Stages, in place of what is staged, what makes the book again what it was at a revision. History stays; the way back is a commit.",
  })
  async stagePriceBookRevision(
    @Arg("input", () => StagePriceBookRevisionInput, { description: "The revision." })
    input: StagePriceBookRevisionInput,
    @Ctx() context: Context,
  ): Promise<typeof StagePriceBookRevisionResult> {
    if (!isId(input.priceBookId)) return refuseInput({ kind: "NotFound" });
    const result = await context.mutate("stagePriceBookRevision", input, (tx) =>
      this.drafts.stageRevision(tx, context.actor, input, context.now),
    );
    return result.ok
      ? success(StagePriceBookRevisionSuccess, result.value.priceBookId, context)
      : refuseInput(result.error);
  }

  @Mutation(() => CommitPriceBookResult, {
    description: "Makes the staged edits hold at once, as the book's next revision.",
  })
  async commitPriceBook(
    @Arg("input", () => CommitPriceBookInput, { description: "The commit." })
    input: CommitPriceBookInput,
    @Ctx() context: Context,
  ): Promise<typeof CommitPriceBookResult> {
    if (!isId(input.priceBookId)) return refuseInput({ kind: "NotFound" });
    const commit = { ...input, acknowledgeBelowCost: input.acknowledgeBelowCost ?? null };
    const result = await context.mutate("commitPriceBook", input, (tx) =>
      this.books.commit(tx, context.actor, commit, context.now),
    );
    if (result.ok) return success(CommitPriceBookSuccess, result.value.priceBookId, context);
    switch (result.error.kind) {
      case "NothingStaged":
        return refuse(NothingStagedError, "There are no staged edits to commit.");
      case "BelowCostNotAcknowledged": {
        const { count, entries } = result.error;
        return refuse(
          BelowCostNotAcknowledgedError,
          count === 1
            ? "One price would be below its cost."
            : `${count} prices would be below their cost.`,
          { count, entries: entries.map(toPriceBookEntry) },
        );
      }
      default:
        return refuseInput(result.error);
    }
  }
}

const noParent: InvalidInput = {
  kind: "InvalidInput",
  field: "parentId",
  message: "Choose a master price book of one of your vendors.",
};
const noPlan: InvalidInput = {
  kind: "InvalidInput",
  field: "adjustments",
  message: "The master price book does not hold this plan.",
};

/** The book that was changed, read anew. */
async function success<S extends { priceBook: PriceBook }>(
  type: new () => S,
  priceBookId: string,
  context: Context,
): Promise<S> {
  const priceBook = await priceBookById(priceBookId, context);
  if (!priceBook) throw new Error(`price book ${priceBookId} is gone after its change`);
  return Object.assign(new type(), { priceBook });
}

function refuseInput(error: InvalidInput): InvalidInputError;
function refuseInput(error: InvalidInput | NotFound): InvalidInputError | NotFoundError;
function refuseInput(error: InvalidInput | NotFound): InvalidInputError | NotFoundError {
  return error.kind === "NotFound"
    ? refuse(NotFoundError, "There is no such price book.")
    : refuse(InvalidInputError, error.message, { field: error.field });
}
