import type { GraphQLFormattedError } from "graphql";
import type { RequestScope } from "../session/request-scope.js";
import type { SubgraphOperation } from "./subgraph-operation.js";

/** What a subgraph answered; parts of it may be nonsense. */
export interface FetchAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  /** Nothing came: the errors stand for all that was asked, not for the first entity alone. */
  readonly missing?: boolean;
}

/** How a plan reaches a subgraph. */
export interface SubgraphLine {
  /** @param variables as JSON text */
  run(operation: SubgraphOperation, variables: string, scope: RequestScope): Promise<FetchAnswer>;
}
