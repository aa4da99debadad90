import { setTimeout as pause } from "node:timers/promises";
import { portal } from "./portal.js";

/** A mail that the portal under test has sent. */
export interface Mail {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

const PATIENCE_MS = 20_000;
const BETWEEN_LOOKS_MS = 150;

/** Waits for a mail to somebody whose subject or text matches: mails go out in their own time. */
export async function mailTo(address: string, about: RegExp): Promise<Mail> {
  const outbox = new URL(`/outbox.json?${new URLSearchParams({ to: address })}`, portal().url);
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const mails = (await (await fetch(outbox)).json()) as Mail[];
    const found = mails.find(({ subject, text }) => about.test(subject) || about.test(text));
    if (found) return found;
    await pause(BETWEEN_LOOKS_MS);
  }
  throw new Error(`no mail to ${address} about ${about} within ${PATIENCE_MS} ms`);
}

/** The first link of a mail whose path holds `path`, such as `/v2c/verify-email`. */
export function linkIn({ subject, text }: Mail, path: string): string {
  const link = text.match(/https?:\/\/[^\s<>"]+/g)?.find((url) => url.includes(path));
  if (!link) throw new Error(`"${subject}" has no link to ${path}`);
  return link;
}
