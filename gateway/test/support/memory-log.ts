import type { LoggedEvent } from "@markethall/events";
import type { EventFeed } from "../../src/app.js";

export const RESELLER = "10000000-0000-4000-8000-000000000001";

/** An event log in memory. */
export class MemoryLog implements EventFeed {
  private readonly events: LoggedEvent[] = [];
  private wake: () => void = () => undefined;
  reads = 0;
  /** Longest time that a reader waits for what it read, in milliseconds: what happens meanwhile it has not read. */
  slowMs = 0;
  private readonly forgotten = new Map<string | null, number>();

  add(event: Partial<LoggedEvent> & Pick<LoggedEvent, "type" | "payload">): void {
    const position = this.events.length + 1;
    const customerId = event.customerId ?? null;
    const audience = event.audience ?? "all";
    const count = (of: (one: LoggedEvent) => boolean): number => this.events.filter(of).length + 1;
    this.events.push({
      id: `event-${position}`,
      source: event.type.split(".")[0] ?? "",
      tenantId: RESELLER,
      requestId: null,
      occurredAt: new Date("2026-11-22T10:00:00Z"),
      ...event,
      customerId,
      audience,
      position,
      sequence: audience === "internal" ? null : count((one) => one.sequence !== null),
      customerSequence:
        audience === "all" && customerId !== null
          ? count((one) => one.customerId === customerId && one.customerSequence !== null)
          : null,
    });
    this.wake();
  }

  async start(): Promise<void> {}
  async stop(): Promise<void> {}
  async healthy(): Promise<boolean> {
    return true;
  }
  async followClock(follow: (offsetMs: number) => void): Promise<void> {
    follow(0);
  }
  onGrowth(wake: () => void): () => void {
    this.wake = wake;
    return () => (this.wake = () => undefined);
  }
  async lastPosition(): Promise<number> {
    return this.events.length;
  }
  async after(position: number): Promise<LoggedEvent[]> {
    this.reads += 1;
    return this.slowly(this.events.slice(position, position + 2));
  }
  async lastSequence({ customerId }: { customerId: string | null }): Promise<number> {
    return this.events.filter((event) =>
      customerId
        ? event.customerId === customerId && event.customerSequence !== null
        : event.sequence !== null,
    ).length;
  }
  async missed({ customerId }: { customerId: string | null }, after: number) {
    const from = Math.max(after, this.forgotten.get(customerId) ?? 0);
    const isMissed = (event: LoggedEvent): boolean =>
      customerId
        ? event.customerId === customerId && (event.customerSequence ?? 0) > from
        : (event.sequence ?? 0) > from;
    return this.slowly(this.events.filter(isMissed).slice(0, 2));
  }

  /** Keeps nothing of what a viewer could see up to a number, as a log that is cleaned up. */
  forget({ customerId }: { customerId: string | null }, upTo: number): void {
    this.forgotten.set(customerId, upTo);
  }

  private async slowly<T>(read: T): Promise<T> {
    if (this.slowMs > 0) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * this.slowMs));
    }
    return read;
  }
}
