import { describe, expect, it } from "@jest/globals";
import { lookOf, savedQuery, withLook, withoutLook } from "./dashboard-address.js";

const query = (text = "") => new URLSearchParams(text);

describe("the look of a dashboard", () => {
  it.each([
    { address: "", saved: "", look: { cards: null, currency: null, compare: true } },
    { address: "cards=spend", saved: "cards=seats", look: { cards: "spend" } },
    { address: "", saved: "cards=seats&currency=EUR", look: { cards: "seats", currency: "EUR" } },
    { address: "compare=on", saved: "compare=off", look: { compare: true } },
    { address: "currency=euro", saved: "", look: { currency: null } },
    { address: "by=product", saved: "by=account", look: { groupBy: "PRODUCT" } },
    { address: "by=moon", saved: "", look: { groupBy: "VENDOR" } },
  ])("is $look for ?$address where ?$saved was saved", ({ address, saved, look }) => {
    expect(lookOf(query(address), query(saved))).toMatchObject(look);
  });

  it("says in the address only what differs from what was saved", () => {
    const change = (address: string, saved: string, look: Parameters<typeof withLook>[2]) =>
      withLook(query(address), query(saved), look).toString();
    expect(change("range=last-year", "", { compare: false })).toBe("range=last-year&compare=off");
    expect(change("compare=off", "", { compare: true })).toBe("");
    expect(change("", "compare=off", { compare: true })).toBe("compare=on");
    expect(change("currency=USD", "currency=EUR", { currency: "EUR" })).toBe("");
    expect(change("", "", { groupBy: "PRODUCT" })).toBe("by=product");
  });

  it("is saved without the days, and read again as it was", () => {
    const look = {
      cards: "spend,over-time-wide",
      currency: "EUR",
      compare: false,
      groupBy: "CLOUD_ACCOUNT",
    } as const;
    const saved = savedQuery(look);
    expect(saved).toBe("cards=spend,over-time-wide&currency=EUR&compare=off&by=account");
    expect(lookOf(query(), query(saved))).toEqual(look);
  });

  it("leaves the address with its days alone", () => {
    const address = query("accountName=demo&range=last-year&cards=none&compare=off&arrange=on");
    expect(withoutLook(address).toString()).toBe("accountName=demo&range=last-year");
  });
});
