import { describe, expect, it } from "@jest/globals";
import { documentId, registeredText } from "../../frontends/documents.mjs";

describe("a registered operation", () => {
  const text = `
    query Orders($first: Int! = 20) {
      orders(first: $first) { edges { node { __typename ...Row_Order @unmask } } }
      # the page's own
    }
    fragment Row_Order on Order { number total { amount } ... on Order { kind: __typename } }`;

  it("is what the page's client would send, without a character too many", () => {
    expect(registeredText(text)).toBe(
      "query Orders($first:Int!=20){orders(first:$first){edges{node{__typename ...Row_Order}__typename}__typename}}" +
        "fragment Row_Order on Order{number total{amount __typename}...on Order{kind:__typename __typename}__typename}",
    );
  });

  it("has an id that depends on nothing else", () => {
    expect(documentId(text)).toBe(documentId(text.replaceAll(/\s+#.*/g, "").replaceAll("\n", " ")));
    expect(documentId(text)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(documentId(text)).not.toBe(documentId(text.replace("20", "21")));
    expect(documentId(registeredText(text))).toBe(documentId(text));
  });
});
