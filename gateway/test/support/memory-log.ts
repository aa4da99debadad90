import type { LoggedEvent } from "@markethall/events";
import type { EventFeed } from "../../src/app.js";

export const RESELLER = "10000000-0000-4000-8000-000000000001";

/** An event log in memory. */
export class MemoryLog implements EventFeed {
  private readonly events: LoggedEvent[] = [];
  private wake: () => void = () => undefined;
  reads = 0;

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
    return this.events.slice(position, position + 2);
  }
  async lastSequence({ customerId }: { customerId: string | null }): Promise<number> {
    return this.events.filter((event) =>
      customerId
        ? event.customerId === customerId && event.customerSequence !== null
        : event.sequence !== null,
    ).length;
  }
  async missed(viewer: { customerId: string | null }, after: number): Promise<LoggedEvent[]> {
    return this.events
      .filter((event) =>
        viewer.customerId
          ? event.customerId === viewer.customerId && (event.customerSequence ?? 0) > after
          : (event.sequence ?? 0) > after,
      )
      .slice(0, 2);
  }
}
