import { ApolloClient, ApolloLink, InMemoryCache, Observable } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { describe, expect, it, jest } from "@jest/globals";
import { MemoryRouter, SessionProvider, type Session } from "@markethall/contracts";
import { sessionOf } from "@markethall/graph-client/testing";
import { UiProvider } from "@markethall/ui";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { SignUpForm } from "./sign-up-form.js";

const session: Session = { ...sessionOf("portal", []), viewer: null };
const eula = { id: "terms-3", title: "Portal agreement", version: 3, body: "These are the terms." };

function show(asked: { requireAddress: boolean; requireEula: boolean }, answer: object = {}) {
  const sent: unknown[] = [];
  const onDone = jest.fn();
  const link = new ApolloLink(({ variables }) => {
    sent.push(variables["input"]);
    return new Observable((observer) => {
      observer.next({ data: { signUp: answer } });
      observer.complete();
    });
  });
  const client = new ApolloClient({
    cache: new InMemoryCache({
      possibleTypes: { UserError: ["InvalidInputError", "SignUpRefusedError"] },
    }),
    link,
    defaultOptions: {
      watchQuery: { errorPolicy: "all" },
      query: { errorPolicy: "all" },
      mutate: { errorPolicy: "all" },
    },
  });
  render(
    <SessionProvider session={session}>
      <UiProvider primaryColor="#1f5eff" accentColor="#7c3aed" nonce="">
        <ApolloProvider client={client}>
          <MemoryRouter>
            <SignUpForm asked={{ ...asked, eula }} onDone={onDone} />
          </MemoryRouter>
        </ApolloProvider>
      </UiProvider>
    </SessionProvider>,
  );
  return { sent, onDone };
}

function fill(values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  }
}

const person = {
  Company: "Contoso Bakery",
  "Your name": "Ada Miller",
  "E-mail address": "ada@contoso.example",
  Password: "correct horse battery",
};

describe("SignUpForm", () => {
  it("asks for no address and no terms where the reseller wants none", () => {
    show({ requireAddress: false, requireEula: false });
    expect(screen.queryByLabelText("City")).toBeNull();
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("asks for the address and the terms where the reseller wants them", async () => {
    const { sent } = show({ requireAddress: true, requireEula: true });
    fill(person);
    fireEvent.click(screen.getByRole("button", { name: "Sign up" }));
    expect(await screen.findByText("Enter the city.")).toBeTruthy();
    expect(screen.getByText("Read and accept the terms to go on.")).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it("sends what was entered, and says which step comes next", async () => {
    const { sent, onDone } = show(
      { requireAddress: false, requireEula: true },
      { __typename: "SignUpSuccess", nextStep: "VALIDATE_EMAIL" },
    );
    fill(person);
    fireEvent.click(screen.getByRole("checkbox"));
    fireEvent.click(screen.getByRole("button", { name: "Sign up" }));
    await waitFor(() =>
      expect(onDone).toHaveBeenCalledWith("VALIDATE_EMAIL", "ada@contoso.example"),
    );
    expect(sent).toEqual([
      {
        accountName: "demo",
        companyName: "Contoso Bakery",
        name: "Ada Miller",
        email: "ada@contoso.example",
        password: "correct horse battery",
        acceptEulaId: "terms-3",
      },
    ]);
  });

  it("shows a refusal at the field that it names, and any other above the button", async () => {
    show(
      { requireAddress: false, requireEula: false },
      {
        __typename: "InvalidInputError",
        message: "This password is too common.",
        field: "password",
      },
    );
    fill(person);
    fireEvent.click(screen.getByRole("button", { name: "Sign up" }));
    const said = await screen.findByText("This password is too common.");
    expect(screen.getByLabelText("Password").getAttribute("aria-describedby")).toContain(said.id);
    expect(said.id).not.toBe("");
  });

  it("wants a password of twelve characters", async () => {
    show({ requireAddress: false, requireEula: false });
    fill({ ...person, Password: "short" });
    fireEvent.click(screen.getByRole("button", { name: "Sign up" }));
    expect(await screen.findByText("Use at least 12 characters; this has 5.")).toBeTruthy();
  });
});
