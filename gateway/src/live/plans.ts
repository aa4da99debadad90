import type { DocumentNode } from "graphql";
import { type LiveGraph, Subscription } from "./subscription.js";

/** Documents come from outside: what is kept of them is bounded. */
const MOST_KEPT = 500;

/** Subscriptions by their document, each planned once. */
export class Plans {
  private readonly known = new Map<string, Subscription>();

  constructor(private readonly graph: LiveGraph) {}

  of(document: DocumentNode, operationName: string | undefined): Subscription {
    const key = `${operationName ?? ""}\n${document.loc?.source.body ?? ""}`;
    const known = this.known.get(key);
    if (known) return known;
    if (this.known.size >= MOST_KEPT) this.known.clear();
    const planned = new Subscription(this.graph, document, operationName);
    this.known.set(key, planned);
    return planned;
  }
}
