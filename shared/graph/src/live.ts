/** What a subscription's root field gets: the event, as the gateway read it from the log. */
export interface LiveEvent<P = unknown> {
  readonly type: string;
  readonly sequence: number;
  readonly occurredAt: string;
  readonly customerId: string | null;
  readonly payload: P;
}

/** For `@Subscription({ subscribe: fedByGateway })`: the gateway holds the sockets, a subgraph only resolves events. */
export function fedByGateway(): AsyncIterable<never> {
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => Promise.resolve({ done: true, value: undefined }),
    }),
  };
}
