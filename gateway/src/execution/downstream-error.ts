import { errorCodeDef, ERRORS } from "@apollo/federation-internals";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { AnswerPath } from "./place.js";

/** An error of a subgraph as the stock gateway passes it on: with its path in the whole answer and who said it. */
export function downstreamError(
  error: GraphQLFormattedError,
  subgraph: string,
  path: AnswerPath | undefined,
): GraphQLError {
  const { extensions } = error;
  const message = error.message || `Error while fetching subquery from service "${subgraph}"`;
  const options = {
    originalError: error as unknown as Error,
    ...(path && { path }),
    extensions: { ...extensions, serviceName: subgraph },
  };
  const known = errorCodeDef(error);
  if (!known && extensions?.["code"]) return new GraphQLError(message, options);
  return (known ?? ERRORS.DOWNSTREAM_SERVICE_ERROR).err(message, options);
}
