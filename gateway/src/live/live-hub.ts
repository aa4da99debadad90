import type { EventLog, LoggedEvent } from "@markethall/events";
import type { BusinessClock, Logger } from "@markethall/runtime";
import { CatchUp } from "./catch-up.js";
import { Follower, type Outlet } from "./follower.js";
import { Group } from "./group.js";
import type { LiveBounds } from "./live-bounds.js";
import type { Subscription } from "./subscription.js";
import { audienceOf, topics } from "./topics.js";

type Log = Pick<EventLog, "onGrowth" | "lastPosition" | "after" | "missed" | "lastSequence">;
type Variables = Readonly<Record<string, unknown>>;

/** Follows the event log and answers every open subscription from it. */
export class LiveHub {
  private position = 0;
  private reading: Promise<void> | null = null;
  private again = false;
  private stopFollowing: () => void = () => undefined;
  /** Groups of each reseller, by what they ask and with which rights. */
  private readonly groups = new Map<string | null, Map<string, Group>>();
  private readonly listeners = new Set<(event: LoggedEvent) => void>();
  private readonly catchUp: CatchUp;

  constructor(
    private readonly log: Log,
    private readonly clock: Pick<BusinessClock, "now">,
    private readonly logger: Pick<Logger, "warn">,
    private readonly bounds: LiveBounds,
  ) {
    this.catchUp = new CatchUp(log, bounds);
  }

  async start(): Promise<void> {
    this.position = await this.log.lastPosition();
    this.stopFollowing = this.log.onGrowth(() => void this.read());
  }

  async stop(): Promise<void> {
    this.stopFollowing();
    for (const groups of this.groups.values()) {
      for (const { members } of groups.values()) for (const member of members) member.end();
    }
    await this.reading;
  }

  /** How many subscriptions of one reseller's people and programs are open. */
  openFor(resellerId: string | null): number {
    let open = 0;
    for (const { members } of this.groups.get(resellerId)?.values() ?? []) open += members.size;
    return open;
  }

  /** All that is followed, and in how many groups of the same question and rights. */
  get size(): { readonly groups: number; readonly subscriptions: number } {
    const groups = [...this.groups.values()].flatMap((known) => [...known.values()]);
    return {
      groups: groups.length,
      subscriptions: groups.reduce((sum, { members }) => sum + members.size, 0),
    };
  }

  /** Hears of every event, internal ones too, before any viewer does: for the gateway's own caches. */
  onEvent(listener: (event: LoggedEvent) => void): void {
    this.listeners.add(listener);
  }

  /** Answers from now on; where the field takes `after`, first those since then, without a gap between. */
  subscribe(subscription: Subscription, variables: Variables, outlet: Outlet): Follower {
    const group = this.group(subscription, variables, outlet);
    const given = subscription.args(variables)["after"];
    const after = typeof given === "number" ? given : null;
    const follower = new Follower(outlet, after, this.bounds.eventsBehind, (ended) =>
      this.leave(group, ended),
    );
    group.members.add(follower);
    if (after !== null) void this.catchUp.run(group, follower, after);
    return follower;
  }

  private group(subscription: Subscription, variables: Variables, { socket }: Outlet): Group {
    const { actor } = socket;
    const groups = this.groups.get(actor.resellerId) ?? new Map<string, Group>();
    this.groups.set(actor.resellerId, groups);
    const { after: _own, ...shared } = variables;
    const key = JSON.stringify([subscription.source, shared, audienceOf(actor)]);
    const known = groups.get(key);
    if (known) return known;
    const topic = topics[subscription.field.name.value];
    if (!topic) throw new Error(`nothing feeds ${subscription.field.name.value}`);
    const { bounds, clock, logger } = this;
    const group = new Group({ key, topic, subscription, variables, actor, bounds, clock, logger });
    groups.set(key, group);
    return group;
  }

  private leave(group: Group, follower: Follower): void {
    group.members.delete(follower);
    if (group.members.size > 0) return;
    const { resellerId } = group.actor;
    const groups = this.groups.get(resellerId);
    if (groups?.get(group.key) === group) groups.delete(group.key);
    if (groups?.size === 0) this.groups.delete(resellerId);
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
        this.position = event.position;
        this.dispatch(event);
      }
    }
  }

  private dispatch(event: LoggedEvent): void {
    for (const listener of this.listeners) listener(event);
    for (const group of this.groups.get(event.tenantId)?.values() ?? []) {
      if (group.wants(event)) group.take(event);
    }
  }
}
