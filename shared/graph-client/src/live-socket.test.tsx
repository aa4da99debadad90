import { ApolloLink, gql, Observable } from "@apollo/client";
import { describe, expect, it, jest } from "@jest/globals";
import type { LiveEvents } from "./live-connection.js";
import { createLiveSocket } from "./live-socket.js";

interface Network {
  events: LiveEvents | null;
  connects: number;
  signedOut: () => void;
}
const nowhere = (): Network => ({ events: null, connects: 0, signedOut: jest.fn() });

function socketWithout(network: Network) {
  return createLiveSocket("ws://here/graphql", network.signedOut, (_url, events) => {
    network.events = events;
    network.connects += 1;
    return Promise.resolve(new ApolloLink(() => new Observable<never>(() => undefined)));
  });
}

const subscribeTo = (link: ApolloLink) =>
  ApolloLink.execute(
    link,
    {
      query: gql`
        subscription {
          activity {
            sequence
          }
        }
      `,
    },
    { client: {} as never },
  ).subscribe({});

describe("createLiveSocket", () => {
  it("connects with the first subscription, once for all", async () => {
    const network = nowhere();
    const socket = socketWithout(network);
    expect(network.connects).toBe(0);
    subscribeTo(socket.link);
    subscribeTo(socket.link);
    await Promise.resolve();
    expect(network.connects).toBe(1);
  });

  it("says when it was lost and when it is back", async () => {
    const network = nowhere();
    const socket = socketWithout(network);
    const states: string[] = [];
    socket.onState(() => states.push(socket.state()));
    subscribeTo(socket.link);
    await Promise.resolve();

    network.events?.connected();
    network.events?.closed("lost");
    network.events?.connected();
    network.events?.closed("asked");
    network.events?.connected();
    expect(states).toEqual(["connected", "reconnecting", "connected", "idle", "connected"]);
  });

  it("says once that the session has ended, and does not look lost", async () => {
    const network = nowhere();
    const socket = socketWithout(network);
    subscribeTo(socket.link);
    await Promise.resolve();
    network.events?.connected();
    network.events?.closed("signed out");
    expect(socket.state()).toBe("signed out");
    expect(network.signedOut).toHaveBeenCalledTimes(1);
  });
});
