import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { describe, expect, it, jest } from "@jest/globals";
import { act, render } from "@testing-library/react";
import { useLiveRefetch } from "./use-live-refetch.js";

const Moved = gql`
  subscription Moved {
    moved
  }
`;

describe("useLiveRefetch", () => {
  it("asks once more when the event itself makes the page final", () => {
    const refetch = jest.fn();
    const { tell, show } = page(refetch);
    tell();
    show(true);
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  it("asks once when the subscription has begun: what happened before came to nobody", () => {
    jest.useFakeTimers();
    try {
      const refetch = jest.fn();
      page(refetch);
      jest.advanceTimersByTime(5_000);
      expect(refetch).toHaveBeenCalledTimes(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it("does not ask on a page that becomes final without an event", () => {
    const refetch = jest.fn();
    page(refetch).show(true);
    expect(refetch).not.toHaveBeenCalled();
  });
});

function page(refetch: () => void) {
  let send: () => void = () => undefined;
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        send = () => observer.next({ data: { moved: true } });
      }),
  );
  const all = { errorPolicy: "all" } as const;
  const client = new ApolloClient({
    link,
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: all, query: all, mutate: all },
  });
  const shown = (final: boolean) => (
    <ApolloProvider client={client}>
      <Page final={final} refetch={refetch} />
    </ApolloProvider>
  );
  const { rerender } = render(shown(false));
  return { tell: () => act(() => send()), show: (final: boolean) => rerender(shown(final)) };
}

function Page({ final, refetch }: { final: boolean; refetch: () => void }) {
  useLiveRefetch(Moved, { variables: {}, refetch, skip: final });
  return null;
}
