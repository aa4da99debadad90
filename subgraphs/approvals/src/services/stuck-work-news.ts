import { PLATFORM_TENANT } from "@markethall/auth";
import { type NewEvent, publish } from "@markethall/events";
import type { Tx } from "@markethall/runtime";

interface StuckWorkNews {
  readonly subject: string;
  readonly status: "STUCK" | "MOVING" | "CHANGED";
}

/** Told live to the reseller's console, and to the platform's people, who see what is stuck anywhere. */
export function announceStuckWorkChanged(
  tx: Tx,
  resellerId: string,
  news: StuckWorkNews,
): Promise<void> {
  const event: NewEvent = {
    type: "approvals.stuck-work.changed.v1",
    audience: "console",
    payload: news,
  };
  return resellerId === PLATFORM_TENANT
    ? publish(tx, event)
    : publish(tx, event, {
        ...event,
        tenantId: PLATFORM_TENANT,
        payload: { subject: "Stuck work of a reseller", status: "CHANGED" },
      });
}
