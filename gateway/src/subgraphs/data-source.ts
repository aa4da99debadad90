import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import { GraphQLError } from "graphql";
import type { RequestScope } from "../session/request-scope.js";
import { type Subgraph, SubgraphUnavailableError } from "./subgraph.js";

type Options = GraphQLDataSourceProcessOptions<RequestScope & Record<string, unknown>>;
export type SubgraphRequest = Options["request"];
export type SubgraphResponse = Awaited<ReturnType<GraphQLDataSource["process"]>>;

/** Told by identity where the browser's session begins or ends. */
const SESSION_HEADER = "x-markethall-session";

/** Runs the gateway's fetches at one subgraph, signed for the actor of the request. */
export class SubgraphDataSource implements GraphQLDataSource<
  RequestScope & Record<string, unknown>
> {
  constructor(private readonly subgraph: Subgraph) {}

  process(options: Options): Promise<SubgraphResponse> {
    return this.execute(options.request, options.context as RequestScope);
  }

  /** @param extensions what the gateway itself tells the subgraph besides the operation */
  async execute(
    request: SubgraphRequest,
    scope: RequestScope,
    extensions?: Readonly<Record<string, unknown>>,
  ): Promise<SubgraphResponse> {
    const { query, variables, operationName } = request;
    const body = JSON.stringify({ query, variables, operationName, extensions });
    try {
      const answer = await this.subgraph.post("/graphql", body, scope);
      const session = answer.headers[SESSION_HEADER];
      if (typeof session === "string") {
        scope.session = { token: session === "none" ? null : session };
      }
      return readAnswer(this.subgraph.name, answer.status, answer.text);
    } catch (error) {
      throw error instanceof SubgraphUnavailableError ? unavailable(error) : error;
    }
  }
}

function readAnswer(name: string, status: number, text: string): SubgraphResponse {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${name} answered ${status} with something that is not JSON`, { cause });
  }
  if (typeof answer === "object" && answer !== null && ("data" in answer || "errors" in answer)) {
    return answer as SubgraphResponse;
  }
  throw new Error(`${name} answered ${status} without data`);
}

/** What callers see where a part of the answer is missing; the rest still comes (A12). */
function unavailable(error: SubgraphUnavailableError): GraphQLError {
  return new GraphQLError(
    "A part of this answer is not available right now. Try again in a moment.",
    {
      originalError: error,
      extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph: error.subgraph },
    },
  );
}
