import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { currencyCode, type Decimal, decimal, roundHalfAway } from "@markethall/money";
import { actorFor, testDatabase, type TestDatabase } from "@markethall/testing";
import { schema } from "../src/data-source.js";
import { vendorSlug } from "../src/domain/vendor-slug.js";
import { RunBillingJob } from "../src/jobs/run-billing.job.js";
import { BillingRunService } from "../src/services/billing-run.service.js";
import { readFocus } from "../src/services/focus-reader.js";
import { StatementService } from "../src/services/statement.service.js";
import { UsageImportService } from "../src/services/usage-import.service.js";
import { UsageImporter } from "../src/services/usage-importer.js";
import { clock, World } from "./world.js";

const file = join(__dirname, "../../../../shared/data/focus/focus_sample.csv");
const whenPresent = existsSync(file) ? describe : describe.skip;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase(schema);
});
afterAll(() => database.close());

/** A fixed customer for each account, so that every statement has several accounts. */
const customerNames = ["Alpine", "Borealis", "Cumulus"];
const customerOf = (subAccountId: string) =>
  customerNames[
    [...subAccountId].reduce((sum, c) => sum + c.charCodeAt(0), 0) % customerNames.length
  ]!;

whenPresent(
  "the FOCUS sample of three providers (skipped where ../shared/data is not there)",
  () => {
    it("is billed to the cent: each statement is the sum of its rows of the file, rounded once", async () => {
      const world = await new World(database).reseller();
      const expected = new Map<string, Decimal>();
      const accounts = new Map<string, string>();
      for await (const { row } of readFocus(createReadStream(file))) {
        if (!row.ok) throw new Error(row.error);
        const { provider, subAccountId, chargeStart, cost } = row.value;
        expect(chargeStart.startsWith("2024-09")).toBe(true);
        accounts.set(subAccountId, vendorSlug(provider));
        const key = `${customerOf(subAccountId)} ${vendorSlug(provider)}`;
        expected.set(key, (expected.get(key) ?? decimal(0)).plus(cost));
      }
      const vendors = new Map<string, string>();
      for (const slug of new Set(accounts.values()))
        vendors.set(slug, await world.vendor(slug, slug));
      expect([...vendors.keys()].sort()).toEqual(["aws", "microsoft", "oracle"]);
      const customers = new Map<string, string>();
      for (const name of customerNames) {
        const id = await world.customer(name);
        customers.set(name, id);
        for (const vendorId of vendors.values()) await world.authorize(id, vendorId);
      }
      for (const [external, slug] of accounts) {
        await world.account(customers.get(customerOf(external))!, vendors.get(slug)!, external);
      }

      const importId = await world.db.write(world.tenant, (tx) =>
        new UsageImportService().open(tx, world.resellerId, null, "focus_sample.csv", clock.now()),
      );
      await new UsageImporter(world.db, clock).run(
        world.resellerId,
        importId,
        createReadStream(file),
      );
      const ops = actorFor("RESELLER_OPS", { resellerId: world.resellerId });
      const runs = new BillingRunService();
      const run = await world.db.write(world.tenant, (tx) =>
        runs.request(tx, ops, { period: "2024-09" }, clock.now()),
      );
      const payload = { resellerId: world.resellerId, runId: run.ok ? run.value.runId : "" };
      await new RunBillingJob(runs).run(payload, {
        db: world.db,
        clock,
        signal: new AbortController().signal,
      });

      const statements = await world.rows<{
        id: string;
        key: string;
        total: string;
        lines: string;
      }>(
        `select id, customer_name || ' ' || vendor_name as key, total_minor as total,
              (select sum(amount_minor) from statement_line l where l.statement_id = s.id) as lines
         from statement s where status = 'DRAFT'`,
      );
      const usd = currencyCode("USD");
      expect(Object.fromEntries(statements.map(({ key, total }) => [key, total]))).toEqual(
        Object.fromEntries(
          [...expected].map(([key, exact]) => [key, roundHalfAway(exact, usd).minor.toString()]),
        ),
      );
      expect(statements.every(({ total, lines }) => total === lines)).toBe(true);
      for (const { id } of statements) {
        const opened = await world.db.write(world.tenant, (tx) =>
          new StatementService().open(tx, ops, id, clock.now()),
        );
        expect(opened.ok).toBe(true);
      }
      const numbers = await world.rows<{ number: string }>(
        "select number from statement order by number",
      );
      expect(numbers.map(({ number }) => number)).toEqual(
        statements.map((_, i) => `S-${String(i + 1).padStart(6, "0")}`),
      );
    }, 60_000);
  },
);
