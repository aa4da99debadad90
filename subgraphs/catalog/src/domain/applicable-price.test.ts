import { describe, expect, it } from "@jest/globals";
import { currencyCode, rate } from "@markethall/money";
import { applicablePrice, priceSources } from "./applicable-price.js";

const usd = currencyCode("USD");
const all = {
  SUBSCRIPTION_ADJUSTMENT: rate("1", usd),
  CLOUD_ACCOUNT_BOOK: rate("2", usd),
  CUSTOMER_VENDOR_BOOK: rate("3", usd),
  DEFAULT_BOOK: rate("4", usd),
};

describe("applicablePrice (rules.md §2, most specific first)", () => {
  it("asks the subscription, the cloud account, the customer's book and the default book in this order", () => {
    for (const [index, source] of priceSources.entries()) {
      const left = Object.fromEntries(priceSources.slice(index).map((name) => [name, all[name]]));
      expect(applicablePrice(left)).toEqual({ source, price: all[source] });
    }
  });

  it("has no price when no book is set up", () => {
    expect(applicablePrice({})).toBeNull();
  });

  it("does not fall back to the default book for a plan that the customer's own book leaves out", () => {
    expect(
      applicablePrice({ CUSTOMER_VENDOR_BOOK: null, DEFAULT_BOOK: all.DEFAULT_BOOK }),
    ).toBeNull();
  });
});
