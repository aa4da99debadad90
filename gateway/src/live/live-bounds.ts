/** What one websocket, one tenant and one process may use of the live endpoint (A11). */
export interface LiveBounds {
  /** Longest message a client may send, in bytes. */
  readonly messageBytes: number;
  /** Messages that a client may send within a second. */
  readonly messagesPerSecond: number;
  /** Time from opening a socket to `connection_init`, in milliseconds. */
  readonly initMs: number;
  /** Websockets that one process holds. */
  readonly sockets: number;
  readonly subscriptionsPerSocket: number;
  /** Subscriptions of one reseller's people and programs, in one process. */
  readonly subscriptionsPerReseller: number;
  /** Bytes and frames that wait in the process for one socket to take them. */
  readonly waitingBytes: number;
  readonly waitingFrames: number;
  /** Events that a viewer may have missed and still catch up with one by one; also how far answers may lag. */
  readonly eventsBehind: number;
  /** Viewers that catch up at once; others wait for their turn. */
  readonly catchingUp: number;
  /** A peer that does not answer a ping within this time is dead, in milliseconds. */
  readonly pingMs: number;
  /** Time that a closing socket gets for what is still under way, in milliseconds. */
  readonly farewellMs: number;
  /** Pauses between attempts to answer an event while a subgraph is away, in milliseconds. */
  readonly outageMs: readonly number[];
}

export const LIVE_BOUNDS: LiveBounds = {
  messageBytes: 64 * 1024,
  messagesPerSecond: 200,
  initMs: 5_000,
  sockets: 10_000,
  subscriptionsPerSocket: 50,
  subscriptionsPerReseller: 20_000,
  waitingBytes: 1024 * 1024,
  waitingFrames: 1_000,
  eventsBehind: 1_000,
  catchingUp: 32,
  pingMs: 25_000,
  farewellMs: 5_000,
  outageMs: [250, 500, 1_000, 2_000, 4_000],
};
