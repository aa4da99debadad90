import type { OperationVariables } from "@apollo/client";
import { useQuery as useApolloQuery } from "@apollo/client/react";
import { isUnanswered } from "./read-error.js";

/**
 * Apollo's `useQuery`, but a page keeps what it shows when asking again finds nobody: a live page asks by itself, and must
 * not turn into an error because the connection went. What the graph refuses replaces what was shown, as ever.
 */
export const useQuery = ((...args: Parameters<typeof useApolloQuery>) => {
  const result = useApolloQuery(...args);
  if (result.data !== undefined || !result.error || !isUnanswered(result.error)) return result;
  const known: unknown = result.client.readQuery<unknown, OperationVariables>({
    query: args[0],
    variables: result.variables,
  });
  return known === null ? result : { ...result, data: known };
}) as typeof useApolloQuery;
