import type { Actor } from "@markethall/auth";
import { type GraphQLError } from "graphql";
import type { Connection } from "./connection.js";
import { FELL_BEHIND } from "./close-codes.js";
import { type Frames } from "./frame.js";
import type { OpenSocket } from "./open-sockets.js";

/** Where a subscription's answers go: the socket, and the name that the client gave the operation. */
export interface Outlet {
  readonly id: string;
  readonly connection: Pick<Connection, "isOpen" | "write" | "drained" | "close">;
  readonly socket: Pick<OpenSocket, "actor" | "doubt">;
}

interface Waiting {
  readonly sequence: number;
  readonly frames: Frames;
}

/**
 * One subscription of one socket. It writes its frames itself; to the protocol's library it is an iterator that gives nothing and
 * ends, well or with an error, when the subscription does. While it catches up, what comes live waits its turn.
 */
export class Follower implements AsyncIterableIterator<never, undefined, undefined> {
  /** Last number sent; nothing at or below it is sent again. */
  private last: number;
  private waiting: Waiting[] | null;
  private isOver = false;
  private finish: () => void = () => undefined;
  private fail: (error: GraphQLError) => void = () => undefined;
  private readonly ending: Promise<void>;

  /**
   * @param after the number to catch up from; null for what comes from now on
   * @param onEnd called once, when nothing is to be sent any more
   */
  constructor(
    readonly outlet: Outlet,
    readonly after: number | null,
    private readonly mostWaiting: number,
    private readonly onEnd: (follower: Follower) => void,
  ) {
    this.last = after ?? -1;
    this.waiting = after === null ? null : [];
    this.ending = new Promise((resolve, reject) => {
      this.finish = resolve;
      this.fail = reject;
    });
    // A subscription may end while nobody waits for its end.
    this.ending.catch(() => undefined);
  }

  get actor(): Actor {
    return this.outlet.socket.actor;
  }

  get isWanted(): boolean {
    return !this.isOver && this.outlet.connection.isOpen;
  }

  /** Ends when it is certain that the rights still are what they were. */
  async certain(): Promise<void> {
    while (this.outlet.socket.doubt) await this.outlet.socket.doubt;
  }

  /** What happens now: sent, or kept until the past has been sent. */
  live(sequence: number, frames: Frames): void {
    if (!this.waiting) return this.send(sequence, frames);
    if (this.waiting.length < this.mostWaiting) return void this.waiting.push({ sequence, frames });
    this.outlet.connection.close(FELL_BEHIND, "Too much happened meanwhile. Come back.");
  }

  /** What was missed. */
  send(sequence: number, frames: Frames): void {
    if (this.isOver || sequence <= this.last) return;
    this.last = sequence;
    this.outlet.connection.write(frames.for(this.outlet.id));
  }

  /** The past has been sent: what came meanwhile follows, and then what comes. */
  goLive(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const { sequence, frames } of waiting) this.send(sequence, frames);
  }

  end(error?: GraphQLError): void {
    if (this.isOver) return;
    this.isOver = true;
    this.waiting = null;
    if (error) this.fail(error);
    else this.finish();
    this.onEnd(this);
  }

  async next(): Promise<IteratorResult<never, undefined>> {
    await this.ending;
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<never, undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
