import { randomUUID } from "node:crypto";
import { type Actor, isPlatform, tenantOf } from "@markethall/auth";
import { publish, STUCK_WORK_RETRIED } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result, type Said, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import type { InvalidReason } from "../domain/approval-request.js";
import {
  canDiscard,
  canRetry,
  jobSubject,
  placeOfWork,
  type StuckWorkPlace,
} from "../domain/stuck-work.js";
import { announceStuckWorkChanged } from "./stuck-work-news.js";
import { findStuckWork, type StuckWorkRow } from "./stuck-work.queries.js";

export interface NotPossible extends Said {
  readonly kind: "NotPossible";
}

type Done = { readonly stuckWorkId: string };

const longestReason = 500;

/** What people do about stuck work. What the actor may not see is not found. */
export class StuckWorkService {
  /** Lets it be tried again now, as if it had not failed before. */
  async retry(
    tx: Tx,
    actor: Actor,
    id: string,
    now: Date,
  ): Promise<Result<Done, NotFound | NotPossible>> {
    const found = await find(tx, id, now);
    if (!found) return err(notFound);
    if (!canRetry(found.work.kind, isPlatform(actor))) {
      return err({ kind: "NotPossible", ...said("NOT_RETRIABLE") });
    }
    if (!(await queueAgain(tx, found.place))) return err(notFound);
    await tellOthers(tx, actor, found.work, "CHANGED");
    return ok({ stuckWorkId: id });
  }

  /** Puts it aside for good, with the reason kept for who asks later. */
  async discard(
    tx: Tx,
    actor: Actor,
    { id, reason }: { readonly id: string; readonly reason: string },
    now: Date,
  ): Promise<Result<Done, NotFound | NotPossible | InvalidReason>> {
    const words = reason.trim();
    if (words === "" || words.length > longestReason) {
      return err({ kind: "InvalidReason", ...said("REASON_LENGTH", longestReason) });
    }
    const found = await find(tx, id, now);
    const tenant = tenantOf(actor);
    if (!found || !tenant) return err(notFound);
    const { work, place } = found;
    if (!canDiscard(work.kind, work.needsPerson, isPlatform(actor))) {
      return err({ kind: "NotPossible", ...said("NOT_DISCARDABLE") });
    }
    if (!(await forget(tx, place))) return err(notFound);
    await tx.query(
      `insert into discarded_work (id, reseller_id, work, subject, reason, discarded_by_name, discarded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), tenant.resellerId, id, work.subject, words, actor.name, now],
    );
    await tellOthers(tx, actor, work, "MOVING");
    return ok({ stuckWorkId: id });
  }
}

/** Who looks at the same list sees what was done. The machinery's own names are not for people. */
async function tellOthers(
  tx: Tx,
  actor: Actor,
  { kind, subject }: StuckWorkRow,
  status: "CHANGED" | "MOVING",
): Promise<void> {
  const resellerId = tenantOf(actor)?.resellerId;
  if (resellerId === undefined) return;
  const shown = kind === "JOB" ? jobSubject(subject) : kind === "EVENT" ? "An event" : subject;
  await announceStuckWorkChanged(tx, resellerId, { subject: shown, status });
}

async function find(
  tx: Tx,
  id: string,
  now: Date,
): Promise<{ work: StuckWorkRow; place: StuckWorkPlace } | null> {
  const place = placeOfWork(id);
  const work = place && (await findStuckWork(tx, now, id));
  return work && { work, place };
}

async function queueAgain(tx: Tx, place: StuckWorkPlace): Promise<boolean> {
  switch (place.kind) {
    case "EVENT":
      return told(tx, "events.retry_dead_letter($1, $2)", [place.consumer, place.eventId]);
    case "JOB":
      return told(tx, "jobs.retry($1)", [place.job]);
    default: {
      const { kind, subjectId } = place;
      await publish(tx, {
        type: STUCK_WORK_RETRIED,
        audience: "internal",
        payload: { kind, subjectId },
      });
      return true;
    }
  }
}

async function forget(tx: Tx, place: StuckWorkPlace): Promise<boolean> {
  switch (place.kind) {
    case "EVENT":
      return told(tx, "events.discard_dead_letter($1, $2)", [place.consumer, place.eventId]);
    case "JOB":
      return told(tx, "jobs.discard($1)", [place.job]);
    default: {
      const [rows]: [unknown[], number] = await tx.query(
        "update stuck_work set reason = null where kind = $1 and subject_id = $2 and reason is not null returning kind",
        [place.kind, place.subjectId],
      );
      return rows.length > 0;
    }
  }
}

async function told(tx: Tx, call: string, values: readonly unknown[]): Promise<boolean> {
  const [answer] = await tx.query(`select ${call} as found`, [...values]);
  return answer.found;
}
