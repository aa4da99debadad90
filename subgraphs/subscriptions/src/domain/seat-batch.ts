import { HOUR } from "./calendar.js";

/** Seats that were bought together. */
export interface SeatPurchase {
  readonly quantity: number;
  readonly purchasedAt: Date;
}

/** Seats bought together: each purchase has its own window in which it can be given back. */
export interface SeatBatch extends SeatPurchase {
  readonly id: string;
}

/** The purchases of some batches, oldest first. */
export function purchasesOf(batches: readonly SeatPurchase[]): SeatPurchase[] {
  return batches
    .map(({ quantity, purchasedAt }) => ({ quantity, purchasedAt }))
    .sort((a, b) => a.purchasedAt.getTime() - b.purchasedAt.getTime());
}

/**
 * The purchases as a change of seats leaves them.
 *
 * @param left Batch id → seats left in it, for those that the change touches.
 * @param added Seats that are bought with it.
 */
export function purchasesAfter(
  batches: readonly SeatBatch[],
  left: ReadonlyMap<string, number>,
  added: number,
  now: Date,
): SeatPurchase[] {
  const kept = batches.map((batch) => ({
    ...batch,
    quantity: left.get(batch.id) ?? batch.quantity,
  }));
  return purchasesOf(
    [...kept, { quantity: added, purchasedAt: now }].filter(({ quantity }) => quantity > 0),
  );
}

/**
 * The first instant at which the window is closed: 168 hours from 2026-03-01T10:00:00Z it is open
 * at 2026-03-08T09:59:59Z and closed at 10:00:00Z (rules.md §4).
 */
export function windowCloses(purchasedAt: Date, windowHours: number): Date {
  return new Date(purchasedAt.getTime() + windowHours * HOUR);
}

export function windowOpen(purchasedAt: Date, windowHours: number, now: Date): boolean {
  return now < windowCloses(purchasedAt, windowHours);
}

/** Seats that can be given back now: those of open batches. */
export function reducibleNow(
  batches: readonly SeatBatch[],
  windowHours: number,
  now: Date,
): number {
  return openBatches(batches, windowHours, now).reduce(
    (seats, { quantity }) => seats + quantity,
    0,
  );
}

function openBatches(batches: readonly SeatBatch[], windowHours: number, now: Date): SeatBatch[] {
  return batches.filter(({ purchasedAt }) => windowOpen(purchasedAt, windowHours, now));
}

/**
 * What is left of each touched batch when seats are given back. The batch whose window closes first
 * is used first, so that what stays reducible stays so for longest (our choice).
 *
 * @returns Batch id → quantity left (0: the batch is gone), or null when fewer seats are open.
 */
export function giveBack(
  batches: readonly SeatBatch[],
  seats: number,
  windowHours: number,
  now: Date,
): ReadonlyMap<string, number> | null {
  const left = new Map<string, number>();
  let open = seats;
  const soonestFirst = openBatches(batches, windowHours, now).sort(
    (a, b) => a.purchasedAt.getTime() - b.purchasedAt.getTime(),
  );
  for (const { id, quantity } of soonestFirst) {
    if (open === 0) break;
    const taken = Math.min(quantity, open);
    left.set(id, quantity - taken);
    open -= taken;
  }
  return open === 0 ? left : null;
}

/** The same where no window applies: any seats may go, the newest first. */
export function giveBackAny(
  batches: readonly SeatBatch[],
  seats: number,
): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  let open = seats;
  const newestFirst = [...batches].sort(
    (a, b) => b.purchasedAt.getTime() - a.purchasedAt.getTime(),
  );
  for (const { id, quantity } of newestFirst) {
    if (open === 0) break;
    const taken = Math.min(quantity, open);
    left.set(id, quantity - taken);
    open -= taken;
  }
  return left;
}
