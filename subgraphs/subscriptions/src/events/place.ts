import type { DomainEvent, LoggedEvent } from "@markethall/events";

/**
 * An event's place in the log, kept with a read model's row so that an older event that comes late
 * overwrites nothing. Business time would not do: it can be set back.
 */
export function placeOf(event: DomainEvent): number {
  return (event as Partial<LoggedEvent>).position ?? 0;
}
