import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { drainOutbox, testDatabase, type TestDatabase } from "@markethall/testing";
import { schema } from "../src/data-source.js";
import { CreditService } from "../src/services/credit.service.js";
import { Books } from "./books.js";
import { clock, idOf } from "./world.js";

let database: TestDatabase;
let books: Books;
let count = 0;

beforeAll(async () => {
  database = await testDatabase(schema);
});
afterAll(() => database.close());
beforeEach(async () => {
  books = await Books.openFor(database, `life-${count++}`);
});

describe("a statement", () => {
  async function drafts(count: number): Promise<string[]> {
    for (let i = 0; i < count; i++)
      await books.charge(await books.customerOf(`Customer ${i}`), books.aws, "10");
    await books.run();
    return (await books.statementRows()).map(({ id }) => id);
  }

  it("gets its number without gaps, also when many open at once and one fails", async () => {
    const ids = await drafts(6);
    const failing = books.db.write(books.tenant, async (tx) => {
      await books.statements.open(tx, books.staff, ids[0]!, clock.now());
      throw new Error("rolled back");
    });
    await Promise.allSettled([failing, ...ids.slice(1).map((id) => books.open(id))]);
    await books.open(ids[0]!);
    const numbers = (await books.statementRows()).map(({ number }) => number).sort();
    expect(numbers).toEqual([
      "S-000001",
      "S-000002",
      "S-000003",
      "S-000004",
      "S-000005",
      "S-000006",
    ]);
  });

  it("keeps who billed as it was when it was generated", async () => {
    await books.reseller(["Cloud GmbH", "VAT DE1"]);
    const [kept] = await drafts(1);
    await books.open(kept!);
    await books.reseller([]);
    await books.charge(await books.customerOf("Later"), books.aws, "10");
    await books.run();
    const rows = await books.rows("select issued_by from statement order by status desc");
    expect(rows.map(({ issued_by }) => issued_by)).toEqual([
      ["Cloud GmbH", "VAT DE1"],
      [`Reseller ${books.name}`, `help@${books.name}.example`],
    ]);
  });

  it("opens once, of two who open it at once", async () => {
    const [id] = await drafts(1);
    const both = await Promise.all([books.open(id!), books.open(id!)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("tells the customer's payers by mail and everyone live when it opens", async () => {
    const [id] = await drafts(1);
    const customerId = idOf(`${books.name}:customer:Customer 0`);
    for (const [role, status] of [
      ["CUSTOMER_BILLING", "ACTIVE"],
      ["CUSTOMER_VIEWER", "ACTIVE"],
      ["CUSTOMER_ADMIN", "INVITED"],
    ]) {
      await books.send("identity.user.changed.v1", {
        userId: idOf(`${books.name} ${role}`),
        customerId,
        email: "x@example.com",
        name: role,
        role,
        status,
      });
    }
    await drainOutbox(database.admin, "billing");
    await books.open(id!);
    const events = await drainOutbox(database.admin, "billing");
    expect(events.map(({ type }) => type)).toEqual([
      "billing.statement.changed.v1",
      "mail.requested.v1",
    ]);
    expect(events[1]).toMatchObject({
      audience: "internal",
      payload: {
        template: "statement-opened",
        to: { userId: idOf(`${books.name} CUSTOMER_BILLING`) },
        params: { number: "S-000001", total: "10.00 USD", dueOn: "2026-12-22" },
      },
    });
  });

  it("is corrected by credit memos up to its total, which the next statement uses", async () => {
    const [id] = await drafts(1);
    const memo = (amount: string, reason = "Wrong price") =>
      books.db.write(books.tenant, (tx) =>
        new CreditService().issueMemo(
          tx,
          books.staff,
          { statementId: id!, amount, reason },
          clock.now(),
        ),
      );
    expect(await memo("1")).toMatchObject({ ok: false, error: { kind: "StatementNotOpen" } });
    await books.open(id!);
    expect(await memo("4.00")).toMatchObject({ ok: true });
    expect(await memo("6.01")).toMatchObject({ ok: false, error: { field: "amount" } });
    expect(await memo("1", " ")).toMatchObject({ ok: false, error: { field: "reason" } });
    expect(await memo("0.001")).toMatchObject({ ok: false, error: { field: "amount" } });
    expect(await memo("6.00")).toMatchObject({ ok: true });
    expect(await books.rows("select number, reason from credit_memo order by number")).toEqual([
      { number: "CM-000001", reason: "Wrong price" },
      { number: "CM-000002", reason: "Wrong price" },
    ]);
    await books.charge(idOf(`${books.name}:customer:Customer 0`), books.aws, "12", {
      raisedAt: "2026-11-02T00:00:00Z",
    });
    await books.run("2026-11");
    expect((await books.statementRows("2026-11"))[0]).toMatchObject({
      credit: "1000",
      total: "200",
    });
  });
});
