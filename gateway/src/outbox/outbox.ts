import express, { type Request, type Response, type Router } from "express";
import { request as fetchJson } from "undici";
import { newNonce, notFound, sendPlainPage } from "../pages/plain-page.js";
import { type Mail, mailBody, mailPage, outboxPage } from "./outbox-pages.js";

/** Mails that the demo's sink has taken, newest first: nothing leaves the machine (T3). */
export class MailSink {
  constructor(private readonly url: string) {}

  async mails(): Promise<readonly Mail[]> {
    const { statusCode, body } = await fetchJson(new URL("/mails", this.url), {
      headersTimeout: 5_000,
      bodyTimeout: 5_000,
    });
    if (statusCode !== 200) {
      await body.dump();
      throw new Error(`the mail sink answered ${statusCode}`);
    }
    return (await body.json()) as Mail[];
  }
}

/** `/outbox` for people and `/outbox.json` for programs. Only mounted where mails go to the sink. */
export function outboxRoutes(sink: MailSink): Router {
  const router = express.Router();

  router.get("/outbox.json", async (_request, response) => {
    response.set("cache-control", "no-store").json(await sink.mails());
  });

  router.get("/outbox", async (_request, response) => {
    const nonce = newNonce();
    sendPage(response, outboxPage(await sink.mails(), nonce), nonce);
  });

  router.get("/outbox/:id", async (request, response) => {
    const mail = await find(request);
    if (!mail) return sendPlainPage(response, notFound);
    const nonce = newNonce();
    sendPage(response, mailPage(mail, nonce), nonce);
  });

  router.get("/outbox/:id/body", async (request, response) => {
    const mail = await find(request);
    if (!mail) return sendPlainPage(response, notFound);
    // What a mail says is not ours: no script, no form, its own origin; only its links work.
    response.set(
      "content-security-policy",
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; " +
        "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    );
    response.set("cache-control", "no-store").type("html").send(mailBody(mail));
  });

  async function find(request: Request<{ id: string }>): Promise<Mail | undefined> {
    return (await sink.mails()).find(({ id }) => id === request.params.id);
  }

  return router;
}

function sendPage(response: Response, html: string, nonce: string): void {
  response
    .set(
      "content-security-policy",
      `default-src 'none'; style-src 'nonce-${nonce}'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    .set("cache-control", "no-store")
    .type("html")
    .send(html);
}
