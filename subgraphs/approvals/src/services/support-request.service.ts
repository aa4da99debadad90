import { randomUUID } from "node:crypto";
import { type Actor, assertAllowed, isCustomer, isStaff } from "@markethall/auth";
import { type NewEvent, publish } from "@markethall/events";
import { err, type NotFound, notFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  afterClosing,
  afterMessage,
  checkedMessage,
  checkedSubject,
  type InvalidText,
  type SupportRequestClosed,
  waitsAfter,
} from "../domain/support-request.js";
import { SupportMessageEntity } from "../entities/support-message.entity.js";
import { SupportRequestEntity } from "../entities/support-request.entity.js";
import { canReadSupportRequest } from "../policies/support-request.policy.js";
import { mail } from "./announcements.js";
import { nextNumber } from "./counter.js";

export interface KeptSupportRequest {
  readonly supportRequestId: string;
}

export class SupportRequestService {
  /** A customer's person asks; the question is the first message. */
  async create(
    tx: Tx,
    actor: Actor,
    input: { readonly subject: string; readonly body: string },
    now: Date,
  ): Promise<Result<KeptSupportRequest, InvalidText>> {
    const { id: userId, resellerId, customerId } = actor;
    assertAllowed(isCustomer(actor));
    if (!userId || !resellerId || !customerId) throw new Error("a customer's user has all its ids");
    const subject = checkedSubject(input.subject);
    if (!subject.ok) return subject;
    const body = checkedMessage(input.body);
    if (!body.ok) return body;

    const request = tx.create(SupportRequestEntity, {
      id: randomUUID(),
      resellerId,
      customerId,
      number: await nextNumber(tx, resellerId, "SR"),
      subject: subject.value,
      status: "OPEN",
      requestedByUserId: userId,
      requestedByName: actor.name,
      createdAt: now,
      waitingSince: now,
      closedAt: null,
    });
    await tx.insert(SupportRequestEntity, request);
    await this.say(tx, actor, request, body.value, now);
    await publish(tx, changed(request));
    return ok({ supportRequestId: request.id });
  }

  /** Staff answer, and the asker gets a mail; the customer's people go on asking. */
  async answer(
    tx: Tx,
    actor: Actor,
    input: { readonly supportRequestId: string; readonly body: string },
    now: Date,
  ): Promise<Result<KeptSupportRequest, InvalidText | SupportRequestClosed | NotFound>> {
    const request = await this.locked(tx, actor, input.supportRequestId);
    if (!request) return err(notFound);
    const body = checkedMessage(input.body);
    if (!body.ok) return body;
    const fromStaff = isStaff(actor);
    const status = afterMessage(request.status, fromStaff);
    if (!status.ok) return status;

    request.status = status.value;
    request.waitingSince = waitsAfter(request.waitingSince, fromStaff, now);
    await tx.save(request);
    await this.say(tx, actor, request, body.value, now);
    await publish(tx, changed(request), ...(fromStaff ? [answerMail(request, body.value)] : []));
    return ok({ supportRequestId: request.id });
  }

  async close(
    tx: Tx,
    actor: Actor,
    input: { readonly supportRequestId: string },
    now: Date,
  ): Promise<Result<KeptSupportRequest, SupportRequestClosed | NotFound>> {
    const request = await this.locked(tx, actor, input.supportRequestId);
    if (!request) return err(notFound);
    const status = afterClosing(request.status);
    if (!status.ok) return status;

    request.status = status.value;
    request.closedAt = now;
    request.waitingSince = null;
    await tx.save(request);
    await publish(tx, changed(request));
    return ok({ supportRequestId: request.id });
  }

  private async locked(tx: Tx, actor: Actor, id: string): Promise<SupportRequestEntity | null> {
    const request = await tx.findOne(SupportRequestEntity, {
      where: { id },
      lock: { mode: "pessimistic_write" },
    });
    return request && canReadSupportRequest(actor, request) ? request : null;
  }

  /** The request is new or its row is locked, so that no two messages take the same place. */
  private async say(
    tx: Tx,
    actor: Actor,
    { id, resellerId, customerId }: SupportRequestEntity,
    body: string,
    now: Date,
  ): Promise<void> {
    await tx.insert(SupportMessageEntity, {
      id: randomUUID(),
      resellerId,
      customerId,
      supportRequestId: id,
      place: 1 + (await tx.countBy(SupportMessageEntity, { supportRequestId: id })),
      body,
      authorId: actor.id,
      authorName: actor.name,
      fromStaff: isStaff(actor),
      createdAt: now,
    });
  }
}

function changed({ id, number, status, customerId }: SupportRequestEntity): NewEvent {
  return {
    type: "approvals.support-request.changed.v1",
    customerId,
    payload: { supportRequestId: id, number, status, customerId },
  };
}

function answerMail(request: SupportRequestEntity, answer: string): NewEvent {
  const { id: supportRequestId, number, subject, requestedByUserId: userId } = request;
  const params = { supportRequestId, number, subject, answer, path: "/v2c/support" };
  return mail("support-answered", { userId }, params);
}
