import type { RequestHandler } from "express";
import { GraphQLError } from "graphql";

const RETRY_AFTER_SECONDS = 1;
const TOO_MUCH = "There is too much to do right now. Try again in a moment.";

/** How much the gateway has taken on, over HTTP and over websockets together (A13). */
export class Capacity {
  private atWork = 0;

  /** @param most operations at work at once; past this, waiting would only make every answer late */
  constructor(private readonly most: number) {}

  /** @returns what to call when the work has ended, or null where there is no room for it */
  enter(): (() => void) | null {
    if (this.atWork >= this.most) return null;
    this.atWork += 1;
    let ended = false;
    return () => {
      if (!ended) this.atWork -= 1;
      ended = true;
    };
  }
}

/** Turns requests away while too much is at work, before anything of them is read, and says when to come back. */
export function overloadGuard(capacity: Capacity): RequestHandler {
  return (_request, response, next) => {
    const leave = capacity.enter();
    if (leave) {
      response.once("close", leave);
      return next();
    }
    const { message, extensions } = overloaded();
    const { code, retryAfterSeconds } = extensions;
    response
      .status(503)
      .set("retry-after", String(RETRY_AFTER_SECONDS))
      .json({ errors: [{ message, extensions: { code, retryAfterSeconds } }] });
  };
}

/** The same over a websocket, where there are no headers. */
export function overloaded(): GraphQLError {
  return new GraphQLError(TOO_MUCH, {
    extensions: {
      code: "OVERLOADED",
      retryAfterSeconds: RETRY_AFTER_SECONDS,
      http: { status: 503 },
    },
  });
}
