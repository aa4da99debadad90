import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  addCard,
  type Arrangement,
  moveCard,
  readArrangement,
  removeCard,
  resizeCard,
  sameArrangement,
  writeArrangement,
} from "./arrangement.js";

const known = ["spend", "seats", "over-time", "renewals"];
const cards: Arrangement = [
  { id: "spend", size: "small" },
  { id: "over-time", size: "wide" },
  { id: "seats", size: "small" },
];

describe("an arrangement in an address", () => {
  it.each([
    { text: null, read: null, why: "nothing is said" },
    { text: "", read: null, why: "nothing is said" },
    { text: "none", read: "none", why: "no card at all is an arrangement" },
    { text: "spend,over-time-wide", read: "spend,over-time-wide", why: "sizes are kept" },
    { text: "spend,weather,seats", read: "spend,seats", why: "an unknown card is left out" },
    { text: "spend,seats,spend-wide", read: "spend,seats", why: "a card stands once" },
    { text: "weather", read: "none", why: "it said something, of which nothing is known" },
  ])("$text reads as $read: $why", ({ text, read }) => {
    const found = readArrangement(text, known);
    expect(found && writeArrangement(found)).toBe(read);
  });

  it("is read as it was written", () => {
    const any = fc.uniqueArray(fc.constantFrom(...known)).chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            size: fc.constantFrom("small" as const, "wide" as const),
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(any, (arrangement) => {
        expect(readArrangement(writeArrangement(arrangement), known)).toEqual(arrangement);
      }),
    );
  });
});

describe("arranging", () => {
  it.each([
    { id: "seats", place: 0, order: "seats spend over-time" },
    { id: "spend", place: 1, order: "over-time spend seats" },
    { id: "spend", place: 9, order: "over-time seats spend" },
    { id: "seats", place: -3, order: "seats spend over-time" },
    { id: "weather", place: 0, order: "spend over-time seats" },
  ])("moves $id to place $place: $order", ({ id, place, order }) => {
    expect(
      moveCard(cards, id, place)
        .map((card) => card.id)
        .join(" "),
    ).toBe(order);
  });

  it("loses no card when one moves", () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.integer({ min: -5, max: 9 }), (id, place) => {
        expect(new Set(moveCard(cards, id, place))).toEqual(new Set(cards));
      }),
    );
  });

  it("adds at the end, once, and takes away", () => {
    const more = addCard(cards, { id: "renewals", size: "wide" });
    expect(writeArrangement(more)).toBe("spend,over-time-wide,seats,renewals-wide");
    expect(addCard(more, { id: "renewals", size: "small" })).toBe(more);
    expect(writeArrangement(removeCard(more, "spend"))).toBe("over-time-wide,seats,renewals-wide");
  });

  it("makes a card wide and small again", () => {
    const wide = resizeCard(cards, "seats", "wide");
    expect(sameArrangement(wide, cards)).toBe(false);
    expect(sameArrangement(resizeCard(wide, "seats", "small"), cards)).toBe(true);
  });
});
