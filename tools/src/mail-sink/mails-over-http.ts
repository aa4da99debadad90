import type { HttpHandler } from "@markethall/runtime";
import type { Outbox } from "./outbox.js";

const MAX_LIMIT = 200;

/**
 * `GET /mails?since=<id>&to=<address>&limit=<n>` lists the newest first, `GET /mails/<id>` is one.
 */
export function mailsOverHttp(outbox: Outbox): HttpHandler {
  return (request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
      response.end(JSON.stringify(body));
    };
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://mail-sink");
    if (request.method !== "GET") return answer(405, { error: "Mails can only be read." });
    if (pathname === "/mails") {
      const limit = Number(searchParams.get("limit") ?? 50);
      if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
        return answer(400, { error: `limit must be from 1 to ${MAX_LIMIT}` });
      }
      const since = searchParams.get("since") ?? undefined;
      const to = searchParams.get("to") ?? undefined;
      return answer(200, { mails: outbox.list({ since, to, limit }) });
    }
    const mail = outbox.find(/^\/mails\/([a-z0-9-]+)$/.exec(pathname)?.[1] ?? "");
    return mail ? answer(200, mail) : answer(404, { error: "There is no such mail." });
  };
}
