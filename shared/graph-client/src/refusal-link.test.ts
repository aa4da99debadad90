import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ApolloClient, ApolloLink, InMemoryCache } from "@apollo/client";
import { describe, expect, it } from "@jest/globals";
import { refusalCodes, said } from "@markethall/result";
import { buildSchema, isInterfaceType, parse } from "graphql";
import { of } from "rxjs";
import { refusalLink } from "./refusal-link.js";
import { refusalText } from "./refusal-text.js";
import { codeWords, typeWords } from "./refusal-words.js";

/** Refusals of many meanings whose words come by their code; without one they say what the server wrote. */
const saidByCode = [
  "ChangeNotAllowedError",
  "InvalidInputError",
  "OrderStatusError",
  "ProofRefusedError",
  "SignInRefused",
  "SignUpRefusedError",
  "StuckWorkActionError",
  "WeakPasswordError",
];
/** Pages say these by their `decision`. */
const saidByPages = ["AlreadyDecidedError"];

describe("the words of refusals", () => {
  it("are there for each type of the graph, or for its codes", () => {
    const path = join(import.meta.dirname, "../../../gateway/schema/api.graphql");
    const schema = buildSchema(readFileSync(path, "utf8"), { assumeValidSDL: true });
    const refusal = schema.getType("UserError");
    if (!isInterfaceType(refusal)) throw new Error("there is no UserError");
    const types = schema.getImplementations(refusal).objects.map(({ name }) => name);
    expect([...Object.keys(typeWords), ...saidByCode, ...saidByPages].sort()).toEqual(types.sort());
  });

  it("are there for each code of the servers, and in English they are the servers'", () => {
    expect(Object.keys(codeWords).sort()).toEqual([...refusalCodes].sort());
    for (const code of refusalCodes) {
      const refusal = { ...said(code, 7), __typename: "InvalidInputError" };
      expect(refusalText({ ...refusal, message: "" })).toBe(refusal.message);
    }
  });

  it("are the server's where the page knows no better", () => {
    for (const code of ["OF_A_NEWER_SERVER", null]) {
      const refusal = { __typename: "InvalidInputError", code, message: "As the server says." };
      expect(refusalText(refusal)).toBe("As the server says.");
    }
  });

  it("are what a mutation is answered with, also for one of several", async () => {
    const answered = {
      approveRequests: {
        __typename: "ApproveRequestsSuccess",
        outcomes: [
          {
            requestId: "1",
            result: { __typename: "NotFoundError", message: "No.", code: null, limit: null },
          },
          { requestId: "2", result: { __typename: "ApproveRequestSuccess" } },
        ],
      },
    };
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      defaultOptions: {
        watchQuery: { errorPolicy: "all" },
        query: { errorPolicy: "all" },
        mutate: { errorPolicy: "all" },
      },
      link: refusalLink().concat(new ApolloLink(() => of({ data: answered }))),
    });
    const { data } = await client.mutate({
      mutation: parse("mutation Approve { approveRequests { outcomes { requestId } } }"),
      fetchPolicy: "no-cache",
    });
    expect(data).toMatchObject({
      approveRequests: {
        outcomes: [
          { result: { message: "This is not there, or not there any more." } },
          { requestId: "2" },
        ],
      },
    });
  });
});
