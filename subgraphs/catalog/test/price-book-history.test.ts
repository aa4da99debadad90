import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { plans } from "./support/catalogue.js";
import { call, entry, priceFor } from "./support/price-books.js";
import { openWorld, type World } from "./support/world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world = await world.withNewResellers();
});
afterAll(() => world.close());

const book = () => ({ priceBookId: world.north.bookId });
const fixed = (planId: string, value: string) => ({ planId, adjustment: "FIXED", value });

async function commit(summary: string, adjustments: object[], more: object = {}) {
  const { owner } = world.north;
  await call(world, owner, "stagePriceAdjustments", { ...book(), adjustments, ...more });
  return call(world, owner, "commitPriceBook", { ...book(), summary, acknowledgeBelowCost: true });
}
const stageRevision = (revision: number) =>
  call(world, world.north.owner, "stagePriceBookRevision", { ...book(), revision });

interface Revision {
  number: number;
  changeCount: number;
  percentBefore: string | null;
  percentAfter: string | null;
  ruleChanges: { totalCount: number; edges: { node: unknown }[] };
}

async function revisions(): Promise<Revision[]> {
  const { data, errors } = await world.run<{ priceBook: { revisions: Revision[] } }>(
    world.north.owner,
    `{ priceBook(id: "${world.north.bookId}") { revisions { number changeCount percentBefore percentAfter
       ruleChanges(first: 1) { totalCount edges { node { plan { id } before { adjustment value included }
         after { adjustment value included } } } } } } }`,
  );
  expect(errors).toEqual([]);
  return data!.priceBook.revisions;
}

describe("a book's history", () => {
  it("tells of each revision what it made of which rule, page by page", async () => {
    await commit("Spring.", [fixed(plans.premium.id, "24.00"), fixed(plans.e3.id, "40")], {
      adjustmentPercent: "20",
    });
    const [spring, made] = await revisions();
    expect(spring).toMatchObject({
      number: 2,
      changeCount: 2,
      percentBefore: "15",
      percentAfter: "20",
      ruleChanges: { totalCount: 2 },
    });
    const known = [plans.premium.id, plans.e3.id];
    expect(spring!.ruleChanges.edges).toEqual([
      {
        node: {
          plan: { id: expect.stringMatching(new RegExp(known.join("|"))) },
          before: { adjustment: "DEFAULT", value: null, included: true },
          after: { adjustment: "FIXED", value: expect.stringMatching(/^(24|40)$/), included: true },
        },
      },
    ]);
    expect(made).toMatchObject({ number: 1, changeCount: 0, percentBefore: "0" });
  });

  it("opens one revision by its number", async () => {
    await commit("Spring.", [fixed(plans.premium.id, "24.00")]);
    const { data } = await world.run<{ priceBook: { revisions: { summary: string }[] } }>(
      world.north.owner,
      `{ priceBook(id: "${world.north.bookId}") { revisions(number: 2) { summary } } }`,
    );
    expect(data!.priceBook.revisions).toEqual([{ summary: "Spring." }]);
  });

  it("leads back to any revision by a new one, and stays as it is", async () => {
    await commit("Spring.", [fixed(plans.premium.id, "24.00")], { adjustmentPercent: "20" });
    await commit("Summer.", [
      fixed(plans.premium.id, "23.00"),
      { planId: plans.e3.id, adjustment: "DEFAULT", included: false },
    ]);
    const staged = await stageRevision(2);
    expect(staged.priceBook!.draft).toMatchObject({ changes: 2 });
    // Nothing holds before the commit.
    expect(await priceFor(world, world.north.buyer, plans.premium.id)).toBe("23.00");
    await call(world, world.north.owner, "commitPriceBook", { ...book(), summary: "Back." });
    expect(await priceFor(world, world.north.buyer, plans.premium.id)).toBe("24.00");
    expect(await entry(world, plans.e3.id)).toMatchObject({ included: true, value: null });
    expect((await revisions()).map(({ number }) => number)).toEqual([4, 3, 2, 1]);

    const first = await stageRevision(1);
    expect(first.priceBook!.draft!.entries.map(({ price }) => price.amount).sort()).toEqual(
      ["0.00012765", "25.30", "253.00", "41.40"].sort(),
    );
  });

  it("takes the place of what is staged, and at the present revision takes it back", async () => {
    const { owner } = world.north;
    const adjustments = [fixed(plans.e3.id, "40")];
    await call(world, owner, "stagePriceAdjustments", { ...book(), adjustments });
    const none = await stageRevision(1);
    expect(none.priceBook!.draft).toBeNull();
  });

  it("knows no revision that was not committed, and no book of another reseller", async () => {
    expect(await stageRevision(2)).toMatchObject({
      __typename: "InvalidInputError",
      field: "revision",
      message: "The price book has revisions 1 to 1.",
    });
    expect(await stageRevision(0)).toMatchObject({ field: "revision" });
    const foreign = { priceBookId: world.south.bookId, revision: 1 };
    expect(await call(world, world.north.owner, "stagePriceBookRevision", foreign)).toMatchObject({
      __typename: "NotFoundError",
    });
  });

  it("is the operators' alone", async () => {
    const { errors } = await world.run(
      world.north.sales,
      `mutation { stagePriceBookRevision(input: { priceBookId: "${world.north.bookId}", revision: 1 }) { __typename } }`,
    );
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});
