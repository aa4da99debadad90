import { describe, expect, it } from "@jest/globals";
import { addressOf, choicesOf, reportOfAddress, withChange } from "./report-address.js";

const params = (address: string) => new URLSearchParams(address);
const known = new Set(["vendor", "product", "month", "amount"]);

describe("a report's address", () => {
  it("is that of the chooser when it names none", () => {
    expect(reportOfAddress(params("accountName=demo")).kind).toBeNull();
  });

  it("gives the graph what it says, without what the report does not have", () => {
    const address =
      "report=spend&columns=amount,cost&group=vendor,month&sort=-amount&f.vendor=A%26B&f.vendor=C&f.cost=1&q=ec2&range=last-month";
    expect(choicesOf(params(address), known)).toEqual({
      columns: ["amount"],
      groupBy: ["vendor", "month"],
      sortBy: { column: "amount", isDescending: true },
      filters: [{ column: "vendor", values: ["A&B", "C"] }],
      query: "ec2",
      range: { preset: "LAST_MONTH" },
    });
    expect(choicesOf(params("sort=cost&group=cost"), known)).toEqual({});
  });

  it("is changed part by part, and what is empty goes", () => {
    const before = params("accountName=demo&report=spend&f.vendor=A&sort=-amount&saved=1");
    expect(withChange(before, { filters: [], sortBy: null, groupBy: ["product"] }).toString()).toBe(
      "accountName=demo&report=spend&saved=1&group=product",
    );
    expect(
      withChange(before, { filters: [{ column: "product", values: ["", "B"] }] }).getAll(
        "f.product",
      ),
    ).toEqual(["", "B"]);
  });

  it("leads to a report with its choices", () => {
    expect(addressOf("SEATS", "group=vendor")).toBe("/v2c/reports?report=seats&group=vendor");
    expect(addressOf("SPEND")).toBe("/v2c/reports?report=spend");
  });
});
