import { randomUUID } from "node:crypto";
import { type Actor, assertAllowed, systemActor } from "@markethall/auth";
import { publish } from "@markethall/events";
import { err, type NotFound, notFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  type AlreadyDecided,
  type ApprovalKind,
  approved,
  cancelled,
  type Decision,
  declined,
  expired,
  type PreconditionsOpen,
  type InvalidReason,
} from "../domain/approval-request.js";
import { deadlineStep, dueAt } from "../domain/deadline.js";
import { ApprovalRequestEntity, type RequestDetail } from "../entities/approval-request.entity.js";
import {
  canDecideApprovalRequests,
  canReadApprovalRequests,
} from "../policies/approval-request.policy.js";
import { decisionMail, requestChanged, requestDecided, staffMail } from "./announcements.js";
import { nextNumber } from "./counter.js";
import type { ReadinessService } from "./readiness.service.js";

/** What somebody asks the reseller's staff to decide on. */
export interface NewApprovalRequest {
  readonly resellerId: string;
  readonly customerId: string | null;
  readonly kind: ApprovalKind;
  readonly subjectId: string;
  readonly vendorIds: readonly string[];
  readonly subject: string;
  readonly details: readonly RequestDetail[];
  readonly amount: { readonly minor: bigint; readonly currency: string } | null;
  readonly requestedByUserId: string | null;
  readonly requestedByName: string;
}

export interface DecidedRequest {
  readonly requestId: string;
}

export class ApprovalRequestService {
  constructor(private readonly readiness: ReadinessService) {}

  /** Puts a question into the queue, numbered, due and announced; once while it is open. */
  async open(tx: Tx, wanted: NewApprovalRequest, now: Date): Promise<void> {
    const { kind, subjectId, resellerId } = wanted;
    if (await tx.existsBy(ApprovalRequestEntity, { kind, subjectId, status: "PENDING" })) return;

    const { amount, details, vendorIds, ...rest } = wanted;
    const request = tx.create(ApprovalRequestEntity, {
      ...rest,
      id: randomUUID(),
      number: await nextNumber(tx, resellerId, "AR"),
      status: "PENDING",
      details: [...details],
      vendorIds: [...vendorIds],
      amountMinor: amount?.minor ?? null,
      currency: amount?.currency ?? null,
      createdAt: now,
      dueAt: dueAt(now),
    });
    if (await this.cancelledBefore(tx, subjectId)) {
      const taken = cancelled(pending(request), subjectGone, systemActor(resellerId), now);
      if (taken.ok) request.decide(taken.value);
      await tx.insert(ApprovalRequestEntity, request);
      await publish(tx, requestChanged(request));
      return;
    }
    await tx.insert(ApprovalRequestEntity, request);
    await publish(tx, requestChanged(request), staffMail(request));
  }

  /** Approves once nothing is missing; of two deciders the second learns what the first decided. */
  async approve(
    tx: Tx,
    actor: Actor,
    input: { readonly requestId: string; readonly note: string | null },
    now: Date,
  ): Promise<Result<DecidedRequest, AlreadyDecided | PreconditionsOpen | NotFound>> {
    const request = await this.lockedForDecision(tx, actor, input.requestId);
    if (!request) return err(notFound);
    const [preconditions = []] = await this.readiness.ofRequests(tx, [request], "console");
    const decision = approved(request, preconditions, actor, now, input.note);
    if (!decision.ok) return decision;
    await this.settle(tx, request, decision.value, "APPROVED");
    return ok({ requestId: request.id });
  }

  /** Declines with the reason that the asker is told. */
  async decline(
    tx: Tx,
    actor: Actor,
    input: { readonly requestId: string; readonly reason: string },
    now: Date,
  ): Promise<Result<DecidedRequest, AlreadyDecided | InvalidReason | NotFound>> {
    const request = await this.lockedForDecision(tx, actor, input.requestId);
    if (!request) return err(notFound);
    const decision = declined(request, input.reason, actor, now);
    if (!decision.ok) return decision;
    await this.settle(tx, request, decision.value, "DECLINED");
    return ok({ requestId: request.id });
  }

  /** Takes the open questions about a subject back, and those still to arrive (A23: any order). */
  async cancelSubject(tx: Tx, resellerId: string, subjectId: string, now: Date): Promise<void> {
    await tx.query(
      "insert into cancelled_subjects (reseller_id, subject_id) values ($1, $2) on conflict do nothing",
      [resellerId, subjectId],
    );
    const open = await tx.find(ApprovalRequestEntity, {
      where: { subjectId, status: "PENDING" },
      lock: { mode: "pessimistic_write" },
    });
    for (const request of open) {
      const decision = cancelled(request, subjectGone, systemActor(resellerId), now);
      if (decision.ok) await this.settle(tx, request, decision.value, null);
    }
  }

  /** Escalates what is overdue and ends what nobody decided; the owner of an expired subject is told no. */
  async meetDeadlines(tx: Tx, resellerId: string, now: Date): Promise<void> {
    const overdue = await tx
      .createQueryBuilder(ApprovalRequestEntity, "request")
      .where("request.status = 'PENDING' and request.dueAt <= :now", { now })
      .orderBy("request.dueAt")
      .limit(500)
      .setLock("pessimistic_write")
      .setOnLocked("skip_locked")
      .getMany();
    for (const request of overdue) {
      const step = deadlineStep(request, now);
      if (step === "EXPIRE") {
        const decision = expired(request, systemActor(resellerId), now);
        if (decision.ok) await this.settle(tx, request, decision.value, "DECLINED");
      }
      if (step === "ESCALATE") {
        request.escalatedAt = now;
        await tx.save(request);
        await publish(tx, requestChanged(request), staffMail(request));
      }
    }
  }

  private async lockedForDecision(
    tx: Tx,
    actor: Actor,
    requestId: string,
  ): Promise<ApprovalRequestEntity | null> {
    const request = await tx.findOne(ApprovalRequestEntity, {
      where: { id: requestId },
      lock: { mode: "pessimistic_write" },
    });
    if (!request || !canReadApprovalRequests(actor)) return null;
    assertAllowed(canDecideApprovalRequests(actor));
    return request;
  }

  /** Saves a decision, tells the console, the owner of the subject (unless it said so itself) and the asker. */
  private async settle(
    tx: Tx,
    request: ApprovalRequestEntity,
    decision: Decision,
    answer: "APPROVED" | "DECLINED" | null,
  ): Promise<void> {
    request.decide(decision);
    await tx.save(request);
    await publish(tx, requestChanged(request));
    if (answer) await publish(tx, requestDecided(request, answer), ...decisionMail(request));
  }

  private async cancelledBefore(tx: Tx, subjectId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      "select 1 from cancelled_subjects where subject_id = $1",
      [subjectId],
    );
    return rows.length > 0;
  }
}

const subjectGone = "What was asked for was cancelled.";

function pending(request: ApprovalRequestEntity) {
  return { status: request.status, decision: null };
}
