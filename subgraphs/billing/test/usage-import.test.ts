import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { decimal } from "@markethall/money";
import { drainOutbox, testDatabase, type TestDatabase } from "@markethall/testing";
import { schema } from "../src/data-source.js";
import { usagePrice } from "../src/domain/usage-price.js";
import { UsageImportEntity } from "../src/entities/usage-import.entity.js";
import { readFocus } from "../src/services/focus-reader.js";
import { importUsageJob } from "../src/jobs/import-usage.job.js";
import { keepUpload } from "../src/services/upload.service.js";
import { UsageImportService } from "../src/services/usage-import.service.js";
import { UsageImporter } from "../src/services/usage-importer.js";
import { fileOf, focusLines } from "./focus-file.js";
import { clock, World } from "./world.js";
import { JobTimeLimitError } from "@markethall/events";
import { ATTEMPT_LIMIT_MS, failureOf } from "../src/domain/work-bound.js";

const TOO_LONG = failureOf("import", "TIME");

let database: TestDatabase;
let world: World;
let customerId: string;
let reseller = 0;

beforeAll(async () => {
  database = await testDatabase(schema);
});
afterAll(() => database.close());

beforeEach(async () => {
  world = await new World(database, `import-${reseller++}`).reseller();
  const aws = await world.vendor("aws");
  customerId = await world.customer("Alpine");
  await world.authorize(customerId, aws);
  await world.account(customerId, aws, "acc-1");
  await drainOutbox(database.admin, "billing");
});

async function importFile(source: Readable, of = world): Promise<UsageImportEntity> {
  const id = await of.db.write(of.tenant, (tx) =>
    new UsageImportService().open(tx, of.resellerId, null, "usage.csv", clock.now()),
  );
  await new UsageImporter(of.db, clock).run(of.resellerId, id, source);
  return of.db.read(of.tenant, (tx) => tx.findOneByOrFail(UsageImportEntity, { id }));
}

async function* halfOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text.slice(0, text.length / 2));
  throw new Error("the disk is gone");
}

const importText = (text: string) => importFile(fileOf(text));

describe("importing usage", () => {
  const rows = [
    { id: "1", cost: "0.00000080000" },
    { id: "2", cost: "1.25", frequency: "Usage-based" },
    { id: "3", cost: "-0.5", quantity: "NULL" },
  ];

  it("keeps every digit and gives rows to the customer of the cloud account", async () => {
    expect(await importText(focusLines(rows))).toMatchObject({
      status: "COMPLETED",
      rowCount: 3,
      importedCount: 3,
      duplicateCount: 0,
      rejectedCount: 0,
      unassigned: [],
    });
    const [sum] = await world.rows(
      "select sum(price)::text as price, sum(cost)::text as cost from usage_record where customer_id = $1",
      [customerId],
    );
    expect(decimal(sum!["price"]!).toString()).toBe("0.7500008");
    expect(sum!["cost"]).toBe("0.75000080000");
    const spellings = await world.rows("select distinct frequency from usage_record");
    expect(spellings).toEqual([{ frequency: "Usage-Based" }]);
  });

  it("changes nothing the second time", async () => {
    await importText(focusLines(rows));
    expect(await importText(focusLines(rows))).toMatchObject({
      importedCount: 0,
      duplicateCount: 3,
      rejectedCount: 0,
    });
    expect(await world.rows("select count(*)::int as n from usage_record")).toEqual([{ n: 3 }]);
  });

  it("counts equal rows without numbers, and knows them again", async () => {
    const text = focusLines([{ cost: "2" }, { cost: "2" }, { cost: "3" }]);
    expect(await importText(text)).toMatchObject({ importedCount: 3, duplicateCount: 0 });
    expect(await importText(text)).toMatchObject({ importedCount: 0, duplicateCount: 3 });
  });

  it("reports a bad line with its number and reason, and brings the rest in", async () => {
    const good = focusLines(rows).trimEnd().split("\n");
    const bad = focusLines([{ id: "9", cost: "abc" }])
      .trimEnd()
      .split("\n")[1]!;
    const text = [good[0], good[1], bad, "only,three,columns", good[2], `${good[3]}`].join("\n");
    expect(await importText(text)).toMatchObject({
      status: "COMPLETED",
      rowCount: 5,
      importedCount: 3,
      rejectedCount: 2,
      rejectedRows: [
        { line: 3, reason: "BilledCost is not a number: abc" },
        { line: 4, reason: "The line has 3 columns and the header 14." },
      ],
    });
  });

  it("refuses a row that comes again with another cost", async () => {
    await importText(focusLines(rows));
    expect(await importText(focusLines([{ id: "2", cost: "9.99" }]))).toMatchObject({
      importedCount: 0,
      duplicateCount: 0,
      rejectedCount: 1,
      rejectedRows: [{ line: 2, reason: "This row was imported before with another BilledCost." }],
    });
  });

  it.each([
    {
      text: "Date,USD\n2026-01-01,1\n",
      reason: /no column BilledCost/,
      why: "another kind of file",
    },
    { text: "", reason: /empty/, why: "an empty file" },
    { text: "\u0000\u0001\u0002", reason: /no column/, why: "no text at all" },
  ])("refuses $why as a whole", async ({ text, reason }) => {
    const result = await importText(text);
    expect(result).toMatchObject({ status: "FAILED", importedCount: 0 });
    expect(result.failure).toMatch(reason);
  });

  it("keeps rows of unknown accounts, shows them, and gives them over when the account is known", async () => {
    const result = await importText(
      focusLines([
        { id: "1", cost: "4", account: "acc-9" },
        { id: "2", cost: "5", provider: "Oracle" },
      ]),
    );
    expect(result.unassigned).toEqual([
      { provider: "AWS", subAccountId: "acc-9", rows: 1 },
      { provider: "Oracle", subAccountId: "acc-1", rows: 1 },
    ]);
    await world.account(customerId, await world.vendor("aws"), "acc-9");
    expect(
      await world.rows(
        "select price::text, arrival::int from usage_record where customer_id is not null",
      ),
    ).toEqual([{ price: expect.stringMatching(/^4(\.0*)?$/), arrival: 2 }]);
  });

  it("adds the percent of the customer's price book to the cost", async () => {
    const aws = await world.vendor("aws");
    const book = await world.priceBook(aws, "12.5");
    await world.priceBook(aws, "50", true);
    await world.authorize(customerId, aws, { priceBookId: book });
    await importText(focusLines([{ id: "1", cost: "0.00000080000" }]));
    const [{ price }] = (await world.rows("select price::text from usage_record")) as [
      { price: string },
    ];
    const pure = usagePrice(decimal("0.00000080000"), decimal("12.5"));
    expect(decimal(price).toString()).toBe(pure.toString());
  });

  it("tells the customer's dashboard which days changed, and the console how far it is", async () => {
    await importText(focusLines(rows));
    const events = await drainOutbox(database.admin, "billing");
    expect(events.filter(({ type }) => type === "billing.spend.changed.v1")).toMatchObject([
      { customerId, payload: { customerId, from: "2026-10-10", to: "2026-10-11" } },
    ]);
    expect(events.find(({ type }) => type === "billing.usage-import.progressed.v1")).toMatchObject({
      audience: "console",
    });
  });

  it("starts anew after it died half way, and does nothing once it is done", async () => {
    const id = await world.db.write(world.tenant, (tx) =>
      new UsageImportService().open(tx, world.resellerId, null, "usage.csv", clock.now()),
    );
    const importer = new UsageImporter(world.db, clock);
    const dying = Readable.from(halfOf(focusLines(rows)), { objectMode: false });
    await expect(importer.run(world.resellerId, id, dying)).rejects.toThrow("the disk is gone");
    await importer.run(world.resellerId, id, fileOf(focusLines(rows)));
    await importer.run(world.resellerId, id, fileOf(focusLines([{ id: "4", cost: "1" }])));
    expect(await world.rows("select count(*)::int as n from usage_record")).toEqual([{ n: 3 }]);
    expect(await world.rows("select count(*)::int as n from usage_staging")).toEqual([{ n: 0 }]);
  });

  it("is given up after errors, and says so", async () => {
    const uploadId = await world.db.write(world.tenant, (tx) =>
      keepUpload(tx, world.resellerId, "somebody", Buffer.from(focusLines(rows)), clock.now()),
    );
    const importId = await world.db.write(world.tenant, (tx) =>
      new UsageImportService().open(tx, world.resellerId, uploadId, "usage.csv", clock.now()),
    );
    const context = { db: world.db, clock, signal: new AbortController().signal };
    const attempt = () => importUsageJob.run({ resellerId: world.resellerId, importId }, context);
    await database.admin.query("alter table usage_staging add constraint broken check (line < 0)");
    for (let i = 0; i < 2; i++) await expect(attempt()).rejects.toThrow(/broken/);
    await attempt();
    await database.admin.query("alter table usage_staging drop constraint broken");
    await attempt();
    expect(await world.rows("select status, imported_count as imported from usage_import")).toEqual(
      [{ status: "FAILED", imported: 0 }],
    );
    expect(await world.rows("select 1 from upload")).toEqual([]);
  });

  async function uploaded() {
    const uploadId = await world.db.write(world.tenant, (tx) =>
      keepUpload(tx, world.resellerId, "somebody", Buffer.from(focusLines(rows)), clock.now()),
    );
    return world.db.write(world.tenant, (tx) =>
      new UsageImportService().open(tx, world.resellerId, uploadId, "usage.csv", clock.now()),
    );
  }

  it("is given up after taking too long again and again, with that as its reason", async () => {
    const importId = await uploaded();
    const signal = AbortSignal.abort(new JobTimeLimitError(ATTEMPT_LIMIT_MS));
    const attempt = () =>
      importUsageJob.run(
        { resellerId: world.resellerId, importId },
        { db: world.db, clock, signal },
      );
    for (let i = 0; i < 2; i++) await expect(attempt()).rejects.toThrow(JobTimeLimitError);
    await attempt();
    expect(await world.rows("select status, attempts, failure from usage_import")).toEqual([
      { status: "FAILED", attempts: 3, failure: TOO_LONG },
    ]);
  });

  it("ends three hours after it was first taken up, even if every attempt died without a word", async () => {
    const importId = await uploaded();
    let now = new Date("2026-11-22T10:00:00.000Z");
    const importer = new UsageImporter(world.db, clock, { now: () => now });
    const dying = () =>
      importer.run(
        world.resellerId,
        importId,
        Readable.from(halfOf(focusLines(rows)), { objectMode: false }),
      );
    await expect(dying()).rejects.toThrow("the disk is gone");
    now = new Date("2026-11-22T13:00:00.000Z");
    await expect(dying()).rejects.toThrow("the disk is gone");
    now = new Date("2026-11-22T13:00:00.001Z");
    await importer.run(world.resellerId, importId, fileOf(focusLines(rows)));
    expect(await world.rows("select status, failure from usage_import")).toEqual([
      { status: "FAILED", failure: TOO_LONG },
    ]);
    const held = (await drainOutbox(database.admin, "billing")).filter(
      ({ type }) => type === "work.stuck.v1",
    );
    expect(held).toMatchObject([{ payload: { subjectId: importId, reason: TOO_LONG } }]);
  });

  it("keeps resellers apart", async () => {
    await importText(focusLines(rows));
    const other = await new World(database, "import-other").reseller();
    const result = await importFile(fileOf(focusLines(rows)), other);
    expect(result).toMatchObject({ importedCount: 3, unassigned: [{ rows: 3 }] });
  });
});

const realFile = join(__dirname, "../../../../shared/data/focus/focus_sample.csv");
const whenPresent = existsSync(realFile) ? it : it.skip;

describe("the FOCUS sample of three providers", () => {
  whenPresent(
    "comes in whole, to the last digit (skipped where ../shared/data is not there)",
    async () => {
      let expected = decimal(0);
      for await (const { row } of readFocus(createReadStream(realFile))) {
        if (row.ok) expected = expected.plus(row.value.cost);
      }
      expect(await importFile(createReadStream(realFile))).toMatchObject({
        rowCount: 1000,
        importedCount: 1000,
        rejectedCount: 0,
      });
      const [{ sum }] = (await world.rows("select sum(cost)::text as sum from usage_record")) as [
        { sum: string },
      ];
      expect(decimal(sum).toString()).toBe(expected.toString());
      expect(await importFile(createReadStream(realFile))).toMatchObject({
        importedCount: 0,
        duplicateCount: 1000,
      });
    },
  );
});
