import { describe, expect, it } from "@jest/globals";
import { assortment } from "./assortment.js";
import { Draw } from "./draw.js";
import { history } from "./history.js";
import { offers } from "./offers.js";
import { reseller } from "./organisations.js";

const since = new Date("2024-11-01T00:00:00Z");
const now = new Date("2026-11-22T12:00:00Z");
const small = { seed: 7, resellers: 1, customers: 3, products: 5, purchases: 2 };

function world(size: typeof small) {
  const draw = new Draw(size.seed);
  const goods = assortment(size, draw);
  const seller = reseller(size, 1, draw, since);
  return {
    goods,
    seller,
    offer: offers(size, 1, draw, goods),
    past: history(size, 1, seller, draw, now),
  };
}

describe("a generated world", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(world(small)).toEqual(world(small));
    expect(world({ ...small, seed: 8 }).seller.customers[0]!.id).not.toBe(
      world(small).seller.customers[0]!.id,
    );
  });

  it("begins with the smaller one", () => {
    const large = world({ ...small, customers: 5 });
    expect(large.seller.customers.slice(0, 3)).toEqual(world(small).seller.customers);
  });

  it("gives every customer a book at every vendor that it is authorised for", () => {
    const { seller, offer } = world(small);
    const books = new Set(offer.books.map(({ id }) => id));
    const named = seller.customers.flatMap(({ authorizations }) =>
      authorizations.map(({ priceBookId }) => priceBookId),
    );
    expect(new Set(named)).toEqual(books);
    expect(books.size).toBe(3 * 7);
  });

  it("names nothing twice", () => {
    const { goods, seller, past } = world({ ...small, customers: 40, products: 60 });
    const ids = [
      ...goods!.planIds,
      ...goods!.productIds,
      ...seller.staff.map(({ id }) => id),
      ...seller.customers.flatMap(({ id, people }) => [id, ...people.map((one) => one.id)]),
      ...past.flatMap(({ orderId, itemId }) => [orderId, itemId]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    const slugs = goods!.content.products.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});
