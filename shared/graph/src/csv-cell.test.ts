import { describe, expect, it } from "@jest/globals";
import { neutralText } from "./csv-cell.js";

describe("neutralText", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("makes %p text", (text) => {
    expect(neutralText(text)).toBe(`'${text}`);
  });

  it.each(["Storage", "a=b", ""])("leaves %p as it is", (text) => {
    expect(neutralText(text)).toBe(text);
  });
});
