import { randomBytes, randomUUID } from "node:crypto";
import {
  type Actor,
  ANONYMOUS,
  features,
  PLATFORM_TENANT,
  type Role,
  type Tenant,
} from "@markethall/auth";
import { type Consumer, type DomainEvent, type Job, RefusalTally } from "@markethall/events";
import type { Clock } from "@markethall/result";
import {
  actorFor,
  deliver,
  drainOutbox,
  eventOf,
  graphRunner,
  type RunOptions,
  testDatabase,
} from "@markethall/testing";
import type { AddressedLetter } from "@markethall/outbound";
import { buildGraph } from "../src/app.js";
import { schema } from "../src/data-source.js";
import { emailKey } from "../src/domain/contact.js";
import type { UserStatus } from "../src/domain/user.js";
import { ResellerEntity } from "../src/entities/reseller.entity.js";
import { UserEntity } from "../src/entities/user.entity.js";
import { offerFactsConsumer } from "../src/events/offer-facts.consumer.js";
import { DecisionsConsumer } from "../src/events/decisions.consumer.js";
import { ForgetExpiredJob } from "../src/jobs/forget-expired.job.js";
import { SendMailJob } from "../src/jobs/send-mail.job.js";
import { StartPasswordResetJob } from "../src/jobs/start-password-reset.job.js";
import { AdmissionService } from "../src/services/admission.service.js";
import { LinkService } from "../src/services/link.service.js";
import { hashPassword } from "../src/services/password-hash.js";
import { UserService } from "../src/services/user.service.js";

export const SECRETS_KEY = "7".repeat(64);
export const PASSWORD = "a walrus in the hall";
const passwordHash = hashPassword(PASSWORD);

/** Real time that a test can move: sessions and links go by it. */
class MovableTime implements Clock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  pass(hours: number): void {
    this.offsetMs += hours * 3_600_000;
  }
}

export interface Letter extends AddressedLetter {
  /** Token of the link in it. */
  readonly token: string | null;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A subgraph with a database of its own: operations go in at the front, letters and events come out. */
export async function openWorld({
  testClock = true,
  outboundAllow = [] as readonly string[],
} = {}) {
  const database = await testDatabase(schema);
  const { db, admin } = database;
  const realTime = new MovableTime();
  const graph = await buildGraph({
    db,
    publicUrl: "http://localhost:4000",
    testClock,
    secretsKey: SECRETS_KEY,
    outboundAllow,
    realTime,
  });
  const strangers = new RefusalTally(db);
  const { run } = graphRunner(graph.schema, db, strangers);
  const links = new LinkService();
  const posted: Letter[] = [];
  const postbox = {
    post: (letter: AddressedLetter) => {
      const token = /[?&]token=([\w-]+)/.exec(letter.text)?.[1] ?? null;
      posted.push({ ...letter, token });
      return Promise.resolve();
    },
  };
  const jobs: Job[] = [
    new SendMailJob(links, postbox, "http://localhost:4000", realTime),
    new StartPasswordResetJob(),
    new ForgetExpiredJob(realTime),
  ];
  const decisions = new DecisionsConsumer(new AdmissionService(new UserService(), links));

  /** Runs the jobs that wait, and those that they order, and gives the letters that were posted. */
  async function letters(): Promise<Letter[]> {
    for (;;) {
      const { rows } = await admin.query(
        `delete from jobs._private_jobs j using jobs._private_tasks t where t.id = j.task_id
         returning t.identifier, j.payload, j.id`,
      );
      if (rows.length === 0) return posted.splice(0);
      for (const { identifier, payload } of rows.sort((a, b) => Number(a.id) - Number(b.id))) {
        const job = jobs.find(({ name }) => name === identifier);
        if (!job) throw new Error(`no job ${identifier}`);
        await job.run(payload, { db, clock: realTime, signal: new AbortController().signal });
      }
    }
  }

  return {
    ...database,
    ...graph,
    run,
    realTime,
    strangers,
    letters,
    /** Runs the job that takes away what is over. */
    forgetExpired: () =>
      new ForgetExpiredJob(realTime).run(null, {
        db,
        clock: realTime,
        signal: new AbortController().signal,
      }),
    announced: (): Promise<DomainEvent[]> => drainOutbox(admin, "identity"),
    receive: (event: DomainEvent, consumer: Consumer = decisions) =>
      deliver(db, consumer, event, realTime),
    /** Runs a mutation and gives its answer; other errors than a refusal fail the test. */
    async act<T = Record<string, unknown>>(
      actor: Actor,
      mutation: string,
      selection: string,
      input: object | null,
      options: RunOptions = {},
    ): Promise<T & { __typename: string; session: string | null | undefined }> {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
      const source = input
        ? `mutation($input: ${type}) { ${mutation}(input: $input) { __typename ${selection} } }`
        : `mutation { ${mutation} { __typename ${selection} } }`;
      const answer = await run<Record<string, T & { __typename: string }>>(
        actor,
        source,
        input ? { input } : {},
        options,
      );
      if (answer.errors.length > 0)
        throw new Error(answer.errors.map(({ message }) => message).join());
      const result = answer.data?.[mutation];
      if (!result) throw new Error("no answer");
      return { ...result, session: answer.session };
    },
    /** The actor that the gateway would sign for this session. */
    async comeIn(session: string | null | undefined): Promise<Actor | null> {
      return typeof session === "string"
        ? ((await graph.sessions.ofSession(session, realTime.now()))?.actor ?? null)
        : null;
    },
    /** What catalog and billing would have told: a vendor with a book in USD, and a support plan, of one reseller. */
    async offer(resellerId: string) {
      const [vendorId, priceBookId, supportPlanId] = [randomUUID(), randomUUID(), randomUUID()];
      const tell = (type: string, tenantId: string, payload: object) =>
        deliver(db, offerFactsConsumer, eventOf(type, tenantId, payload), realTime);
      await tell("catalog.vendor.changed.v1", PLATFORM_TENANT, { vendorId, name: "Contoso Cloud" });
      await tell("catalog.price-book.changed.v1", resellerId, {
        priceBookId,
        vendorId,
        currency: "USD",
      });
      await tell("billing.support-plan.changed.v1", resellerId, { supportPlanId, name: "Gold" });
      return { vendorId, priceBookId, supportPlanId };
    },
    reseller: (changes: Partial<ResellerEntity> = {}) => addReseller(db, changes),
    user: (tenant: Tenant, role: Role, changes: Partial<UserEntity> = {}) =>
      addUser(db, tenant, role, changes),
  };
}

type Db = Awaited<ReturnType<typeof testDatabase>>["db"];

async function addReseller(db: Db, changes: Partial<ResellerEntity>): Promise<ResellerEntity> {
  const reseller = Object.assign(
    new ResellerEntity(),
    {
      id: randomUUID(),
      accountName: `r${randomBytes(5).toString("hex")}`,
      displayName: "Demo Cloud",
      supportEmail: "help@demo.example",
      features: [...features],
      requireEmailValidation: false,
      createdAt: new Date(),
    },
    changes,
  );
  await db.write({ resellerId: reseller.id, customerId: null }, (tx) =>
    tx.insert(ResellerEntity, reseller),
  );
  return reseller;
}

/** A person who can sign in with {@link PASSWORD}, unless told otherwise. */
async function addUser(
  db: Db,
  tenant: Tenant,
  role: Role,
  changes: Partial<UserEntity>,
): Promise<{ user: UserEntity; actor: Actor }> {
  const id = randomUUID();
  const email = changes.email ?? `${role.toLowerCase()}-${id.slice(0, 8)}@example.com`;
  const status: UserStatus = "ACTIVE";
  const user = Object.assign(
    new UserEntity(),
    {
      ...tenant,
      id,
      email,
      emailKey: emailKey(email),
      name: "Ada Lovelace",
      role,
      status,
      origin: "CREATED",
      passwordHash: await passwordHash,
      createdAt: new Date(),
    },
    changes,
  );
  await db.write(tenant, (tx) => tx.insert(UserEntity, user));
  const { resellerId, customerId } = tenant;
  const platform = resellerId === PLATFORM_TENANT;
  const actor = actorFor(role, {
    id,
    name: user.name,
    email,
    resellerId: platform ? null : resellerId,
    customerId,
  });
  return { user, actor: { ...actor, sessionId: null } };
}

export const visitor = ANONYMOUS;
export const platformTenant: Tenant = { resellerId: PLATFORM_TENANT, customerId: null };
