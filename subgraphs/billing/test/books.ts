import type { CurrencyCode } from "@markethall/money";
import { actorFor, type TestDatabase } from "@markethall/testing";
import { BillingRunEntity } from "../src/entities/billing-run.entity.js";
import { RunBillingJob } from "../src/jobs/run-billing.job.js";
import { BillingRunService } from "../src/services/billing-run.service.js";
import { CreditService } from "../src/services/credit.service.js";
import { StatementService } from "../src/services/statement.service.js";
import { UsageImportService } from "../src/services/usage-import.service.js";
import { UsageImporter } from "../src/services/usage-importer.js";
import { type FileRow, fileOf, focusLines } from "./focus-file.js";
import { clock, World } from "./world.js";

export interface StatementRow {
  readonly id: string;
  readonly status: string;
  readonly net: string;
  readonly tax: string;
  readonly credit: string;
  readonly total: string;
  readonly number: string | null;
  readonly currency: CurrencyCode;
}

/** A reseller's books: what happens to them, and what stands in them. */
export class Books extends World {
  readonly runs = new BillingRunService();
  readonly statements = new StatementService();
  aws!: string;
  microsoft!: string;

  static async openFor(database: TestDatabase, name: string): Promise<Books> {
    const books = await new Books(database, name).reseller();
    books.aws = await books.vendor("aws");
    books.microsoft = await books.vendor("microsoft");
    return books;
  }

  get staff() {
    return actorFor("RESELLER_OPS", { resellerId: this.resellerId });
  }

  get context() {
    return { db: this.db, clock, signal: new AbortController().signal };
  }

  async customerOf(name: string, currency: string | null = "USD", country: string | null = null) {
    const id = await this.customer(name, country);
    for (const vendor of [this.aws, this.microsoft]) await this.authorize(id, vendor, { currency });
    return id;
  }

  async usage(rows: readonly FileRow[]): Promise<void> {
    const id = await this.db.write(this.tenant, (tx) =>
      new UsageImportService().open(tx, this.resellerId, null, "usage.csv", clock.now()),
    );
    await new UsageImporter(this.db, clock).run(this.resellerId, id, fileOf(focusLines(rows)));
  }

  async request(period: string): Promise<string> {
    const result = await this.db.write(this.tenant, (tx) =>
      this.runs.request(tx, this.staff, { period }, clock.now()),
    );
    if (!result.ok) throw new Error(result.error.kind);
    return result.value.runId;
  }

  async run(period = "2026-10"): Promise<BillingRunEntity> {
    const runId = await this.request(period);
    await new RunBillingJob(this.runs).run({ resellerId: this.resellerId, runId }, this.context);
    return this.db.read(this.tenant, (tx) => tx.findOneByOrFail(BillingRunEntity, { id: runId }));
  }

  open(statementId: string) {
    return this.db.write(this.tenant, (tx) =>
      this.statements.open(tx, this.staff, statementId, clock.now()),
    );
  }

  grant(customerId: string, amount: string) {
    return this.db.write(this.tenant, (tx) =>
      new CreditService().grant(
        tx,
        this.staff,
        { customerId, amount, currency: "USD", reason: "Sorry" },
        clock.now(),
      ),
    );
  }

  statementRows(period = "2026-10"): Promise<StatementRow[]> {
    return this.rows<StatementRow>(
      `select id, status, net_minor as net, tax_minor as tax, credit_minor as credit, total_minor as total, number, currency
         from statement where period = $1 order by customer_name, vendor_name, status`,
      [period],
    );
  }

  lineRows(statementId: string) {
    return this.rows(
      `select l.type, l.description, l.amount_minor as amount, s.title as section, l.corrected_period as corrected
         from statement_line l join statement_section s on s.id = l.section_id
        where l.statement_id = $1 order by s.place, l.place`,
      [statementId],
    );
  }

  /** Everything that statements say, to compare byte for byte. */
  async everything(): Promise<string> {
    const parts = [];
    for (const table of [
      "statement",
      "statement_section",
      "statement_line",
      "usage_coverage",
      "customer_credit",
    ]) {
      const key = table === "usage_coverage" ? "statement_id, period" : "id";
      parts.push(
        await this.rows(
          `select to_jsonb(t) - 'run_id' - 'entered_at' as row from ${table} t order by ${key}`,
        ),
      );
    }
    return JSON.stringify(parts);
  }
}
