import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { drainOutbox, testDatabase, type TestDatabase } from "@markethall/testing";
import { schema } from "../src/data-source.js";
import { UsageImportService } from "../src/services/usage-import.service.js";
import { UsageImporter } from "../src/services/usage-importer.js";
import { fileOf, focusLines } from "./focus-file.js";
import { clock, World } from "./world.js";

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase(schema);
  world = await new World(database, "import-progress").reseller();
  const aws = await world.vendor("aws");
  const customerId = await world.customer("Alpine");
  await world.authorize(customerId, aws);
  await world.account(customerId, aws, "acc-1");
});
afterAll(() => database.close());
beforeEach(() => drainOutbox(database.admin, "billing"));

/** Imports a file of so many rows; how often the console was told of it. */
async function tellsOf(rows: number): Promise<number> {
  const id = await world.db.write(world.tenant, (tx) =>
    new UsageImportService().open(tx, world.resellerId, null, "usage.csv", clock.now()),
  );
  const lines = Array.from({ length: rows }, (_, i) => ({ id: `${rows}-${i}`, cost: "1" }));
  await new UsageImporter(world.db, clock).run(world.resellerId, id, fileOf(focusLines(lines)));
  const events = await drainOutbox(database.admin, "billing");
  return events.filter(
    ({ type, audience, payload }) =>
      type === "billing.usage-import.progressed.v1" &&
      audience === "console" &&
      (payload as { importId: string }).importId === id,
  ).length;
}

describe("the console", () => {
  it("is told when an import is ordered, begun and over", async () => {
    expect(await tellsOf(1)).toBeGreaterThanOrEqual(3);
  });
});
