import type { Tenant } from "@markethall/auth";
import pg from "pg";
import type { DataSource, QueryRunner } from "typeorm";
import type { Tx } from "./data-source.js";
import { blameInfrastructure, TransactionLostError } from "./infrastructure.js";
import { watched } from "./watched-queries.js";

/** What a transaction's rows are stamped with besides the tenant. */
export interface Stamp {
  /** Business time of the change; defaults to the database's. */
  readonly now?: Date;
  readonly requestId?: string | null;
}

/** Asked last before a transaction is kept: throws where its writer has no right to write any more. */
export type Fence = (tx: Tx) => Promise<void>;

/**
 * The only door to a subgraph's tables. Each transaction carries its tenant in settings that row-level
 * security reads (A01); without a tenant, no tenant's row is visible.
 */
export class Database {
  constructor(
    readonly dataSource: DataSource,
    private readonly fence: Fence | null = null,
    private readonly requestId: string | null = null,
  ) {}

  /** The same tables for a writer whose right to write may end: each transaction asks before its commit (A24). */
  fencedBy(fence: Fence): Database {
    return new Database(this.dataSource, fence, this.requestId);
  }

  /** The same tables for work that a request left for later: events and audit entries carry its id (T7). */
  onBehalfOf(requestId: string | null): Database {
    return new Database(this.dataSource, this.fence, requestId);
  }

  /** Runs `work` in one read-only transaction. */
  async read<T>(tenant: Tenant | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    const scope = await this.open(tenant, "read");
    try {
      const found = await work(scope.manager);
      if (!scope.isReleased) await scope.commitTransaction();
      return found;
    } catch (error) {
      throw (await undone(scope)) ? error : blameInfrastructure(error);
    } finally {
      await scope.release();
    }
  }

  /**
   * Runs `work` in one transaction: all of it is kept, or nothing when it throws.
   * @throws TransactionLostError when the connection ended after the work's last statement was answered.
   */
  async write<T>(
    tenant: Tenant | null,
    work: (tx: Tx) => Promise<T>,
    stamp: Stamp = {},
  ): Promise<T> {
    const scope = await this.open(tenant, "write", stamp);
    try {
      const result = await work(scope.manager);
      await this.fence?.(scope.manager);
      // The driver lets a connection that ended go without a word, and what it had answered was true until then.
      if (scope.isReleased) throw new TransactionLostError();
      await scope.commitTransaction();
      return result;
    } catch (error) {
      throw (await undone(scope)) ? error : blameInfrastructure(error);
    } finally {
      await scope.release();
    }
  }

  /** Opens a transaction that the caller closes with {@link close}: for the one of a request. */
  async open(
    tenant: Tenant | null,
    mode: "read" | "write",
    stamp: Stamp = {},
  ): Promise<QueryRunner> {
    const runner = watched(this.dataSource.createQueryRunner());
    try {
      await startWith(runner, settings(tenant, mode, { requestId: this.requestId, ...stamp }));
      return runner;
    } catch (error) {
      await runner.release();
      throw blameInfrastructure(error);
    }
  }

  async destroy(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** Takes a transaction back; false when its connection had ended, and PostgreSQL did. */
async function undone(runner: QueryRunner): Promise<boolean> {
  if (runner.isReleased) return false;
  return runner.rollbackTransaction().then(
    () => true,
    () => false,
  );
}

/** Ends a transaction that only read and gives its connection back; of one whose connection ended nothing is left to do. */
export async function close(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  try {
    if (runner.isTransactionActive) await runner.commitTransaction();
  } finally {
    await runner.release();
  }
}

/** What row-level security and the outbox read in this transaction, as one statement. */
function settings(tenant: Tenant | null, mode: "read" | "write", stamp: Stamp): string {
  const values = {
    "app.reseller": tenant?.resellerId ?? "",
    "app.customer": tenant?.customerId ?? "",
    "app.now": stamp.now?.toISOString() ?? "",
    "app.request": stamp.requestId ?? "",
    transaction_read_only: mode === "read" ? "on" : "off",
  };
  const calls = Object.entries(values).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `select ${calls.join(", ")}`;
}

/** Sends the transaction's beginning and its settings as one message: a round trip less for every request. */
async function startWith(runner: QueryRunner, statement: string): Promise<void> {
  const { query } = runner;
  runner.query = (sql: string, ...rest: never[]) =>
    query.call(runner, sql === "START TRANSACTION" ? `${sql}; ${statement}` : sql, ...rest);
  try {
    await runner.startTransaction();
  } finally {
    runner.query = query;
  }
}
