import { ApolloClient, gql, InMemoryCache } from "@apollo/client";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import type { DocumentNode } from "graphql";
import { httpLink } from "./http-link.js";
import { readError } from "./read-error.js";

const Viewer: DocumentNode = Object.assign(
  gql`
    query Viewer {
      viewer {
        name
      }
    }
  `,
  { __meta__: { documentId: "sha256:aa" } },
);
const answered = { data: { viewer: { __typename: "Viewer", name: "Ines" } } };
const refused = (code: string) => ({ errors: [{ message: code, extensions: { code } }] });

/** A gateway that gives these answers, one after the other, and keeps what it was asked. */
function gateway(...answers: object[]) {
  const asked: Record<string, unknown>[] = [];
  const fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    asked.push(JSON.parse(String(init?.body)) as Record<string, unknown>);
    const headers = new Map([["content-type", "application/graphql-response+json"]]);
    const body = JSON.stringify(answers.shift());
    return { status: 200, headers, text: async () => body } as unknown as Response;
  });
  globalThis.fetch = fetch as typeof globalThis.fetch;
  const all = { errorPolicy: "all" } as const;
  const apollo = new ApolloClient({
    link: httpLink("http://here/graphql"),
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: all, query: all, mutate: all },
  });
  return { asked, apollo };
}

const originalFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = originalFetch;
});

describe("documents of the pages", () => {
  it("go by their id and without text", async () => {
    const { asked, apollo } = gateway(answered);
    const { data } = await apollo.query({ query: Viewer });
    expect(data).toEqual(answered.data);
    expect(asked).toMatchObject([{ documentId: "sha256:aa", operationName: "Viewer" }]);
    expect(asked[0]).not.toHaveProperty("query");
  });

  it("go by their text, once, to a gateway of another deployment", async () => {
    const { asked, apollo } = gateway(refused("PERSISTED_DOCUMENT_NOT_FOUND"), answered);
    const { data } = await apollo.query({ query: Viewer });
    expect(data).toEqual(answered.data);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ query: expect.stringContaining("viewer") });
    expect(asked[1]).not.toHaveProperty("documentId");
  });

  it("ask for a reload where the gateway takes no texts", async () => {
    const { apollo } = gateway(
      refused("PERSISTED_DOCUMENT_NOT_FOUND"),
      refused("PERSISTED_DOCUMENT_REQUIRED"),
    );
    const { error } = await apollo.query({ query: Viewer });
    expect(readError(error)).toMatch(/new version of this page/);
  });

  it("go by their text where the build did not register them", async () => {
    const { asked, apollo } = gateway(answered);
    await apollo.query({ query: gql("{ viewer { name } }") });
    expect(asked[0]).toHaveProperty("query");
  });
});
