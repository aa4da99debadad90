import {
  ApolloClient,
  ApolloLink,
  gql,
  InMemoryCache,
  Observable,
  type TypedDocumentNode,
} from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { act, render } from "@testing-library/react";
import type { SubscriptionContext } from "./live-connection.js";
import { useLiveRefetch } from "./use-live-refetch.js";

const Moved: TypedDocumentNode<{ readonly moved: number }> = gql`
  subscription Moved {
    moved
  }
`;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe("useLiveRefetch", () => {
  it("asks once more when the event itself makes the page final", () => {
    const refetch = jest.fn();
    const { tell, show } = page(refetch);
    tell();
    show(true);
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  it("asks when its subscription stands, first and after a lost connection, and never by the clock", () => {
    const refetch = jest.fn();
    const { stands } = page(refetch);
    jest.advanceTimersByTime(600_000);
    expect(refetch).not.toHaveBeenCalled();
    stands();
    expect(refetch).toHaveBeenCalledTimes(1);
    stands();
    expect(refetch).toHaveBeenCalledTimes(2);
  });

  it("asks four times a second at most while something moves all the time", () => {
    const refetch = jest.fn();
    const { tell } = page(refetch);
    for (let ms = 0; ms < 2_000; ms += 50) {
      tell();
      jest.advanceTimersByTime(50);
    }
    expect(refetch).toHaveBeenCalledTimes(8);
  });

  it("does not ask after what does not concern the page", () => {
    const refetch = jest.fn();
    const { tell } = page(refetch, (moved) => moved === 2);
    tell(1);
    jest.advanceTimersByTime(5_000);
    expect(refetch).not.toHaveBeenCalled();
    tell(2);
    jest.advanceTimersByTime(5_000);
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  it("does not ask on a page that becomes final without an event", () => {
    const refetch = jest.fn();
    page(refetch).show(true);
    expect(refetch).not.toHaveBeenCalled();
  });
});

function page(refetch: () => void, concerns?: (moved: number) => boolean) {
  let send: (moved: number) => void = () => undefined;
  let stands: () => void = () => undefined;
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        send = (moved) => observer.next({ data: { moved } });
        const { onStanding } = operation.getContext() as SubscriptionContext;
        stands = () => onStanding?.();
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
      <Page final={final} refetch={refetch} {...(concerns && { concerns })} />
    </ApolloProvider>
  );
  const { rerender } = render(shown(false));
  return {
    tell: (moved = 1) => act(() => send(moved)),
    stands: () => act(() => stands()),
    show: (final: boolean) => rerender(shown(final)),
  };
}

interface PageProps {
  readonly final: boolean;
  readonly refetch: () => void;
  readonly concerns?: (moved: number) => boolean;
}

function Page({ final, refetch, concerns }: PageProps) {
  useLiveRefetch(Moved, {
    variables: {},
    refetch,
    skip: final,
    ...(concerns && { concerns: ({ moved }) => concerns(moved) }),
  });
  return null;
}
