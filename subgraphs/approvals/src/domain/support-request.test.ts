import { describe, expect, it } from "@jest/globals";
import { readableNumber } from "./readable-number.js";
import { afterClosing, afterMessage, checkedMessage, checkedSubject } from "./support-request.js";

describe("a support request", () => {
  it("is answered by staff, opened again by the customer and closed for good", () => {
    expect(afterMessage("OPEN", true)).toEqual({ ok: true, value: "ANSWERED" });
    expect(afterMessage("ANSWERED", false)).toEqual({ ok: true, value: "OPEN" });
    expect(afterClosing("ANSWERED")).toEqual({ ok: true, value: "CLOSED" });
    const closed = { ok: false, error: { kind: "SupportRequestClosed" } };
    expect(afterMessage("CLOSED", true)).toEqual(closed);
    expect(afterClosing("CLOSED")).toEqual(closed);
  });

  it("has a subject of one line and a message that says something", () => {
    expect(checkedSubject("  Seats\n missing ")).toEqual({ ok: true, value: "Seats missing" });
    expect(checkedSubject("x".repeat(201))).toMatchObject({
      ok: false,
      error: { field: "subject" },
    });
    expect(checkedMessage(" \n ")).toMatchObject({ ok: false, error: { field: "body" } });
    expect(checkedMessage("Where?\nHere.")).toEqual({ ok: true, value: "Where?\nHere." });
  });

  it("has a number that people can say", () => {
    expect(readableNumber("SR", 123)).toBe("SR-000123");
    expect(readableNumber("AR", 1_234_567)).toBe("AR-1234567");
  });
});
