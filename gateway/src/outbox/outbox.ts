import express, { type Response, type Router } from "express";
import { request as fetchJson } from "undici";
import { newNonce, notFound, sendPlainPage } from "../pages/plain-page.js";
import { type Mail, mailBody, mailPage, outboxPage } from "./outbox-pages.js";

/** Mails that the demo's sink has taken, newest first: nothing leaves the machine (T3). */
export class MailSink {
  constructor(private readonly url: string) {}

  /** @param to only those to this address */
  async mails(to?: string): Promise<readonly Mail[]> {
    const query = new URLSearchParams({ limit: "200", ...(to !== undefined && { to }) });
    const answer = await this.read(`/mails?${query}`);
    return (answer as { mails: Mail[] } | null)?.mails ?? [];
  }

  async mail(id: string): Promise<Mail | null> {
    return (await this.read(`/mails/${encodeURIComponent(id)}`)) as Mail | null;
  }

  private async read(path: string): Promise<unknown> {
    const { statusCode, body } = await fetchJson(new URL(path, this.url), {
      headersTimeout: 5_000,
      bodyTimeout: 5_000,
    });
    if (statusCode === 200) return body.json();
    await body.dump();
    if (statusCode === 404) return null;
    throw new Error(`the mail sink answered ${statusCode}`);
  }
}

/** `/outbox` for people and `/outbox.json` for programs. Only mounted where mails go to the sink. */
export function outboxRoutes(sink: MailSink): Router {
  const router = express.Router();

  router.get("/outbox.json", async ({ query }, response) => {
    const to = typeof query["to"] === "string" ? query["to"] : undefined;
    response.set("cache-control", "no-store").json(await sink.mails(to));
  });

  router.get("/outbox", async (_request, response) => {
    const nonce = newNonce();
    sendPage(response, outboxPage(await sink.mails(), nonce), nonce);
  });

  router.get("/outbox/:id", async (request, response) => {
    const mail = await sink.mail(request.params.id);
    if (!mail) return sendPlainPage(response, notFound);
    const nonce = newNonce();
    sendPage(response, mailPage(mail, nonce), nonce);
  });

  router.get("/outbox/:id/body", async (request, response) => {
    const mail = await sink.mail(request.params.id);
    if (!mail) return sendPlainPage(response, notFound);
    // What a mail says is not ours: no script, no form, its own origin; only its links work.
    response.set(
      "content-security-policy",
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; " +
        "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    );
    response.set("cache-control", "no-store").type("html").send(mailBody(mail));
  });

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
