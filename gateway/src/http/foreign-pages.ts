import type { RequestHandler } from "express";
import { isForeignOrigin } from "../session/origin.js";

/** Another site's page gets no answer, signed in or not: signing in counts as acting (A15). */
export function refuseForeign(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    if (!isForeignOrigin(request.headers, publicUrl)) return next();
    response.status(403).json({
      errors: [
        {
          message: "Requests from other sites are not answered.",
          extensions: { code: "FORBIDDEN" },
        },
      ],
    });
  };
}

/** The same for whatever may change something, on any path; a link from another site still opens a page or a file. */
export function refuseForeignChanges(publicUrl: string): RequestHandler {
  const refuse = refuseForeign(publicUrl);
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    return refuse(request, response, next);
  };
}
