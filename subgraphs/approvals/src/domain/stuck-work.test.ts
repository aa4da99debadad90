import { describe, expect, it } from "@jest/globals";
import {
  canDiscard,
  canRetry,
  jobSubject,
  machineryReason,
  placeOfWork,
  stuckWorkKinds,
} from "./stuck-work.js";

const id = "3f0c2a52-7b0e-4c6e-9d44-0a8f5c1b2d3e";

describe("placeOfWork", () => {
  it.each([
    { given: "JOB:12", place: { kind: "JOB", job: "12" }, why: "a job by its number" },
    {
      given: `EVENT:billing.facts:${id}`,
      place: { kind: "EVENT", consumer: "billing.facts", eventId: id },
      why: "an event of one consumer",
    },
    {
      given: `ORDER:${id}`,
      place: { kind: "ORDER", subjectId: id },
      why: "something of the business",
    },
    { given: "JOB:0", place: null, why: "numbers begin at 1" },
    { given: "JOB:1;drop", place: null, why: "digits only" },
    { given: `EVENT:billing.facts`, place: null, why: "which event is missing" },
    { given: `ORDER:${id}:x`, place: null, why: "too much" },
    { given: `SECRET:${id}`, place: null, why: "no such kind" },
    { given: "", place: null, why: "nothing" },
  ])("reads $given: $why", ({ given, place }) => {
    expect(placeOfWork(given)).toEqual(place);
  });
});

describe("what people may do", () => {
  it("is to try again whatever can go on", () => {
    expect(stuckWorkKinds.filter((kind) => !canRetry(kind, false))).toEqual([
      "APPROVAL_REQUEST",
      "USAGE_IMPORT",
    ]);
  });

  it("leaves the reseller's business to the reseller", () => {
    expect(stuckWorkKinds.filter((kind) => canRetry(kind, true))).toEqual(["EVENT", "JOB"]);
    expect(stuckWorkKinds.filter((kind) => canDiscard(kind, true, true))).toEqual(["EVENT", "JOB"]);
  });

  it("never puts an order aside, nor what still goes on by itself", () => {
    expect(canDiscard("ORDER", true, false)).toBe(false);
    expect(canDiscard("JOB", false, false)).toBe(false);
    expect(canDiscard("JOB", true, false)).toBe(true);
  });
});

describe("words", () => {
  it("name jobs as people would", () => {
    expect(jobSubject("identity.send-mail")).toBe("A mail");
    expect(jobSubject("x.y")).toBe("x.y");
  });

  it("tell the message of an error to the platform alone", () => {
    expect(machineryReason("relation x", 2, false, true)).toBe("relation x");
    expect(machineryReason(null, 2, false, true)).toBe("Its worker died.");
    expect(machineryReason("relation x", 1, false, false)).toBe(
      "It failed once. The log of the workers has the cause.",
    );
    expect(machineryReason("It was stopped after 120 seconds", 1, true, false)).toBe(
      "It took longer than it may and was stopped.",
    );
  });
});
