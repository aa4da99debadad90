import { ApolloClient, ApolloLink, InMemoryCache } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { MemoryRouter, SessionProvider, type Session } from "@markethall/contracts";
import { speak, teach } from "@markethall/language";
import { designCatalogs, UiProvider } from "@markethall/ui";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { catalogs } from "../locales/catalogs.js";
import { SignInPage } from "./sign-in-page.js";

const staff: Session = { audience: "console", accountName: null, storefront: null, viewer: null };

function show() {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.empty(),
    defaultOptions: {
      watchQuery: { errorPolicy: "all" },
      query: { errorPolicy: "all" },
      mutate: { errorPolicy: "all" },
    },
  });
  render(
    <SessionProvider session={staff}>
      <UiProvider primaryColor="#1f5eff" accentColor="#7c3aed" nonce="">
        <ApolloProvider client={client}>
          <MemoryRouter>
            <SignInPage />
          </MemoryRouter>
        </ApolloProvider>
      </UiProvider>
    </SessionProvider>,
  );
}

beforeAll(async () => {
  await Promise.all([teach(catalogs), teach(designCatalogs)]);
});
afterEach(() => act(() => speak("en")));

describe("SignInPage", () => {
  it("speaks the reader's language, and says so to the browser", async () => {
    await speak("de");
    show();
    expect(screen.getByRole("heading", { name: "Anmelden" })).toBeTruthy();
    expect(document.title).toBe("Anmelden · Markethall");
    expect(document.documentElement.lang).toBe("de");
    expect(document.documentElement.dir).toBe("ltr");

    fireEvent.change(screen.getByLabelText("E-Mail-Adresse"), { target: { value: "ada" } });
    fireEvent.submit(screen.getByRole("form", { name: "Anmelden" }));
    expect(await screen.findByText("Geben Sie Ihr Passwort ein.")).toBeTruthy();
    expect(screen.getByText(/^Geben Sie eine E-Mail-Adresse ein/)).toBeTruthy();
  });

  it("changes its language while it is open", async () => {
    show();
    expect(screen.getByRole("button", { name: "Sign in" })).toBeTruthy();
    await act(() => speak("ja"));
    expect(screen.getByRole("button", { name: "サインイン" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("ja");
    await act(() => speak("es"));
    expect(screen.getByLabelText("Contraseña")).toBeTruthy();
  });

  it("runs from right to left in the language that nobody speaks", async () => {
    await speak("pseudo");
    show();
    expect(document.documentElement.dir).toBe("rtl");
    expect(screen.queryByText("Sign in")).toBeNull();
  });
});
