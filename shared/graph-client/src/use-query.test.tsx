import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  InMemoryCache,
  Observable,
  type TypedDocumentNode,
} from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { describe, it } from "@jest/globals";
import { fireEvent, render, screen } from "@testing-library/react";
import { useQuery } from "./use-query.js";

interface Thing {
  readonly thing: { readonly __typename: "Thing"; readonly id: string; readonly name: string };
}
const ThingQuery: TypedDocumentNode<Thing, { id: string }> = gql`
  query Thing($id: ID!) {
    thing(id: $id) {
      id
      name
    }
  }
`;

describe("useQuery", () => {
  it("keeps what is shown when asking again finds nobody", async () => {
    const { fail } = page();
    await screen.findByText("Thing 1, fine");
    fail(new TypeError("Failed to fetch"));
    fireEvent.click(screen.getByText("Again"));
    await screen.findByText("Thing 1, failed");
  });

  it("shows nothing of another when that one cannot be had", async () => {
    const { fail, show } = page();
    await screen.findByText("Thing 1, fine");
    fail(new TypeError("Failed to fetch"));
    show("2");
    await screen.findByText("nothing, failed");
  });

  it("gives up what is shown when the graph refuses it", async () => {
    const { fail } = page();
    await screen.findByText("Thing 1, fine");
    const errors = [{ message: "No.", extensions: { code: "FORBIDDEN" } }];
    fail(new CombinedGraphQLErrors({ data: null, errors }));
    fireEvent.click(screen.getByText("Again"));
    await screen.findByText("nothing, failed");
  });
});

function ThingPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(ThingQuery, { variables: { id } });
  return (
    <>
      <p>{`${data?.thing.name ?? "nothing"}, ${error ? "failed" : "fine"}`}</p>
      <button onClick={() => void refetch().catch(() => undefined)}>Again</button>
    </>
  );
}

function page() {
  let failure: Error | null = null;
  const link = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        if (failure) return observer.error(failure);
        const { id } = variables;
        observer.next({ data: { thing: { __typename: "Thing", id, name: `Thing ${id}` } } });
        observer.complete();
      }),
  );
  // As the portal's own client asks (client.ts).
  const policy = { errorPolicy: "all" } as const;
  const client = new ApolloClient({
    link,
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: policy, query: policy, mutate: policy },
  });
  const shown = (id: string) => (
    <ApolloProvider client={client}>
      <ThingPage id={id} />
    </ApolloProvider>
  );
  const { rerender } = render(shown("1"));
  return {
    fail: (error: Error) => {
      failure = error;
    },
    show: (id: string) => rerender(shown(id)),
  };
}
