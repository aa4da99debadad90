import { enqueue, enqueueAll } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import type { TemplateName } from "../mail/templates.js";

export const SEND_MAIL = "identity.send-mail";

/** A letter to write: who gets it, in whose name, which one. Links are made when it is written, so none waits in a queue. */
export interface MailOrder {
  readonly resellerId: string;
  readonly template: TemplateName;
  readonly to:
    { readonly userId: string } | { readonly email: string; readonly name: string | null };
  readonly params: Readonly<Record<string, unknown>>;
}

/** Orders a letter with the transaction that is the reason for it. */
export function orderMail(tx: Tx, order: MailOrder): Promise<void> {
  return enqueue(tx, SEND_MAIL, order, { maxAttempts: 12 });
}

/** The same of many. */
export function orderMails(tx: Tx, orders: readonly MailOrder[]): Promise<void> {
  return enqueueAll(tx, SEND_MAIL, orders, { maxAttempts: 12 });
}
