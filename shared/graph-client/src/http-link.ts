import { ApolloLink, HttpLink } from "@apollo/client";
import { byRegisteredId } from "./registered-document.js";

interface GraphRequest extends RequestInit {
  /** Put beside Apollo's own options by the link below. */
  readonly documentId?: string;
}

/** Operations over HTTP, by their registered ids. */
export function httpLink(url: string): ApolloLink {
  const http = new HttpLink({ uri: url, credentials: "same-origin", fetch: send });
  return new ApolloLink((operation, forward) =>
    byRegisteredId(operation.query, (documentId) => {
      operation.setContext({
        http: { includeQuery: documentId === null },
        fetchOptions: documentId === null ? {} : { documentId },
      });
      return http.request(operation, forward);
    }),
  );
}

/** Apollo writes the body and knows no `documentId` in it. */
function send(url: RequestInfo | URL, init: GraphRequest = {}): Promise<Response> {
  const { documentId, body, ...request } = init;
  if (documentId === undefined || typeof body !== "string") return fetch(url, init);
  const parameters = JSON.parse(body) as Record<string, unknown>;
  return fetch(url, { ...request, body: JSON.stringify({ documentId, ...parameters }) });
}
