import type { Actor } from "@markethall/auth";
import type { SignedRequest } from "@markethall/runtime";

/** Answers are of one business time; within a second they are taken to be of the same. */
const SAME_TIME_MS = 1_000;

const actors = new WeakMap<Actor, string>();

/**
 * What of a signed request can change an answer. Each part that is signed has its line here, so that a new one cannot be
 * forgotten; an empty line says that no answer depends on it.
 */
const decisive: { readonly [Part in keyof SignedRequest]: (request: SignedRequest) => string } = {
  actor: ({ actor }) => textOf(actor),
  ip: ({ ip }) => ip,
  now: ({ now }) => String(Math.floor(now.getTime() / SAME_TIME_MS)),
  requestId: () => "",
  idempotencyKey: ({ idempotencyKey }) => idempotencyKey ?? "",
};
const parts = Object.values(decisive);

/** Equal keys: the same question by the same actor, from the same place, at the same time. */
export function questionKey(question: readonly string[], request: SignedRequest): string {
  return [...question, ...parts.map((part) => part(request))].join("\n");
}

/** Sessions are kept for seconds, and their actors with them: written once each. */
function textOf(actor: Actor): string {
  let text = actors.get(actor);
  if (text === undefined) {
    text = JSON.stringify(actor);
    actors.set(actor, text);
  }
  return text;
}
