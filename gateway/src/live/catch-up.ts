import type { EventLog } from "@markethall/events";
import type { Tenant } from "@markethall/auth";
import { GraphQLError } from "graphql";
import { refusal } from "../graph/operation-guard.js";
import type { Follower } from "./follower.js";
import type { Group } from "./group.js";
import type { LiveBounds } from "./live-bounds.js";
import { Turns } from "./turns.js";

type Past = Pick<EventLog, "missed" | "lastSequence">;

/**
 * Sends a viewer what it missed, in order, and lets it go live. The viewer is already in its group, so that what happens
 * meanwhile waits for it: whatever the log did not show yet comes live, and whatever comes twice is known by its number.
 */
export class CatchUp {
  private readonly turns: Turns;

  constructor(
    private readonly log: Past,
    private readonly bounds: LiveBounds,
  ) {
    this.turns = new Turns(bounds.catchingUp);
  }

  async run(group: Group, follower: Follower, after: number): Promise<void> {
    try {
      await this.turns.take(() => this.send(group, follower, after));
    } catch (error) {
      follower.end(
        error instanceof GraphQLError
          ? error
          : refusal("SUBGRAPH_UNAVAILABLE", "What was missed cannot be read right now."),
      );
    }
  }

  private async send(group: Group, follower: Follower, after: number): Promise<void> {
    const { resellerId, customerId } = group.actor;
    if (resellerId === null) return follower.goLive();
    const viewer = { resellerId, customerId };
    if (!(await this.isNear(viewer, after))) throw resync();
    for (let at = after; follower.isWanted;) {
      const page = await this.log.missed(viewer, at);
      if (page.length === 0) return follower.goLive();
      for (const event of page) {
        // The log no longer reaches back that far.
        if (group.sequenceOf(event) !== at + 1) throw resync();
        at += 1;
        if (!group.wants(event)) continue;
        const frames = await group.answer(event);
        await follower.certain();
        if (frames) follower.send(at, frames);
        await follower.outlet.connection.drained();
        if (!follower.isWanted) return;
      }
    }
  }

  /** Whether so little was missed that it can be told one by one; a number from elsewhere is not near either. */
  private async isNear(viewer: Tenant & { resellerId: string }, after: number): Promise<boolean> {
    const behind = (await this.log.lastSequence(viewer)) - after;
    return after >= 0 && behind >= 0 && behind <= this.bounds.eventsBehind;
  }
}

function resync(): GraphQLError {
  return refusal(
    "RESYNC_REQUIRED",
    "Too much was missed to be told one by one. Load what you show anew and follow from now on.",
  );
}
