import type { ResellerSeed } from "@markethall/identity/seed";
import type { PurchaseSeed } from "@markethall/subscriptions/seed";
import { planId } from "../seed/catalog-world.js";
import { id } from "../seed/id.js";
import { licensePlans, products } from "../seed/products.js";
import type { WorldSize } from "./arguments.js";
import type { Draw } from "./draw.js";
import { customerKey, resellerKey } from "./organisations.js";

const DAY = 86_400_000;
const licences = products.filter(({ kind }) => kind === "LICENSE");

/** Past purchases of a reseller's customers, oldest first: within the last 300 days, all still running. */
export function history(
  size: WorldSize,
  place: number,
  { customers }: ResellerSeed,
  draw: Draw,
  now: Date,
): PurchaseSeed[] {
  const bought = customers.flatMap((customer, at) =>
    Array.from({ length: size.purchases }, (_, count): PurchaseSeed => {
      const key = `${customerKey(resellerKey(size.seed, place), at + 1)}:purchase:${count}`;
      const buyer = customer.people[0]!;
      const quantity = draw.between(1, 60, `${key}.seats`);
      return {
        orderId: id(key),
        itemId: id(`${key}:item`),
        customerId: customer.id,
        placedBy: { id: buyer.id, name: buyer.name },
        at: new Date(now.getTime() - draw.between(8, 300, `${key}.days`) * DAY),
        planId: planId(
          draw.one(licences, `${key}.product`).slug,
          draw.one(licensePlans, `${key}.plan`).key,
        ),
        quantity,
        assignedSeats: draw.between(0, quantity, `${key}.assigned`),
        autoRenew: true,
        endOfTerm: null,
        termEndsAt: null,
      };
    }),
  );
  return bought.sort((one, other) => one.at.getTime() - other.at.getTime());
}
