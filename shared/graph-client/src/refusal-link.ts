import { ApolloLink } from "@apollo/client";
import { OperationTypeNode } from "graphql";
import { map } from "rxjs";
import { type Refusal, refusalText } from "./refusal-text.js";

/**
 * Says refusals in the reader's language as a mutation is answered, wherever in the answer they stand, so that no page can
 * forget to: their `message` is what the reader understands.
 */
export function refusalLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const answers = forward(operation);
    if (operation.operationType !== OperationTypeNode.MUTATION) return answers;
    return answers.pipe(map((answer) => ({ ...answer, data: inOurWords(answer.data) })));
  });
}

function inOurWords<T>(answer: T): T;
function inOurWords(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map((one: unknown) => inOurWords(one));
  if (typeof answer !== "object" || answer === null) return answer;
  if (isRefusal(answer)) return { ...answer, message: refusalText(answer) };
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, inOurWords(value)]),
  );
}

function isRefusal(answer: object): answer is Refusal {
  return "message" in answer && "code" in answer && "__typename" in answer;
}
