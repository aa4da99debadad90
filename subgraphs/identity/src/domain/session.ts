const HOUR_MS = 60 * 60 * 1000;

/** A session ends 12 hours after its last use and 7 days after its beginning, whichever comes first. */
const SESSION_LIFETIME = { idleMs: 12 * HOUR_MS, absoluteMs: 7 * 24 * HOUR_MS } as const;

/** A partner's token lives for 15 minutes and is never renewed. */
export const BEARER_LIFETIME_MS = HOUR_MS / 4;

/** How long each kind of link works. */
export const LINK_LIFETIME_MS = {
  VERIFY_EMAIL: 48 * HOUR_MS,
  RESET_PASSWORD: HOUR_MS,
  INVITATION: 7 * 24 * HOUR_MS,
} as const;
export type LinkPurpose = keyof typeof LINK_LIFETIME_MS;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** When a session ends unless it is used again. */
export function endOf({ createdAt, lastSeenAt }: SessionTimes): Date {
  const { idleMs, absoluteMs } = SESSION_LIFETIME;
  return new Date(Math.min(lastSeenAt.getTime() + idleMs, createdAt.getTime() + absoluteMs));
}

/** Both after these, exclusive: the sessions that are live at a moment, as a query asks for them. */
export function liveSince(now: Date): { lastSeenAfter: Date; createdAfter: Date } {
  const { idleMs, absoluteMs } = SESSION_LIFETIME;
  return {
    lastSeenAfter: new Date(now.getTime() - idleMs),
    createdAfter: new Date(now.getTime() - absoluteMs),
  };
}

/** Whether a session still counts. Its ends are exclusive: at the very instant it is over. */
export function isLive(session: SessionTimes, now: Date): boolean {
  return now < endOf(session);
}
