import { ApolloClient, ApolloLink, InMemoryCache } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { afterEach, beforeAll, expect, it, jest } from "@jest/globals";
import { speak, teach } from "@markethall/language";
import { UiProvider } from "@markethall/ui";
import { act, render, screen } from "@testing-library/react";
import { catalogs } from "../locales/catalogs.js";
import { LiveBanner } from "./live-banner.js";

beforeAll(async () => {
  await teach(catalogs);
  await speak("en");
});
afterEach(() => void jest.restoreAllMocks());

function browserIs(online: boolean): void {
  jest.spyOn(navigator, "onLine", "get").mockReturnValue(online);
  act(() => void window.dispatchEvent(new Event(online ? "online" : "offline")));
}

it("says that the browser is offline, and asks anew for what is shown when it is back", () => {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.empty(),
    defaultOptions: {
      watchQuery: { errorPolicy: "all" },
      query: { errorPolicy: "all" },
      mutate: { errorPolicy: "all" },
    },
  });
  const refetch = jest.spyOn(client, "refetchQueries");
  render(
    <UiProvider primaryColor="#1f5eff" accentColor="#7c3aed" nonce="">
      <ApolloProvider client={client}>
        <LiveBanner />
      </ApolloProvider>
    </UiProvider>,
  );
  expect(screen.queryByText(/^You are offline/)).toBeNull();
  browserIs(false);
  expect(screen.getByText(/^You are offline/)).toBeTruthy();
  expect(refetch).not.toHaveBeenCalled();
  browserIs(true);
  expect(screen.queryByText(/^You are offline/)).toBeNull();
  expect(refetch).toHaveBeenCalledTimes(1);
});
