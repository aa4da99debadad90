import { describe, expect, it } from "@jest/globals";
import { currencyCode, parseMoney } from "@markethall/money";
import { retryDelay, watchDelay } from "./backoff.js";
import { moved, needsApproval, orderStatuses } from "./order.js";

const usd = (amount: string) => parseMoney(amount, currencyCode("USD"));

describe("needsApproval", () => {
  it.each([
    {
      total: usd("5000.00"),
      threshold: "5000.00",
      needs: false,
      why: "the threshold itself does not",
    },
    { total: usd("5000.01"), threshold: "5000.00", needs: true, why: "a cent above does" },
    { total: usd("1000000"), threshold: null, needs: false, why: "no threshold, no approval" },
    { total: usd("0.00"), threshold: "0", needs: false, why: "nothing to pay" },
    {
      total: parseMoney("5001", currencyCode("JPY")),
      threshold: "5000.00",
      needs: true,
      why: "without decimals",
    },
  ])(
    "$total.minor $total.currency over $threshold: $needs, $why",
    ({ total, threshold, needs }) => {
      expect(needsApproval(total, threshold)).toBe(needs);
    },
  );
});

describe("an order", () => {
  it("stays where it ended", () => {
    for (const end of ["COMPLETED", "DECLINED", "CANCELLED"] as const) {
      expect(orderStatuses.filter((to) => moved(end, to).ok)).toEqual([]);
    }
  });

  it("is approved, declined or taken back while it waits", () => {
    expect(orderStatuses.filter((to) => moved("PENDING_APPROVAL", to).ok)).toEqual([
      "PROVISIONING",
      "DECLINED",
      "CANCELLED",
    ]);
  });
});

describe("waiting", () => {
  it("doubles after each failure, up to half a minute at first and five minutes later", () => {
    expect([1, 2, 3, 6, 20, 21].map(retryDelay)).toEqual([
      1_000, 2_000, 4_000, 30_000, 30_000, 300_000,
    ]);
  });

  it("looks often at first", () => {
    expect([0, 1_000, 8_000, 3_600_000].map(watchDelay)).toEqual([500, 500, 2_000, 15_000]);
  });
});
