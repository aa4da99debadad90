/** `all`: staff and the customer it is about. `console`: staff only. `internal`: subgraphs only, never live. */
export type Audience = "all" | "console" | "internal";

/** A fact that one subgraph announces and others act on. The payload carries state, so order does not matter. */
export interface DomainEvent<P = unknown> {
  readonly id: string;
  /** `<source>.<noun>.<verb in the past>.v<n>` */
  readonly type: string;
  readonly source: string;
  readonly tenantId: string;
  readonly customerId: string | null;
  readonly audience: Audience;
  readonly payload: P;
  /** Business time. */
  readonly occurredAt: Date;
  readonly requestId: string | null;
}

/** An event as the log keeps it: numbered by the relay. */
export interface LoggedEvent<P = unknown> extends DomainEvent<P> {
  /** Place in the log of all tenants, without gaps. */
  readonly position: number;
  /** Place among what the reseller's staff may see; null for internal events. */
  readonly sequence: number | null;
  /** Place among what the customer may see. */
  readonly customerSequence: number | null;
}

/** PostgreSQL channel that wakes readers of the log; it carries no data. */
export const LOG_CHANNEL = "markethall_events";
export const CLOCK_CHANNEL = "markethall_clock";
