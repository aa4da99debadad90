import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Actor, ANONYMOUS } from "@markethall/auth";
import { logger } from "@markethall/runtime";
import { actorFor, testDatabase, type TestDatabase } from "@markethall/testing";
import { schema } from "../src/data-source.js";
import { FileRoutes } from "../src/files/file-routes.js";
import { RunBillingJob } from "../src/jobs/run-billing.job.js";
import { BillingRunService } from "../src/services/billing-run.service.js";
import { StatementService } from "../src/services/statement.service.js";
import { statementsOfShares, usageImportsById } from "../src/services/usage-imports-by-id.js";
import { UsageImportService } from "../src/services/usage-import.service.js";
import { UsageImporter } from "../src/services/usage-importer.js";
import { fileOf, focusLines } from "./focus-file.js";
import { pdfTextOf } from "./pdf-text-of.js";
import { clock, idOf, World } from "./world.js";

let database: TestDatabase;
let world: World;
let ops: Actor;
let payer: Actor;
let statementId: string;
let draftId: string;

beforeAll(async () => {
  database = await testDatabase(schema);
  world = await new World(database).reseller();
  const [aws, microsoft] = [await world.vendor("aws"), await world.vendor("microsoft")];
  const alpine = await world.customer("=cmd|' /C calc'!A0 Łódź 東京");
  for (const vendor of [aws, microsoft]) await world.authorize(alpine, vendor);
  await world.authorize(alpine, aws, { priceBookId: await world.priceBook(aws, "50") });
  await world.account(alpine, aws, "acc-1", "+Production");
  await world.charge(alpine, microsoft, "10");
  ops = actorFor("RESELLER_OPS", { resellerId: world.resellerId });
  payer = actorFor("CUSTOMER_BILLING", { resellerId: world.resellerId, customerId: alpine });
  const rows = Array.from({ length: 2_500 }, (_, i) => ({
    id: String(i),
    cost: "0.0013",
    service: `Service ${String(i % 120).padStart(3, "0")}`,
    description: "@SUM(1+9)",
  }));
  const importId = await world.db.write(world.tenant, (tx) =>
    new UsageImportService().open(tx, world.resellerId, null, "u.csv", clock.now()),
  );
  await new UsageImporter(world.db, clock).run(
    world.resellerId,
    importId,
    fileOf(focusLines(rows)),
  );
  const runs = new BillingRunService();
  const run = await world.db.write(world.tenant, (tx) =>
    runs.request(tx, ops, { period: "2026-10" }, clock.now()),
  );
  const payload = { resellerId: world.resellerId, runId: run.ok ? run.value.runId : "" };
  await new RunBillingJob(runs).run(payload, {
    db: world.db,
    clock,
    signal: new AbortController().signal,
  });
  const made = await world.rows<{ id: string; vendor: string }>(
    "select id, vendor_id as vendor from statement",
  );
  statementId = made.find(({ vendor }) => vendor === aws)!.id;
  draftId = made.find(({ vendor }) => vendor === microsoft)!.id;
  await world.db.write(world.tenant, (tx) =>
    new StatementService().open(tx, ops, statementId, clock.now()),
  );
}, 60_000);
afterAll(() => database.close());

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

async function call(route: string, actor: Actor, body: Buffer): Promise<Answer> {
  const response = new PassThrough();
  let status = 0;
  let headers: Record<string, string> = {};
  const writable = Object.assign(response, {
    writeHead: (code: number, given: Record<string, string>) => {
      status = code;
      headers = given;
      return response;
    },
  });
  const done = buffer(response);
  const routes = new FileRoutes(world.db, logger("test", "silent")).routes();
  const request = {
    actor,
    requestId: "r",
    now: clock.now(),
    idempotencyKey: null,
    ip: "::1",
    body,
  };
  await routes[route]!(request, writable as unknown as ServerResponse);
  return { status, headers, body: await done };
}

const get = (actor: Actor, path: string, query: object = {}) =>
  call("/internal/files", actor, Buffer.from(JSON.stringify({ path, query })));

describe("a statement as a file", () => {
  it("is a PDF that names the statement, the same bytes each time", async () => {
    const answer = await get(payer, `statements/${statementId}.pdf`);
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        "content-type": "application/pdf",
        "content-disposition": 'inline; filename="statement-S-000001.pdf"',
      },
    });
    expect(answer.body.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await get(payer, `statements/${statementId}.pdf`)).body.equals(answer.body)).toBe(true);
  });

  it("reads as its page does: whose letters they may be, all lines, pages that are numbered, the total", async () => {
    const text = pdfTextOf((await get(payer, `statements/${statementId}.pdf`)).body);
    expect(text).toContain("Statement S-000001\nAWS, October 2026");
    expect(text).toContain("=cmd|' /C calc'!A0 Łódź 東京");
    expect(text).toContain("help@demo.example");
    expect(text.match(/^Service \d{3} \(GB\)/gm)).toHaveLength(120);
    expect(text).toMatch(/Total.*4\.88 USD/);
    const pages = Number(/Page 1 of (\d+)/.exec(text)?.[1]);
    expect(pages).toBeGreaterThan(2);
    expect(text).toContain(`Page ${pages} of ${pages}`);
    // Above the first lines, and again on each page that the table goes on to.
    expect(text.match(/DescriptionQuantityUnit priceAmount/g)).toHaveLength(pages);
  });

  it("is CSV whose amounts sum to the total, with text that no spreadsheet runs", async () => {
    const { status, body } = await get(payer, `statements/${statementId}.csv`);
    expect(status).toBe(200);
    const [header, ...lines] = body.toString().trimEnd().split("\r\n");
    expect(header).toBe(
      "Statement,Period,Customer,Vendor,Section,Type,Description,Quantity,Unit,Unit price,Service from,Service until (exclusive),Amount,Currency",
    );
    expect(lines).toHaveLength(120);
    expect(lines[0]).toBe(
      `S-000001,2026-10,'=cmd|' /C calc'!A0 Łódź 東京,AWS,'+Production,USAGE,Service 000 (GB),31.5,GB,,2026-10-10,2026-10-11,0.05,USD`,
    );
    const cents = lines.reduce(
      (sum, line) => sum + Math.round(Number(line.split(",").at(-2)) * 100),
      0,
    );
    // 2 500 × 0.0013 × 1.5 = 4.875
    expect(cents).toBe(488);
  });

  it("is detailed CSV with every record at the customer's price, in several pages", async () => {
    const { body } = await get(payer, `statements/${statementId}.detailed.csv`);
    const lines = body.toString().trimEnd().split("\r\n");
    expect(lines).toHaveLength(2_501);
    expect(lines[1]).toContain(",0.00195,USD");
    expect(lines[1]).toContain(",'@SUM(1+9),");
    expect(body.toString()).not.toContain("0.0013");
  });

  it("is for staff also as a draft, for nobody else", async () => {
    const path = `statements/${draftId}.pdf`;
    expect(await get(ops, path)).toMatchObject({
      status: 200,
      headers: { "content-disposition": 'inline; filename="statement-draft-2026-10.pdf"' },
    });
    expect((await get(payer, path)).status).toBe(404);
    expect((await get(ANONYMOUS, `statements/${statementId}.pdf`)).status).toBe(401);
    for (const [actor, at] of [
      [
        actorFor("CUSTOMER_VIEWER", { resellerId: world.resellerId, customerId: payer.customerId }),
        `statements/${statementId}.pdf`,
      ],
      [actorFor("RESELLER_OWNER", { resellerId: idOf("other") }), `statements/${statementId}.pdf`],
      [ops, `statements/${idOf("no statement")}.pdf`],
      [ops, `statements/${statementId}.exe`],
      [ops, "statements/../reports/spend.csv"],
      [ops, ""],
    ] as const) {
      expect((await get(actor, at)).status).toBe(404);
    }
  });
});

describe("a report as a file", () => {
  it("is CSV of all pages, filtered, with numbers that stay numbers", async () => {
    const query = {
      from: "2026-10-01",
      to: "2026-11-01",
      columns: "date,cloudAccount,product,amount",
      query: "service 001",
    };
    const { status, headers, body } = await get(payer, "reports/spend.csv", query);
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toBe(
      'attachment; filename="spend-2026-10-01-2026-11-01.csv"',
    );
    const lines = body.toString().trimEnd().split("\r\n");
    expect(lines[0]).toBe("Date,Cloud account,Product,Amount");
    expect(lines[1]).toBe("2026-10-10,'+Production,Service 001,0.00195");
    expect(lines).toHaveLength(1 + 21);
    expect(
      (await get(ops, "reports/spend.csv")).body.toString().trimEnd().split("\r\n"),
    ).toHaveLength(1 + 2_501);
  });

  it.each([
    { query: { columns: "cost" }, status: 400 },
    { query: { from: "2026-10-01" }, status: 400 },
    { query: { from: "x", to: "y" }, status: 400 },
    { query: { vendorId: "x" }, status: 400 },
  ])("refuses $query", async ({ query, status }) => {
    expect((await get(payer, "reports/spend.csv", query)).status).toBe(status);
  });

  it("is not there when it is none, or for whom it is not", async () => {
    expect((await get(payer, "reports/secrets.csv")).status).toBe(404);
    expect((await get({ ...payer, features: [] }, "reports/spend.csv")).status).toBe(404);
    expect((await get(ANONYMOUS, "reports/spend.csv")).status).toBe(401);
  });
});

describe("a reconciliation as a file", () => {
  it("is CSV of every row, for operators alone", async () => {
    const { status, headers, body } = await get(ops, "reconciliation/2026-10.csv");
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toContain("reconciliation-2026-10.csv");
    const lines = body.toString().trimEnd().split("\r\n");
    expect(lines[0]).toContain("Finding,Customer,Vendor,Subject,Title");
    // 120 services on one account, and one charge.
    expect(lines).toHaveLength(1 + 121);
    const only = await get(ops, "reconciliation/2026-10.csv", { differencesOnly: "true" });
    expect(only.body.toString().trimEnd().split("\r\n")).toHaveLength(1);
    expect((await get(payer, "reconciliation/2026-10.csv")).status).toBe(404);
    expect((await get(ops, "reconciliation/2026-1.csv")).status).toBe(404);
  });
});

describe("an import", () => {
  it("knows to whom its rows went, and which statement charges them", async () => {
    const [{ id: importId }, { id: statementId }] = [
      ...(await world.rows<{ id: string }>("select id from usage_import", [])),
      ...(await world.rows<{ id: string }>("select id from statement", [])),
    ] as [{ id: string }, { id: string }];
    const [shares, statements] = await world.db.read(world.tenant, async (tx) => {
      const [found] = await usageImportsById(tx, [importId]);
      return [found!.shares, await statementsOfShares(tx, found!)] as const;
    });
    expect(shares).toMatchObject([{ period: "2026-10", rows: 2_500 }]);
    expect(statements).toEqual([statementId]);
  });

  it("has its rejected lines as CSV, for operators alone", async () => {
    const [kept] = await world.db.write(world.tenant, (tx) =>
      tx.query(
        `with kept as (update usage_import set rejected_rows = '[{"line": 3, "reason": "=1+1 is no number"}]' returning id)
         select id from kept`,
      ),
    );
    const { id } = kept;
    const { status, body } = await get(ops, `rejected-usage/${id}.csv`);
    expect(status).toBe(200);
    expect(body.toString()).toBe("Line,Reason\r\n3,'=1+1 is no number\r\n");
    expect((await get(payer, `rejected-usage/${id}.csv`)).status).toBe(404);
    expect((await get(ops, `rejected-usage/${ops.id}.csv`)).status).toBe(404);
  });
});

describe("an upload", () => {
  it("is kept for staff who may import, chunk by chunk", async () => {
    const bytes = Buffer.alloc(2_500_000, "a");
    const answer = await call("/internal/uploads", ops, bytes);
    expect(answer.status).toBe(201);
    const { uploadId } = JSON.parse(answer.body.toString()) as { uploadId: string };
    expect(
      await world.rows(
        "select place, length(bytes) as size from upload_chunk where upload_id = $1 order by place",
        [uploadId],
      ),
    ).toEqual([
      { place: 0, size: 1_048_576 },
      { place: 1, size: 1_048_576 },
      { place: 2, size: 402_848 },
    ]);
    expect((await call("/internal/uploads", payer, bytes)).status).toBe(403);
    expect((await call("/internal/uploads", ops, Buffer.alloc(0))).status).toBe(400);
  });
});
