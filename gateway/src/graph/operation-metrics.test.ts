import { describe, expect, it } from "@jest/globals";
import { operationNames } from "./operation-metrics.js";

describe("the names that operations are measured by", () => {
  it("are those of the pages' documents", () => {
    const names = operationNames([
      "query Boot($a: Int) { a }",
      "fragment F on A { query }\nmutation PlaceOrder { b }",
      "{ anonymous }",
    ]);
    expect([...names]).toEqual(["Boot", "PlaceOrder"]);
  });
});
