import type { RequestScope } from "../session/request-scope.js";
import type { SubgraphLine } from "../subgraphs/subgraph-line.js";

/** One operation at work. */
export interface Run {
  /** As the caller sent them; checked against their types before. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: RequestScope;
  readonly line: (subgraph: string) => SubgraphLine | undefined;
  /** What the fetches brought so far. */
  readonly data: Record<string, unknown>;
  /** What went wrong in fetches, in the order of arrival. */
  readonly errors: Error[];
}
