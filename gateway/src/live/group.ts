import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import type { LoggedEvent } from "@markethall/events";
import type { BusinessClock, Logger } from "@markethall/runtime";
import type { GraphQLError } from "graphql";
import { refusal } from "../graph/operation-guard.js";
import { type RequestScope, withDeadline } from "../session/request-scope.js";
import { FELL_BEHIND } from "./close-codes.js";
import type { Follower } from "./follower.js";
import { Frames, payloadOf } from "./frame.js";
import type { LiveBounds } from "./live-bounds.js";
import type { EventAnswer, Subscription } from "./subscription.js";
import { follows, maySee, sequenceFor, type Topic } from "./topics.js";

type Variables = Readonly<Record<string, unknown>>;

/** Answers kept for those who come a moment later: after a restart many catch up on the same events. */
const KEPT_ANSWERS = 200;
const KEPT_MS = 30_000;
/** Sockets written to before others get a turn. */
const AT_A_STRETCH = 500;

export interface GroupOptions {
  /** What is asked and with which rights, as one text. */
  readonly key: string;
  readonly topic: Topic;
  readonly subscription: Subscription;
  readonly variables: Variables;
  /** Rights that all members share. */
  readonly actor: Actor;
  readonly bounds: LiveBounds;
  readonly clock: Pick<BusinessClock, "now">;
  readonly logger: Pick<Logger, "warn">;
}

interface Kept {
  readonly frames: Promise<Frames | null>;
  readonly until: number;
}

/**
 * Viewers who asked the same question with the same rights: each event is executed once, written down once, and goes to all
 * of them. Answers keep the order of events.
 */
export class Group {
  readonly members = new Set<Follower>();
  private readonly args: Variables;
  private readonly kept = new Map<number, Kept>();
  private work: Promise<void> = Promise.resolve();
  private pending = 0;

  constructor(private readonly options: GroupOptions) {
    this.args = options.subscription.args(options.variables);
  }

  get key(): string {
    return this.options.key;
  }

  get actor(): Actor {
    return this.options.actor;
  }

  wants(event: LoggedEvent): boolean {
    return maySee(this.actor, event) && follows(this.options.topic, this.args, event);
  }

  sequenceOf(event: LoggedEvent): number {
    return sequenceFor(this.actor, event) ?? 0;
  }

  /** An event that happened now. */
  take(event: LoggedEvent): void {
    if (this.pending >= this.options.bounds.eventsBehind) {
      // Answers that come later than this are no longer live: the viewers come back and catch up.
      for (const { outlet } of this.members) outlet.connection.close(FELL_BEHIND, "Come back.");
      return;
    }
    this.pending += 1;
    this.work = this.work.then(() => this.deliver(event));
  }

  /** What an event says to this group, or null where it says nothing. @throws GraphQLError where nobody can tell */
  answer(event: LoggedEvent): Promise<Frames | null> {
    const known = this.kept.get(event.position);
    if (known && known.until > Date.now()) return known.frames;
    const frames = this.execute(event);
    this.kept.set(event.position, { frames, until: Date.now() + KEPT_MS });
    frames.catch(() => this.kept.delete(event.position));
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_ANSWERS && oldest !== undefined) this.kept.delete(oldest);
    return frames;
  }

  private async deliver(event: LoggedEvent): Promise<void> {
    try {
      if (this.members.size === 0) return;
      const frames = await this.answer(event);
      await this.certain();
      if (frames) await this.tell(this.sequenceOf(event), frames);
    } catch (error) {
      for (const member of this.members) member.end(error as GraphQLError);
    } finally {
      this.pending -= 1;
    }
  }

  private async tell(sequence: number, frames: Frames): Promise<void> {
    let told = 0;
    for (const member of this.members) {
      member.live(sequence, frames);
      told += 1;
      if (told % AT_A_STRETCH === 0) await new Promise(setImmediate);
    }
  }

  /** Rights are those of the moment: members whose rights are in doubt are asked about first. */
  private async certain(): Promise<void> {
    const doubted = [...this.members].filter(({ outlet }) => outlet.socket.doubt);
    await Promise.all(doubted.map((member) => member.certain()));
  }

  private async execute(event: LoggedEvent): Promise<Frames | null> {
    const requestId = event.requestId ?? randomUUID();
    for (const pause of [...this.options.bounds.outageMs, null]) {
      const answer = await this.ask(event, requestId);
      if (answer.data) return new Frames(payloadOf(answer));
      if (!isOutage(answer)) return this.withoutData(event, answer);
      if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw refusal("SUBGRAPH_UNAVAILABLE", "This cannot be followed right now. Try again later.");
  }

  /**
   * A stream of numbers must not have a hole, so there an event that cannot be shown is sent as its error; elsewhere there is
   * nothing to tell: what the event is about cannot be seen, or not any more.
   */
  private withoutData(event: LoggedEvent, answer: EventAnswer): Frames | null {
    if (this.options.topic.types !== null) return null;
    return new Frames(payloadOf({ ...answer, extensions: { sequence: this.sequenceOf(event) } }));
  }

  private async ask(event: LoggedEvent, requestId: string): Promise<EventAnswer> {
    const { subscription, variables, clock, logger } = this.options;
    const scope: RequestScope = withDeadline({
      actor: this.someone(),
      requestId,
      ip: "",
      now: clock.now(),
      idempotencyKey: null,
    });
    try {
      return await subscription.answer(event, variables, scope);
    } catch (error) {
      logger.warn({ err: error, requestId, event: event.type }, "event could not be answered");
      return { data: null };
    }
  }

  /** A member as of now: who opened the group may be gone. */
  private someone(): Actor {
    const [member] = this.members;
    return member?.actor ?? this.actor;
  }
}

function isOutage({ errors }: EventAnswer): boolean {
  return errors?.some(({ extensions }) => extensions?.code === "SUBGRAPH_UNAVAILABLE") ?? false;
}
