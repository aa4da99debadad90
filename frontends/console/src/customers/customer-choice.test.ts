import { describe, expect, it } from "@jest/globals";
import {
  chosenCustomers,
  customerFilter,
  customerOrder,
  customersFile,
} from "./customer-choice.js";

const chosen = (query: string) => chosenCustomers(new URLSearchParams(query));

describe("which customers", () => {
  it.each([
    ["", { query: "", status: null }, {}],
    ["q=%20con%20", { query: "con", status: null }, { query: "con" }],
    ["status=ACTIVE&q=a", { query: "a", status: "ACTIVE" }, { query: "a", status: "ACTIVE" }],
    ["status=UNREADY", { query: "", status: "UNREADY" }, {}],
    ["status=NONSENSE", { query: "", status: null }, {}],
  ])("are chosen by ?%s", (query, choice, filter) => {
    expect(chosen(query)).toEqual(choice);
    expect(customerFilter(chosen(query))).toEqual(filter);
  });

  it.each([
    [null, "NAME_ASC"],
    [{ id: "name", descending: true }, "NAME_DESC"],
    [{ id: "created", descending: true }, "CREATED_DESC"],
    [{ id: "status", descending: true }, "NAME_ASC"],
  ])("are sorted by %p", (sort, order) => {
    expect(customerOrder(sort)).toBe(order);
  });

  it("are a file of the same filters and order", () => {
    expect(customersFile(chosen("q=a%26b&status=ACTIVE"), "CREATED_DESC")).toBe(
      "/files/customers.csv?query=a%26b&status=ACTIVE&orderBy=CREATED_DESC",
    );
  });
});
