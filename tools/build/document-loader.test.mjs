import { describe, expect, it } from "@jest/globals";
import { documentsIn, withDocuments } from "../../frontends/document-loader.mjs";

const generated = `
export type PagesQuery = { page: string };
export const Row_PageFragmentDoc = {"kind":"Document","definitions":[1]} as unknown as DocumentNode<X, unknown>;
export const PagesDocument = {"__meta__":{"documentId":"a1"},"kind":"Document"} as unknown as DocumentNode<A, B>;
`;
const documents = documentsIn(generated);
const page = (call) => `import { graphql } from "../gql/index.js";\nconst Asked = ${call};`;

describe("documents of pages", () => {
  it("stand where they are asked for, by the name of the operation and not of its fragments", () => {
    const call = "graphql(`\n  query Pages { page }\n  fragment Row_Page on Page { id }\n`)";
    expect(withDocuments(page(call), documents)).toBe(
      '\nconst Asked = ({"__meta__":{"documentId":"a1"},"kind":"Document"});',
    );
  });

  it("are those of a fragment where nothing is asked", () => {
    const call = "graphql(`fragment Row_Page on Page { id }`)";
    expect(withDocuments(page(call), documents)).toContain('({"kind":"Document"');
  });

  it.each([
    ["graphql(`query Unknown { page }`)", "UnknownDocument"],
    ["graphql(text)", "one plain template"],
  ])("%s cannot be placed, which ends the build", (call, why) => {
    expect(() => withDocuments(page(call), documents)).toThrow(why);
  });
});
