import { describe, expect, it } from "@jest/globals";
import { inventoryFile } from "./inventory-file.js";
import { filterOf, orderOf } from "./subscription-filter.js";

const noon = new Date("2026-05-01T12:34:56Z");

describe("the filter of an address", () => {
  it.each([
    { address: "", filter: {}, why: "nothing is asked" },
    { address: "q=%20&status=GONE&within=7", filter: {}, why: "nothing of it is known" },
    {
      address: "q=e3&status=ACTIVE&vendor=v1",
      filter: { query: "e3", status: ["ACTIVE"], vendorId: "v1" },
      why: "each narrows",
    },
    {
      address: "within=30",
      filter: { renewsBefore: "2026-06-01T00:00:00.000Z" },
      why: "the thirtieth day counts",
    },
  ])("$address: $why", ({ address, filter }) => {
    expect(filterOf(new URLSearchParams(address), noon)).toEqual(filter);
  });

  it("is the same all day", () => {
    const params = new URLSearchParams("within=90");
    expect(filterOf(params, noon)).toEqual(filterOf(params, new Date("2026-05-01T00:00:00Z")));
  });
});

describe("the order of a list", () => {
  it.each([
    { sort: null, order: "PRODUCT_ASC" },
    { sort: { id: "ends", descending: true }, order: "ENDS_DESC" },
    { sort: { id: "price", descending: true }, order: "PRODUCT_ASC" },
  ])("is $order", ({ sort, order }) => {
    expect(orderOf(sort)).toBe(order);
  });
});

describe("a list as a file", () => {
  it("has the page's filters and order in its address", () => {
    expect(
      inventoryFile(
        "subscriptions",
        { query: "a&b", status: ["ACTIVE"], vendorId: null },
        "ENDS_ASC",
      ),
    ).toBe("/files/inventory/subscriptions.csv?query=a%26b&status=ACTIVE&orderBy=ENDS_ASC");
  });
});
