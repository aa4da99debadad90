import type { Settled } from "./intent.js";
import type { LedgerEntry } from "./portal.js";
import type { OrderFacts, World } from "./world.js";

const final = ["COMPLETED", "CANCELLED", "DECLINED"];
const waiting = ["PENDING_APPROVAL", "NEEDS_ATTENTION"];

/** One effective provisioning for each order, at the vendor as with us, and none left without anybody seeing why. */
export function checkOrders({ resellers, ledger }: World): string[] {
  const placed = countBy(ledger.filter(({ operation }) => operation === "order"));
  return resellers.flatMap(({ resellerId, orders }) =>
    orders.flatMap((order) => [
      ...checkVisible(order),
      ...order.items.flatMap(({ id, status }) => {
        const count = placed.get(`${resellerId}.${id}`) ?? 0;
        if (count > 1) return [`provisioned ${count} times: order ${order.number}, item ${id}`];
        if (status === "COMPLETED" && count === 0) {
          return [`completed and not provisioned: order ${order.number}, item ${id}`];
        }
        return [];
      }),
    ]),
  );
}

function checkVisible({ number, status, stuckBecause }: OrderFacts): string[] {
  if (final.includes(status) || waiting.includes(status) || stuckBecause !== null) return [];
  return [`neither final nor visibly waiting: order ${number} is ${status}`];
}

/** The vendor made each account once. */
export function checkAccounts({ resellers, ledger }: World): string[] {
  const made = countBy(ledger.filter(({ operation }) => operation === "account"));
  return resellers.flatMap(({ resellerId, accounts }) =>
    accounts.flatMap(({ id, name, status }) => {
      const count = made.get(`${resellerId}.${id}`) ?? 0;
      return count > 1 ? [`made ${count} times: account ${name} (${status})`] : [];
    }),
  );
}

/** Seats are the same with us as at the vendor, and every acknowledged change of seats reached it. */
export function checkSeats(settled: readonly Settled[], { resellers, ledger }: World): string[] {
  const held = resellers.flatMap(({ orders }) =>
    orders.flatMap(({ items }) => items.flatMap(({ subscription }) => subscription ?? [])),
  );
  const seatsAtVendor = new Map<string, number[]>();
  for (const { operation, subjectId, quantity } of ledger) {
    if ((operation !== "order" && operation !== "quantity") || quantity === null) continue;
    seatsAtVendor.set(subjectId, [...(seatsAtVendor.get(subjectId) ?? []), quantity]);
  }
  const differing = held.flatMap(({ id, status, seatCount, vendorReference }) => {
    if (status !== "ACTIVE" || seatCount === null || vendorReference === null) return [];
    const last = seatsAtVendor.get(vendorReference)?.at(-1);
    if (last === seatCount) return [];
    return [`seats differ: subscription ${id} has ${seatCount}, the vendor ${last}`];
  });
  const lost = settled.flatMap(({ intent, outcome }) => {
    if (intent.deed !== "change" || outcome.kind !== "ok") return [];
    const subscription = held.find(({ id }) => id === intent.about["subscriptionId"]);
    const reference = subscription?.vendorReference;
    const seats = Number(intent.about["seats"]);
    if (!reference || seatsAtVendor.get(reference)?.includes(seats)) return [];
    return [`acknowledged and lost: ${intent.id} asked for ${seats} seats`];
  });
  return [...differing, ...lost];
}

function countBy(entries: readonly LedgerEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reference } of entries) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  return counts;
}
