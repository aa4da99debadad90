import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { chunks } from "./chunks.js";

describe("chunks", () => {
  it("keeps all in order, at most 500 in a piece, and no group in two pieces", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 80 });
    fc.assert(
      fc.property(sizes, (groupSizes) => {
        const items = groupSizes.flatMap((size, group) =>
          Array.from({ length: size }, (_, n) => ({ group, n })),
        );
        const pieces = chunks(items, ({ group }) => group);
        expect(pieces.flat()).toEqual(items);
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= 500)).toBe(true);
        const groupsOfPieces = pieces.flatMap((piece) => [
          ...new Set(piece.map(({ group }) => group)),
        ]);
        expect(new Set(groupsOfPieces).size).toBe(groupsOfPieces.length);
      }),
    );
  });
});
