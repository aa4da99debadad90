import { randomUUID } from "node:crypto";
import type { EventLog, LoggedEvent } from "@markethall/events";
import type { BusinessClock, Logger } from "@markethall/runtime";
import { type RequestScope, withDeadline } from "../session/request-scope.js";
import { Mailbox } from "./mailbox.js";
import type { EventAnswer, Subscription } from "./subscription.js";
import { audienceOf, follows, maySee, sequenceFor, type Topic, topics } from "./topics.js";

type Log = Pick<EventLog, "onGrowth" | "lastPosition" | "after" | "missed">;
type Variables = Readonly<Record<string, unknown>>;

/** Answers that may wait for one slow viewer before its stream ends. */
const CAPACITY = 1_000;

interface Numbered {
  readonly sequence: number;
  readonly answer: EventAnswer;
}

/** Viewers who asked the same question with the same rights: one execution for all of them. */
interface Group {
  readonly topic: Topic;
  readonly args: Variables;
  readonly subscription: Subscription;
  readonly variables: Variables;
  readonly scope: RequestScope;
  readonly members: Set<Mailbox<Numbered>>;
  /** Ends when the last event given to the group has been answered: answers keep the order of events. */
  work: Promise<void>;
  /** Events given to the group and not answered yet. */
  pending: number;
}

/** Follows the event log and answers every open subscription from it. */
export class LiveHub {
  private position = 0;
  private reading: Promise<void> | null = null;
  private again = false;
  private stopFollowing: () => void = () => undefined;
  private readonly groups = new Map<string, Group>();
  private readonly listeners = new Set<(event: LoggedEvent) => void>();

  constructor(
    private readonly log: Log,
    private readonly clock: Pick<BusinessClock, "now">,
    private readonly logger: Pick<Logger, "warn">,
  ) {}

  async start(): Promise<void> {
    this.position = await this.log.lastPosition();
    this.stopFollowing = this.log.onGrowth(() => void this.read());
  }

  async stop(): Promise<void> {
    this.stopFollowing();
    for (const { members } of this.groups.values()) for (const member of members) member.end();
    await this.reading;
  }

  /** How many subscriptions of one reseller's people and programs are open. */
  openFor(resellerId: string | null): number {
    let open = 0;
    for (const { scope, members } of this.groups.values()) {
      if (scope.actor.resellerId === resellerId) open += members.size;
    }
    return open;
  }

  /** Hears of every event, internal ones too: for the gateway's own caches. */
  onEvent(listener: (event: LoggedEvent) => void): void {
    this.listeners.add(listener);
  }

  /** Answers from now on; where the field takes `after`, first those since then, without a gap between. */
  subscribe(
    subscription: Subscription,
    variables: Variables,
    scope: RequestScope,
  ): AsyncIterableIterator<EventAnswer, void, undefined> {
    const mailbox = new Mailbox<Numbered>(CAPACITY);
    const group = this.join(subscription, variables, scope, mailbox);
    const after = subscription.args(variables)["after"];
    const answers = this.stream(group, mailbox, typeof after === "number" ? after : null);
    return {
      next: () => answers.next(),
      return: () => {
        // First, so that the stream is not left waiting for an answer that nobody wants.
        mailbox.end();
        this.leave(group, mailbox);
        return answers.return();
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  private join(
    subscription: Subscription,
    variables: Variables,
    scope: RequestScope,
    mailbox: Mailbox<Numbered>,
  ): Group {
    const { after: _own, ...shared } = variables;
    const key = JSON.stringify([subscription.source, shared, audienceOf(scope.actor)]);
    let group = this.groups.get(key);
    if (!group) {
      const topic = topics[subscription.field.name.value];
      if (!topic) throw new Error(`nothing feeds ${subscription.field.name.value}`);
      const args = subscription.args(variables);
      group = {
        topic,
        args,
        subscription,
        variables,
        scope,
        members: new Set(),
        work: Promise.resolve(),
        pending: 0,
      };
      this.groups.set(key, group);
    }
    group.members.add(mailbox);
    return group;
  }

  private leave(group: Group, mailbox: Mailbox<Numbered>): void {
    group.members.delete(mailbox);
    if (group.members.size > 0) return;
    for (const [key, other] of this.groups) if (other === group) this.groups.delete(key);
  }

  private async *stream(
    group: Group,
    mailbox: Mailbox<Numbered>,
    after: number | null,
  ): AsyncGenerator<EventAnswer, void, undefined> {
    let last = -1;
    try {
      if (after !== null) {
        last = after;
        for await (const { sequence, answer } of this.catchUp(group, after)) {
          last = sequence;
          if (answer) yield answer;
        }
      }
      for await (const { sequence, answer } of mailbox) if (sequence > last) yield answer;
    } finally {
      this.leave(group, mailbox);
    }
  }

  private async *catchUp(
    group: Group,
    after: number,
  ): AsyncGenerator<{ sequence: number; answer: EventAnswer | null }> {
    const { actor } = group.scope;
    if (actor.resellerId === null) return;
    const viewer = { resellerId: actor.resellerId, customerId: actor.customerId };
    for (let last = after; ;) {
      const page = await this.log.missed(viewer, last);
      if (page.length === 0) return;
      for (const event of page) {
        last = sequenceFor(actor, event) ?? last;
        const wanted = maySee(actor, event) && follows(group.topic, group.args, event);
        yield { sequence: last, answer: wanted ? await this.answer(group, event) : null };
      }
    }
  }

  /** Reads the log up to its end; one reader at a time, and once more when woken meanwhile. */
  private read(): Promise<void> {
    if (this.reading) {
      this.again = true;
      return this.reading;
    }
    this.reading = this.readOn()
      .catch((error: unknown) => this.logger.warn({ err: error }, "event log could not be read"))
      .finally(() => {
        this.reading = null;
        if (this.again) {
          this.again = false;
          void this.read();
        }
      });
    return this.reading;
  }

  private async readOn(): Promise<void> {
    for (;;) {
      const events = await this.log.after(this.position);
      if (events.length === 0) return;
      for (const event of events) {
        this.dispatch(event);
        this.position = event.position;
      }
    }
  }

  private dispatch(event: LoggedEvent): void {
    for (const listener of this.listeners) listener(event);
    for (const group of this.groups.values()) {
      if (!maySee(group.scope.actor, event) || !follows(group.topic, group.args, event)) continue;
      // Answers that come later than this are no longer live: the viewers come back and catch up.
      if (group.pending >= CAPACITY) for (const member of group.members) member.end();
      group.pending += 1;
      group.work = group.work.then(() => this.deliver(group, event));
    }
  }

  private async deliver(group: Group, event: LoggedEvent): Promise<void> {
    group.pending -= 1;
    if (group.members.size === 0) return;
    const answer = await this.answer(group, event);
    const sequence = sequenceFor(group.scope.actor, event) ?? 0;
    if (answer) for (const member of group.members) member.push({ sequence, answer });
  }

  /** The answer, or null where there is nothing to tell: what the event is about cannot be seen, or not any more. */
  private async answer(group: Group, event: LoggedEvent): Promise<EventAnswer | null> {
    const { subscription, variables, scope } = group;
    const requestId = event.requestId ?? randomUUID();
    try {
      const answer = await subscription.answer(
        event,
        variables,
        withDeadline({ ...scope, requestId, now: this.clock.now(), idempotencyKey: null }),
      );
      const outage = answer.errors?.some(
        ({ extensions }) => extensions?.code === "SUBGRAPH_UNAVAILABLE",
      );
      return answer.data || outage ? answer : null;
    } catch (error) {
      this.logger.warn({ err: error, requestId, event: event.type }, "event could not be answered");
      return null;
    }
  }
}
