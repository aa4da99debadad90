import { describe, expect, it } from "@jest/globals";
import { containing } from "./like-pattern.js";

describe("containing", () => {
  it("finds words anywhere and takes wildcards as they were typed", () => {
    expect(containing(" AR-0001 ")).toBe("%AR-0001%");
    expect(containing("100%_\\")).toBe("%100\\%\\_\\\\%");
  });
});
