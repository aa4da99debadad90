import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parse, specifiedRules, validate } from "graphql";
import type { SubgraphContract } from "../src/composition/composition.js";
import { BothExecutors, LONGEST_MS } from "./support/equality/both-executors.js";
import { Choices } from "./support/equality/choices.js";
import { randomQuery } from "./support/equality/random-query.js";
import { oddWorld, portalWorld } from "./support/equality/worlds.js";

/** EQUALITY_SEED repeats a run; EQUALITY_RUNS makes a longer one. */
const seed = Number(process.env.EQUALITY_SEED ?? Date.now() % 2_147_483_647);
const numRuns = Number(process.env.EQUALITY_RUNS ?? 300);

/** Down or raving: none mostly, else one or two of the subgraphs. */
const affected = (names: readonly string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...names], { minLength: 1, maxLength: 2 }) },
  );

interface Tally {
  invalid: number;
  faulty: number;
  gaveUp: number;
}

async function compare(world: readonly SubgraphContract[]) {
  const both = await BothExecutors.over(world);
  const tally: Tally = { invalid: 0, faulty: 0, gaveUp: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(999_999), { minLength: 20, maxLength: 250, size: "max" }),
      fc.nat(),
      affected(both.names),
      affected(both.names),
      async (numbers, luck, down, raving) => {
        const question = randomQuery(both.schema, new Choices(numbers));
        const valid = validate(both.schema, parse(question.query), specifiedRules).length === 0;
        if (!valid) tally.invalid += 1;
        fc.pre(valid);
        const mood = { seed: luck, down: new Set(down), raving: new Set(raving) };
        const { stock, compiled } = await both.answers(question, mood);
        if (stock === "gave up") tally.gaveUp += 1;
        else if (!stock.includes('"errors": []')) tally.faulty += 1;
        if (compiled !== stock) {
          throw new Error(
            `${question.query}\n${JSON.stringify(question.variables)}\ndown ${down.join()} raving ${raving.join()}\n` +
              `stock:\n${stock}\ncompiled:\n${compiled}`,
          );
        }
      },
    ),
    { seed, numRuns, maxSkipsPerRun: 20, endOnFailure: process.env.EQUALITY_SHRINK === undefined },
  );
  return { tally, counts: both.compiled.counts() };
}

describe("the compiled executor answers as the stock one does", () => {
  it.each([
    { what: "the portal's graph", world: portalWorld() },
    { what: "a graph with all that federation can do", world: oddWorld },
  ])(
    "over $what",
    async ({ what, world }) => {
      const { tally, counts } = await compare(world);
      const fallbacks = Object.values(counts.stock).reduce((sum, count) => sum + count, 0);
      process.stdout.write(
        `equality over ${what}: seed ${seed}, ${numRuns} questions, ${counts.compiled} compiled, ` +
          `${fallbacks} left to stock ${JSON.stringify(counts.stock)}, ` +
          `${tally.faulty} with errors, ${tally.gaveUp} given up by both\n`,
      );
      expect(counts.compiled / numRuns).toBeGreaterThan(0.7);
      expect(fallbacks).toBeGreaterThan(0);
      expect(tally.faulty / numRuns).toBeGreaterThan(0.2);
    },
    LONGEST_MS,
  );
});
