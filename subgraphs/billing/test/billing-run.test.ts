import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Tx } from "@markethall/runtime";
import { testDatabase, type TestDatabase } from "@markethall/testing";
import { schema } from "../src/data-source.js";
import { RunBillingJob } from "../src/jobs/run-billing.job.js";
import { BillingRunService } from "../src/services/billing-run.service.js";
import { Books } from "./books.js";
import { clock } from "./world.js";
import { JobTimeLimitError } from "@markethall/events";
import { ATTEMPT_LIMIT_MS, failureOf } from "../src/domain/work-bound.js";

const TOO_LONG = failureOf("run", "TIME");

let database: TestDatabase;
let books: Books;
let count = 0;

beforeAll(async () => {
  database = await testDatabase(schema);
});
afterAll(() => database.close());
beforeEach(async () => {
  books = await Books.openFor(database, `run-${count++}`);
});

describe("a billing run", () => {
  it("gives the same statements byte for byte, and only drafts are made anew", async () => {
    const customer = await books.customerOf("Alpine");
    await books.account(customer, books.aws, "acc-1");
    await books.charge(customer, books.microsoft, "231.00");
    await books.usage([{ id: "1", cost: "3" }]);
    await books.run();
    const before = await books.everything();
    await books.run();
    expect(await books.everything()).toBe(before);

    const [amazon] = await books.statementRows();
    await books.open(amazon!.id);
    await books.charge(customer, books.aws, "9");
    await books.charge(customer, books.microsoft, "1.00");
    await books.run();
    expect((await books.statementRows()).map(({ status, total }) => [status, total])).toEqual([
      ["OPEN", "300"],
      ["DRAFT", "23200"],
    ]);
  });

  it("lists who cannot be billed and why", async () => {
    const [poor, undecided, foreign, unknown] = [
      await books.customerOf("Alpine", null),
      await books.customerOf("Borealis"),
      await books.customerOf("Cumulus", "EUR"),
      await books.customer("Dune"),
    ];
    await books.authorize(undecided, books.microsoft, { supportPlanDecided: false });
    for (const customer of [poor, undecided, foreign, unknown])
      await books.charge(customer, books.microsoft, "10");
    const { skipped, statementCount } = await books.run();
    expect(statementCount).toBe(0);
    expect(
      Object.fromEntries(skipped.map(({ customerId, reason }) => [customerId, reason])),
    ).toEqual({
      [poor]: "No currency is set for the customer and the vendor.",
      [undecided]: "No support plan is chosen, and not that there is none.",
      [foreign]: "There is no exchange rate from USD to EUR by the end of 2026-10.",
      [unknown]: "The vendor is not authorised for the customer.",
    });
  });

  it("bills usage that comes late as a correction in the next period, once", async () => {
    const customer = await books.customerOf("Alpine");
    await books.account(customer, books.aws, "acc-1");
    await books.usage([{ id: "1", cost: "5" }]);
    await books.run();
    const [october] = await books.statementRows();
    await books.open(october!.id);

    await books.usage([
      { id: "2", cost: "2.50" },
      { id: "3", cost: "1", start: "2026-11-03 00:00:00", end: "2026-11-04 00:00:00" },
    ]);
    await books.run("2026-11");
    const [november] = await books.statementRows("2026-11");
    expect(
      (await books.lineRows(november!.id)).map(({ type, description, amount, corrected }) => [
        type,
        description,
        amount,
        corrected,
      ]),
    ).toEqual([
      ["USAGE", "Storage (GB)", "100", null],
      ["ADJUSTMENT", "Storage (GB), correction for 2026-10", "250", "2026-10"],
    ]);
    await books.open(november!.id);
    await books.run("2026-10");
    expect((await books.statementRows()).map(({ status }) => status)).toEqual(["OPEN"]);
  });

  it("bills what a voided statement charged again, and nothing twice", async () => {
    const customer = await books.customerOf("Alpine");
    await books.account(customer, books.aws, "acc-1");
    const subscriptionId = await books.subscription(customer, books.aws);
    await books.charge(customer, books.aws, "7", { type: "RECURRING", subscriptionId });
    await books.usage([{ id: "1", cost: "5" }]);
    await books.run();
    const [first] = await books.statementRows();
    await books.open(first!.id);
    await books.usage([{ id: "2", cost: "2" }]);
    await books.run("2026-11");
    await books.db.write(books.tenant, (tx) =>
      books.statements.void(tx, books.staff, first!.id, clock.now()),
    );
    await books.run();
    expect((await books.statementRows()).map(({ status, total }) => [status, total])).toEqual([
      ["DRAFT", "1200"],
      ["VOID", "1200"],
    ]);
    expect((await books.statementRows("2026-11")).map(({ total }) => total)).toEqual(["200"]);
  });

  it("refuses a second recurring line for a service period, whatever the code does", async () => {
    const customer = await books.customerOf("Alpine");
    const subscriptionId = await books.subscription(customer, books.aws);
    await books.charge(customer, books.aws, "7", { type: "RECURRING", subscriptionId });
    await books.charge(customer, books.aws, "7", { type: "RECURRING", subscriptionId });
    await expect(books.run()).rejects.toThrow(/statement_line_recurring/);
  });

  it("is one when two are ordered at once", async () => {
    await books.customerOf("Alpine");
    const both = await Promise.all(
      [1, 2].map(() =>
        books.db.write(books.tenant, (tx) =>
          books.runs.request(tx, books.staff, { period: "2026-10" }, clock.now()),
        ),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const started = both.find((result) => result.ok)!;
    const refused = both.find((result) => !result.ok)!;
    expect(!refused.ok && refused.error).toEqual({
      kind: "RunInProgress",
      runId: started.ok && started.value.runId,
    });
  });

  it("is taken up where it stopped when it dies half way", async () => {
    for (let i = 0; i < 3; i++)
      await books.charge(await books.customerOf(`Customer ${i}`), books.aws, "10");
    const runId = await books.request("2026-10");
    let steps = 0;
    const dying = Object.assign(new BillingRunService(), {
      step: (...args: Parameters<BillingRunService["step"]>) => {
        if (steps++ > 0) throw new Error("killed");
        return books.runs.step(...args);
      },
    });
    const payload = { resellerId: books.resellerId, runId };
    await expect(new RunBillingJob(dying).run(payload, books.context)).rejects.toThrow("killed");
    const half = await books.everything();
    await new RunBillingJob(books.runs).run(payload, books.context);
    await new RunBillingJob(books.runs).run(payload, books.context);
    expect(await books.everything()).toBe(half);
    expect(
      await books.rows(
        "select status, done, statement_count as made from billing_run where id = $1",
        [runId],
      ),
    ).toEqual([{ status: "COMPLETED", done: 3, made: 3 }]);
  });

  it("gives up after errors, says so and frees the period", async () => {
    const runId = await books.request("2026-10");
    const broken = Object.assign(new BillingRunService(), {
      step: () => Promise.reject(new Error("boom")),
    });
    const payload = { resellerId: books.resellerId, runId };
    for (let i = 0; i < 2; i++)
      await expect(new RunBillingJob(broken).run(payload, books.context)).rejects.toThrow("boom");
    await new RunBillingJob(broken).run(payload, books.context);
    expect(await books.rows("select status from billing_run where id = $1", [runId])).toEqual([
      { status: "FAILED" },
    ]);
    expect((await books.run()).status).toBe("COMPLETED");
  });

  it("gives up after taking too long again and again, with that as its reason", async () => {
    const runId = await books.request("2026-10");
    const payload = { resellerId: books.resellerId, runId };
    const late = AbortSignal.abort(new JobTimeLimitError(ATTEMPT_LIMIT_MS));
    const attempt = () =>
      new RunBillingJob(books.runs).run(payload, { ...books.context, signal: late });
    for (let i = 0; i < 2; i++) await expect(attempt()).rejects.toThrow(JobTimeLimitError);
    await attempt();
    expect(
      await books.rows("select status, attempts, failure from billing_run where id = $1", [runId]),
    ).toEqual([{ status: "FAILED", attempts: 3, failure: TOO_LONG }]);
  });

  it("does not count that its process stopped", async () => {
    const runId = await books.request("2026-10");
    const payload = { resellerId: books.resellerId, runId };
    const stopped = { ...books.context, signal: AbortSignal.abort() };
    for (let i = 0; i < 4; i++)
      await expect(new RunBillingJob(books.runs).run(payload, stopped)).rejects.toThrow("aborted");
    expect(
      await books.rows("select status, attempts from billing_run where id = $1", [runId]),
    ).toEqual([{ status: "RUNNING", attempts: 0 }]);
  });

  it("does not count that its connection ended", async () => {
    const runId = await books.request("2026-10");
    const cut = Object.assign(new BillingRunService(), {
      step: (tx: Tx) => tx.query("select pg_terminate_backend(pg_backend_pid())"),
    });
    const attempt = () =>
      new RunBillingJob(cut).run({ resellerId: books.resellerId, runId }, books.context);
    for (let i = 0; i < 4; i++) await expect(attempt()).rejects.toThrow("terminating connection");
    expect(
      await books.rows("select status, attempts from billing_run where id = $1", [runId]),
    ).toEqual([{ status: "RUNNING", attempts: 0 }]);
  });

  it("ends three hours after it was first taken up, even if every attempt died without a word", async () => {
    const runId = await books.request("2026-10");
    const payload = { resellerId: books.resellerId, runId };
    let now = new Date("2026-11-22T10:00:00.000Z");
    const dying = Object.assign(new BillingRunService(), {
      step: () => Promise.reject(new Error("killed")),
      failed: () => Promise.reject(new Error("killed")),
    });
    const attempt = () => new RunBillingJob(dying, { now: () => now }).run(payload, books.context);
    const status = () =>
      books.rows("select status, failure from billing_run where id = $1", [runId]);
    await expect(attempt()).rejects.toThrow("killed");
    now = new Date("2026-11-22T13:00:00.000Z");
    await expect(attempt()).rejects.toThrow("killed");
    expect(await status()).toEqual([{ status: "RUNNING", failure: null }]);
    now = new Date("2026-11-22T13:00:00.001Z");
    await attempt();
    expect(await status()).toEqual([{ status: "FAILED", failure: TOO_LONG }]);
    // A person takes it up again: its time begins anew.
    await books.db.write(books.tenant, (tx) => books.runs.tryAgain(tx, runId));
    await new RunBillingJob(books.runs, { now: () => now }).run(payload, books.context);
    expect(await status()).toEqual([{ status: "COMPLETED", failure: null }]);
  });

  it("refuses a period that is none or has not begun", async () => {
    for (const period of ["2026-13", "October", "2026-12"]) {
      const result = await books.db.write(books.tenant, (tx) =>
        books.runs.request(tx, books.staff, { period }, clock.now()),
      );
      expect(!result.ok && result.error).toMatchObject({ kind: "InvalidInput", field: "period" });
    }
  });
});
