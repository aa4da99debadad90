import { ApolloLink, gql } from "@apollo/client";
import { describe, expect, it, jest } from "@jest/globals";
import type { Client } from "graphql-ws";
import { byIds } from "./live-connection.js";

const query = gql`
  subscription Moved {
    moved
  }
`;

describe("a subscription over the websocket", () => {
  it("asks to be told when it stands, and shows that to the page as no answer", () => {
    const sent: unknown[] = [];
    const subscribe: Client["subscribe"] = (payload, sink) => {
      sent.push(payload.extensions);
      sink.next({ data: null, extensions: { stands: true } } as never);
      sink.next({ data: { moved: 1 } } as never);
      return () => undefined;
    };
    const [onStanding, answers] = [jest.fn(), [] as unknown[]];
    ApolloLink.execute(
      byIds({ subscribe }),
      { query, context: { onStanding } },
      { client: {} as never },
    ).subscribe((answer) => answers.push(answer));
    expect(sent).toEqual([{ acknowledge: true }]);
    expect(onStanding).toHaveBeenCalledTimes(1);
    expect(answers).toEqual([{ data: { moved: 1 } }]);
  });
});
