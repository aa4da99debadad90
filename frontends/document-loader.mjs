import { readFileSync } from "node:fs";

const CALL = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const IMPORT = /import \{ graphql \} from "[^"]*\/gql\/index\.js";/;
const NAME = /\b(query|mutation|subscription|fragment)\s+(\w+)/g;
const GENERATED = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm;

/**
 * Puts each operation where it is asked for: in place of `graphql(…)` stands its document as codegen made it. Through the generated
 * function every page would bring the operations of all pages of its remote, each of them twice.
 */
export default function documentLoader(source) {
  const generated = `${this.resourcePath.replace(/\/src\/.*$/, "")}/src/gql/graphql.ts`;
  if (!IMPORT.test(source)) return source;
  this.addDependency(generated);
  return withDocuments(source, documentsIn(readFileSync(generated, "utf8")));
}

/** @throws Error for an operation that codegen has not made a document of, and for a call that says it in another way */
export function withDocuments(source, documents) {
  const placed = source.replace(CALL, (_, text) => {
    const name = nameOf(text);
    const document = documents.get(name);
    if (document === undefined) throw new Error(`There is no ${name}: npm run codegen makes it.`);
    return `(${document})`;
  });
  if (placed.includes("graphql(")) throw new Error("graphql() takes one plain template.");
  return placed.replace(IMPORT, "");
}

/** Texts of the documents by the names under which codegen exports them. */
export function documentsIn(generated) {
  return new Map([...generated.matchAll(GENERATED)].map(([, name, text]) => [name, text]));
}

/** An operation gives its name; where there is none, the first fragment does. */
function nameOf(text) {
  const found = [...text.matchAll(NAME)].map(([, kind, name]) => ({ kind, name }));
  const operation = found.find(({ kind }) => kind !== "fragment");
  if (operation) return `${pascal(operation.name)}Document`;
  return `${pascal(found[0]?.name ?? "")}FragmentDoc`;
}

function pascal(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
