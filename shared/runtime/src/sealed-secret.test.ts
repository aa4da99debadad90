import { describe, expect, it } from "@jest/globals";
import { SecretBox, UnsealError } from "./sealed-secret.js";

const oldKey = "11".repeat(32);
const newKey = "22".repeat(32);

describe("SecretBox", () => {
  const box = new SecretBox(oldKey);

  it("opens what it sealed, in its own context", () => {
    const sealed = box.seal("whsec_ünicode", "webhook-endpoint:1");
    expect(sealed).not.toContain("whsec");
    expect(box.open(sealed, "webhook-endpoint:1")).toBe("whsec_ünicode");
  });

  it("never seals the same text to the same bytes", () => {
    expect(box.seal("a", "c")).not.toBe(box.seal("a", "c"));
  });

  it("refuses a text that was moved to another row", () => {
    expect(() => box.open(box.seal("a", "row:1"), "row:2")).toThrow(UnsealError);
  });

  it.each([
    { change: (text: string) => text.slice(0, -4), why: "cut" },
    { change: (text: string) => text.slice(0, -2) + "AA", why: "changed" },
    { change: () => "", why: "empty" },
    { change: (text: string) => text.split(".")[0] ?? "", why: "without its bytes" },
    { change: (text: string) => `00000000.${text.split(".")[1]}`, why: "of an unknown key" },
  ])("refuses a sealed text that is $why", ({ change }) => {
    expect(() => box.open(change(box.seal("secret text", "c")), "c")).toThrow(UnsealError);
  });

  it("opens with old keys and seals with the first while a key is changed", () => {
    const sealed = box.seal("kept", "c");
    const both = new SecretBox(`${newKey},${oldKey}`);
    expect(both.open(sealed, "c")).toBe("kept");
    const renewed = both.seal("kept", "c");
    expect(new SecretBox(newKey).open(renewed, "c")).toBe("kept");
    expect(() => box.open(renewed, "c")).toThrow(UnsealError);
  });

  it.each(["", "11", "zz".repeat(32), `${oldKey},`])("refuses %j as a key", (key) => {
    expect(() => new SecretBox(key)).toThrow(RangeError);
  });
});
