import {
  type Connection,
  type Context,
  DateTime,
  InvalidInputError,
  isId,
  NotFoundError,
  refuse,
} from "@markethall/graph";
import { err, type NotFound, notFound } from "@markethall/result";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  answerDueAt,
  type InvalidText,
  type SupportRequestClosed,
} from "../domain/support-request.js";
import type { SupportMessageEntity } from "../entities/support-message.entity.js";
import type { SupportRequestEntity } from "../entities/support-request.entity.js";
import {
  listSupportRequests,
  messagesOf,
  supportRequestsById,
} from "../services/support-request.queries.js";
import type { SupportRequestService } from "../services/support-request.service.js";
import { Customer, stub } from "./entity-stubs.js";
import {
  AnswerSupportRequestInput,
  AnswerSupportRequestResult,
  AnswerSupportRequestSuccess,
  CloseSupportRequestInput,
  CloseSupportRequestResult,
  CloseSupportRequestSuccess,
  CreateSupportRequestInput,
  CreateSupportRequestResult,
  CreateSupportRequestSuccess,
  SupportMessage,
  SupportRequest,
  SupportRequestClosedError,
  SupportRequestConnection,
  SupportRequestsArgs,
} from "./support-request.types.js";

@Resolver(() => SupportRequest)
export class SupportRequestResolver {
  constructor(private readonly supportRequestService: SupportRequestService) {}

  @Query(() => SupportRequestConnection, {
    nullable: true,
    description: "Support requests, the newest first: all for the console, its own for a customer.",
  })
  supportRequests(
    @Args(() => SupportRequestsArgs) { filter, orderBy, ...page }: SupportRequestsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<SupportRequestEntity>> {
    return context.read((tx) => listSupportRequests(tx, filter ?? {}, page, orderBy ?? undefined));
  }

  @Query(() => SupportRequest, { nullable: true, description: "One support request." })
  async supportRequest(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<SupportRequestEntity | null> {
    return isId(id) ? context.loader("support request", supportRequestsById).load(id) : null;
  }

  @FieldResolver(() => Customer, { nullable: true, description: "The customer that asks." })
  customer(@Root() request: SupportRequestEntity): Customer | null {
    return stub(Customer, request.customerId);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When an answer is due: a day after the customer began to wait.",
  })
  dueAt(@Root() { waitingSince }: SupportRequestEntity): Date | null {
    return answerDueAt(waitingSince);
  }

  @FieldResolver(() => [SupportMessage], { description: "All messages, the oldest first." })
  messages(
    @Root() request: SupportRequestEntity,
    @Ctx() context: Context,
  ): Promise<SupportMessageEntity[]> {
    return context.loader("support messages", messagesOf).load(request.id);
  }

  @Mutation(() => CreateSupportRequestResult, {
    description: "Asks the reseller's staff for help. (customer)",
  })
  async createSupportRequest(
    @Arg("input", () => CreateSupportRequestInput, { description: "The question." })
    input: CreateSupportRequestInput,
    @Ctx() context: Context,
  ): Promise<typeof CreateSupportRequestResult> {
    const result = await context.mutate("createSupportRequest", input, (tx) =>
      this.supportRequestService.create(tx, context.actor, input, context.now),
    );
    if (!result.ok) return invalid(result.error);
    const supportRequest = await kept(context, result.value.supportRequestId);
    return Object.assign(new CreateSupportRequestSuccess(), { supportRequest });
  }

  @Mutation(() => AnswerSupportRequestResult, {
    description: "Adds a message: by staff an answer, by the customer a further question.",
  })
  async answerSupportRequest(
    @Arg("input", () => AnswerSupportRequestInput, { description: "The message." })
    input: AnswerSupportRequestInput,
    @Ctx() context: Context,
  ): Promise<typeof AnswerSupportRequestResult> {
    const result = await context.mutate("answerSupportRequest", input, async (tx) =>
      isId(input.supportRequestId)
        ? this.supportRequestService.answer(tx, context.actor, input, context.now)
        : err(notFound),
    );
    if (!result.ok) {
      return result.error.kind === "InvalidText" ? invalid(result.error) : refusal(result.error);
    }
    const supportRequest = await kept(context, result.value.supportRequestId);
    return Object.assign(new AnswerSupportRequestSuccess(), { supportRequest });
  }

  @Mutation(() => CloseSupportRequestResult, {
    description: "Settles a support request for good; a new question is a new request.",
  })
  async closeSupportRequest(
    @Arg("input", () => CloseSupportRequestInput, { description: "Which one." })
    input: CloseSupportRequestInput,
    @Ctx() context: Context,
  ): Promise<typeof CloseSupportRequestResult> {
    const result = await context.mutate("closeSupportRequest", input, async (tx) =>
      isId(input.supportRequestId)
        ? this.supportRequestService.close(tx, context.actor, input, context.now)
        : err(notFound),
    );
    if (!result.ok) return refusal(result.error);
    const supportRequest = await kept(context, result.value.supportRequestId);
    return Object.assign(new CloseSupportRequestSuccess(), { supportRequest });
  }
}

async function kept(context: Context, id: string): Promise<SupportRequestEntity> {
  const request = await context.loader("support request", supportRequestsById).load(id);
  if (!request) throw new Error("a support request just kept is gone");
  return request;
}

function invalid(error: InvalidText): InvalidInputError {
  return refuse(InvalidInputError, error, { field: error.field });
}

function refusal(
  error: SupportRequestClosed | NotFound,
): SupportRequestClosedError | NotFoundError {
  return error.kind === "NotFound"
    ? refuse(NotFoundError, "There is no such support request.")
    : refuse(SupportRequestClosedError, "This support request is closed. Open a new one.");
}
