import type { Tenant } from "@markethall/auth";
import { close, type Database, type Stamp, type Tx } from "@markethall/runtime";
import type { QueryRunner } from "typeorm";

interface Scope {
  readonly key: string;
  readonly runner: Promise<QueryRunner>;
  /** Works that use it now. */
  active: number;
  /** Told when the last of them has ended. */
  readonly whenIdle: (() => void)[];
}

/**
 * The read transaction of a request. A request reads as one tenant at a time and so never holds two connections: as many
 * requests as the pool has connections, each waiting for its second, would wait for each other for ever. Works of one tenant
 * share a transaction; a work of another waits until they have ended. So a work must not read as another tenant within itself.
 */
export class RequestReads {
  private current: Scope | null = null;

  constructor(
    private readonly db: Pick<Database, "open">,
    private readonly stamp: Stamp,
  ) {}

  async as<T>(tenant: Tenant | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    const scope = await this.enter(tenant);
    try {
      return await work((await scope.runner).manager);
    } finally {
      scope.active -= 1;
      if (scope.active === 0) for (const tell of scope.whenIdle.splice(0)) tell();
    }
  }

  /** Ends the transaction; what is read again is read in a new one. */
  async end(): Promise<void> {
    const scope = this.current;
    this.current = null;
    if (scope) await close(await scope.runner);
  }

  /** The tenant's transaction, in which one more work is counted at once: nobody else may end it in between. */
  private async enter(tenant: Tenant | null): Promise<Scope> {
    const key = tenantKey(tenant);
    for (;;) {
      const { current } = this;
      if (!current) {
        const runner = this.db.open(tenant, "read", this.stamp);
        // Whoever works in it hears of a failure; one that ends it before must not.
        runner.catch(() => undefined);
        return (this.current = { key, runner, active: 1, whenIdle: [] });
      }
      if (current.key === key) {
        current.active += 1;
        return current;
      }
      if (current.active > 0) {
        await new Promise<void>((resolve) => current.whenIdle.push(resolve));
      } else if (this.current === current) {
        await this.end();
      }
    }
  }
}

export function tenantKey(tenant: Tenant | null): string {
  return tenant ? `${tenant.resellerId}/${tenant.customerId ?? ""}` : "";
}
