import { type Actor, PLATFORM_TENANT, type Tenant, tenantOf } from "@markethall/auth";
import { audit, type RefusalTally } from "@markethall/events";
import type { Database, SignedRequest, Tx } from "@markethall/runtime";
import DataLoader from "dataloader";
import { answerOnce } from "./idempotency.js";
import { RequestReads, tenantKey } from "./request-reads.js";
import type { SealedAnswers } from "./sealed-answers.js";

export interface MutateOptions {
  /** For mutations of visitors, who have no tenant: whose data is changed. */
  readonly tenant?: Tenant | null;
  /** How the answer is kept for a replay when it shows a secret; without it as plain JSON. */
  readonly sealed?: SealedAnswers;
  /** False for sign-ins and sign-outs alone: a replay shows its proof again, and acts again (ADR 23). */
  readonly idempotent?: boolean;
  /** Who did it, where a visitor turns out to be somebody: by password, or by a link from a mail. */
  readonly doneBy?: Actor;
  /** Names one of several transactions of one request; each keeps its own answer under the request's key (ADR 37). */
  readonly part?: string;
}

/** Loads many at once, in the order of their keys. */
export type Batch<K, V> = (tx: Tx, keys: readonly K[]) => Promise<readonly V[]>;

/** What a resolver knows of its request. */
export interface Context {
  readonly actor: Actor;
  readonly requestId: string;
  /** Business time, the same for all that this request touches. */
  readonly now: Date;
  readonly idempotencyKey: string | null;
  readonly ip: string;
  /** Reads in the request's one transaction, as the actor's tenant. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Reads what a storefront shows to anyone, as that reseller. */
  readAs<T>(tenant: Tenant, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One write transaction: effect, events, audit entry and the answer to a replay (A22, A23). `R` is plain JSON. */
  mutate<R>(
    operation: string,
    input: object,
    work: (tx: Tx) => Promise<R>,
    options?: MutateOptions,
  ): Promise<R>;
  /** One loader for each name and request; it reads as the actor's tenant unless another is named. */
  loader<K, V>(name: string, batch: Batch<K, V>, tenant?: Tenant): DataLoader<K, V>;
  /**
   * An operation that the actor may not do: audited once for each request, when its transactions have ended (A21), and a
   * visitor's counted with others. `tenant` says in whose audit, where the actor has none.
   */
  refused(operation: string, input: object, tenant?: Tenant | null): void;
  /** Identity only: the gateway sets the session cookie, or clears it for null. */
  setSession(token: string | null): void;
}

export class RequestContext implements Context {
  readonly actor: Actor;
  readonly requestId: string;
  readonly now: Date;
  readonly idempotencyKey: string | null;
  readonly ip: string;
  // An object, since Apollo Server works on a shallow copy of its context.
  private readonly cookie: { session?: string | null } = {};
  private readonly reads: RequestReads;
  private readonly loaders = new Map<string, unknown>();
  /** Subjects of what was refused, by operation. */
  private readonly refusals = new Map<string, string>();

  constructor(
    private readonly db: Database,
    request: SignedRequest,
    private readonly strangers: RefusalTally,
  ) {
    this.actor = request.actor;
    this.requestId = request.requestId;
    this.now = request.now;
    this.idempotencyKey = request.idempotencyKey;
    this.ip = request.ip;
    this.reads = new RequestReads(db, { now: request.now, requestId: request.requestId });
  }

  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.reads.as(tenantOf(this.actor), work);
  }

  readAs<T>(tenant: Tenant, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.reads.as(tenant, work);
  }

  async mutate<R>(
    operation: string,
    input: object,
    work: (tx: Tx) => Promise<R>,
    options: MutateOptions = {},
  ): Promise<R> {
    // A request never holds two connections: waiting for the second would starve a full pool.
    await this.end();
    const tenant = options.tenant === undefined ? tenantOf(this.actor) : options.tenant;
    const key = options.idempotent === false ? null : this.idempotencyKey;
    return this.db.write(
      tenant,
      (tx) => {
        const act = async () => {
          const answer = await work(tx);
          const outcome = refused(answer) ? "refused" : "done";
          await audit(tx, {
            actor: options.doneBy ?? this.actor,
            action: operation,
            subject: subjectOf(input),
            outcome,
          });
          return answer;
        };
        if (key === null) return act();
        const claim = {
          actor: `${this.actor.kind}:${this.actor.id ?? this.ip}`,
          key: options.part === undefined ? key : `${key} ${options.part}`,
          operation,
          input,
        };
        return answerOnce(tx, claim, act, options.sealed);
      },
      { now: this.now, requestId: this.requestId },
    );
  }

  loader<K, V>(name: string, batch: Batch<K, V>, tenant = tenantOf(this.actor)): DataLoader<K, V> {
    const key = `${name} ${tenantKey(tenant)}`;
    let loader = this.loaders.get(key) as DataLoader<K, V> | undefined;
    if (!loader) {
      const load = (keys: readonly K[]) => this.reads.as(tenant, (tx) => batch(tx, keys));
      loader = new DataLoader<K, V>(load, { maxBatchSize: 1_000 });
      this.loaders.set(key, loader);
    }
    return loader;
  }

  refused(operation: string, input: object, tenant: Tenant | null = null): void {
    if (this.actor.kind !== "anonymous") return void this.refusals.set(operation, subjectOf(input));
    // A visitor is nobody to name, and could fill the audit: no subject of its choice, and counted.
    this.strangers.count({
      action: operation,
      resellerId: tenant && tenant.resellerId,
      source: this.ip,
    });
  }

  /** What the gateway shall do with the session cookie; undefined leaves it. */
  get session(): string | null | undefined {
    return this.cookie.session;
  }

  setSession(token: string | null): void {
    this.cookie.session = token;
  }

  /** Ends the request's read transaction and writes what was refused; what is loaded again is read anew. */
  async end(): Promise<void> {
    this.loaders.clear();
    await this.reads.end();
    await this.auditRefusals();
  }

  /** In a transaction of its own: the one of the refused action, if there was any, is rolled back. */
  private async auditRefusals(): Promise<void> {
    const refusals = [...this.refusals];
    this.refusals.clear();
    if (refusals.length === 0) return;
    const tenant = tenantOf(this.actor) ?? { resellerId: PLATFORM_TENANT, customerId: null };
    await this.db.write(
      tenant,
      async (tx) => {
        for (const [action, subject] of refusals)
          await audit(tx, { actor: this.actor, action, subject, outcome: "refused" });
      },
      { now: this.now, requestId: this.requestId },
    );
  }
}

function refused(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false;
}

/** Ids only: an audit entry names what was touched and repeats nothing that was typed. */
function subjectOf(input: object): string {
  return Object.entries(input)
    .filter(([name, value]) => name.endsWith("Id") && typeof value === "string")
    .map(([name, value]) => `${name.slice(0, -2)}:${value}`)
    .join(" ");
}
