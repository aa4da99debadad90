import type { ApolloLink, Observable } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import type { DocumentNode } from "graphql";
import { catchError, mergeMap, of, throwError } from "rxjs";

/** What codegen adds to each operation of the pages: the id that the build registered it under. */
interface Registered {
  readonly __meta__?: { readonly documentId?: string };
}

type Answers = Observable<ApolloLink.Result>;

/**
 * Asks by the document's id, without its text. Where the gateway does not know the id, because it and
 * the page are of two deployments, the text is sent, once; a gateway that takes no texts from pages
 * then refuses, and `readError` asks the person to reload.
 *
 * @param ask sends the operation by the id given, or by its text where that is null
 */
export function byRegisteredId(
  document: DocumentNode,
  ask: (documentId: string | null) => Answers,
): Answers {
  const documentId = (document as Registered).__meta__?.documentId ?? null;
  if (documentId === null) return ask(null);
  return ask(documentId).pipe(
    mergeMap((result) => (isUnknown(result.errors) ? ask(null) : of(result))),
    catchError((error: unknown) =>
      CombinedGraphQLErrors.is(error) && isUnknown(error.errors)
        ? ask(null)
        : throwError(() => error),
    ),
  );
}

function isUnknown(errors: ApolloLink.Result["errors"]): boolean {
  return (
    errors?.some(({ extensions }) => extensions?.["code"] === "PERSISTED_DOCUMENT_NOT_FOUND") ??
    false
  );
}
