import type { Actor } from "@markethall/auth";
import { refusal } from "../graph/operation-guard.js";
import type { Registered } from "./manifest.js";

/** What becomes of the free documents of browsers: executed as any other, or refused (A10). */
export type FreeDocuments = "accept" | "require";

/** The two ways of a request to name its document. Over a websocket `query` is always there and may be empty. */
export interface DocumentRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
}

/** The operations that the pages may send by their id, and the rule about who may send others. */
export class TrustedDocuments {
  constructor(
    private readonly registered: Registered,
    private readonly browsers: FreeDocuments,
  ) {}

  /**
   * @returns the text to execute; undefined where the request names none
   * @throws GraphQLError that becomes a 400
   */
  resolve({ query, documentId }: DocumentRequest, actor: Actor): string | undefined {
    const text = typeof query === "string" && query !== "" ? query : undefined;
    if (documentId === undefined || documentId === null) {
      if (text && this.browsers === "require" && actor.kind !== "client") {
        throw refusal("PERSISTED_DOCUMENT_REQUIRED", "Only registered operations are answered.");
      }
      return text;
    }
    if (typeof documentId !== "string" || text) {
      throw refusal("BAD_REQUEST", "A request has either a query or the id of a document.");
    }
    const registered = this.registered.get(documentId);
    if (registered === undefined) {
      throw refusal("PERSISTED_DOCUMENT_NOT_FOUND", "No document is registered under this id.");
    }
    return registered;
  }
}
