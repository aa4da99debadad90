import { randomBytes } from "node:crypto";
import type { Response } from "express";
import { pagePolicy } from "../http/security-headers.js";

/** A page that stands by itself: no script, no file, no name of anybody, and a way on. */
export interface PlainPage {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly href: string; readonly label: string };
}

const style = `
  :root { color-scheme: light dark; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center;
    font: 1rem/1.5 system-ui, sans-serif; background: #f6f7f9; color: #1c2430; }
  main { max-width: 32rem; padding: 2rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
  a { color: #1b5fc1; }
  @media (prefers-color-scheme: dark) { body { background: #12161c; color: #e8ecf2; } a { color: #8ab8ff; } }`;

export function sendPlainPage(response: Response, page: PlainPage): void {
  const nonce = newNonce();
  response
    .status(page.status)
    .set("content-security-policy", pagePolicy(nonce, undefined))
    .set("cache-control", "no-store")
    .type("html")
    .send(plainPage(page, nonce));
}

function plainPage({ title, text, link }: PlainPage, nonce: string): string {
  const way = link ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>` : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${way}</main></body>
</html>
`;
}

export const notFound: PlainPage = {
  status: 404,
  title: "There is nothing here",
  text: "The address may be mistyped, or what was here has gone.",
  link: { href: "/", label: "Go to the start" },
};

/** For an unknown nickname: names nobody, so that nobody learns who is a customer of ours. */
export const noSuchPortal: PlainPage = {
  status: 404,
  title: "There is no portal here",
  text: "Check the address that you were given, or ask the company you buy from for the right one.",
};

export const suspendedPortal: PlainPage = {
  status: 403,
  title: "This portal is closed for now",
  text: "Its owner has suspended it. For help, write to the company you buy from.",
};

export const broken: PlainPage = {
  status: 500,
  title: "Something went wrong",
  text: "It is not your fault. Try again in a moment.",
  link: { href: "/", label: "Go to the start" },
};

export function newNonce(): string {
  return randomBytes(16).toString("base64url");
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** JSON that may stand inside a script element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
