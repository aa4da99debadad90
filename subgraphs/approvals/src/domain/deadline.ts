const dayMs = 86_400_000;

/** Days from a request to the moment it is overdue, and from there to its end (our choice). */
export const daysToDecide = 5;
export const daysAfterEscalation = 10;

/** When a decision is due; after it the request escalates. */
export function dueAt(createdAt: Date): Date {
  return new Date(createdAt.getTime() + daysToDecide * dayMs);
}

/** When an undecided request expires. */
export function expiresAt(due: Date): Date {
  return new Date(due.getTime() + daysAfterEscalation * dayMs);
}

export type DeadlineStep = "WAIT" | "ESCALATE" | "EXPIRE";

/**
 * What a pending request's deadline asks for at `now`. A boundary belongs to the later step: a
 * request due at noon is overdue at noon. Expiry comes first, for a job that was late for both.
 */
export function deadlineStep(
  request: { readonly dueAt: Date | null; readonly escalatedAt: Date | null },
  now: Date,
): DeadlineStep {
  if (request.dueAt === null) return "WAIT";
  if (now >= expiresAt(request.dueAt)) return "EXPIRE";
  if (now >= request.dueAt && request.escalatedAt === null) return "ESCALATE";
  return "WAIT";
}
