import { addDecimals, subtractDecimals } from "@markethall/ui";
import { useEffect, useRef, useState } from "react";

const MOVE_MS = 600;
const STEPS = 1_000;

/**
 * An amount on its way from what it was to what it is, when it changes while it is looked at; at once where less motion is asked for.
 *
 * @param same What the amount is of: where that changes, another amount is shown and nothing moves.
 */
export function useMoving(amount: string, same: string): string {
  const [shown, setShown] = useState({ amount, same });
  const last = useRef({ amount, same });

  useEffect(
    function moveToTheAmount() {
      const from = last.current;
      last.current = { amount, same };
      if (from.amount === amount && from.same === same) return undefined;
      const still = from.same !== same || prefersStillness();
      const began = performance.now();
      let frame = requestAnimationFrame(function step(now) {
        const share = still ? 1 : Math.min(1, (now - began) / MOVE_MS);
        setShown({ amount: share === 1 ? amount : between(from.amount, amount, share), same });
        if (share < 1) frame = requestAnimationFrame(step);
      });
      return () => cancelAnimationFrame(frame);
    },
    [amount, same],
  );
  return shown.same === same ? shown.amount : amount;
}

/**
 * The amount at a share of the way, slower towards the end, with the digits that the amounts have.
 *
 * Example: `between("0.00", "10.00", 0.5)` is `"8.75"`.
 */
export function between(from: string, to: string, share: number): string {
  const way = subtractDecimals(to, from);
  const digits = way.split(".")[1]?.length ?? 0;
  const eased = Math.round((1 - (1 - share) ** 3) * STEPS);
  const units = (BigInt(way.replace(".", "")) * BigInt(eased)) / BigInt(STEPS);
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const cut = text.length - digits;
  const part = `${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ""}`;
  return units < 0n ? subtractDecimals(from, part) : addDecimals(from, part);
}

function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
