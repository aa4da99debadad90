import type { RequestHandler } from "express";

/** Operations at work at once; past this, waiting would only make every answer late. */
const MOST_AT_WORK = 256;
const RETRY_AFTER_SECONDS = 1;

/** Turns operations away while too many are at work, and says when to come back (A13). */
export function overloadGuard(most = MOST_AT_WORK): RequestHandler {
  let atWork = 0;
  return (_request, response, next) => {
    if (atWork >= most) {
      response
        .status(503)
        .set("retry-after", String(RETRY_AFTER_SECONDS))
        .json({
          errors: [
            {
              message: "There is too much to do right now. Try again in a moment.",
              extensions: { code: "OVERLOADED", retryAfterSeconds: RETRY_AFTER_SECONDS },
            },
          ],
        });
      return;
    }
    atWork += 1;
    response.once("close", () => {
      atWork -= 1;
    });
    next();
  };
}
