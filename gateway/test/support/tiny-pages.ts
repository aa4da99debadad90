import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentId } from "../../src/documents/manifest.js";

/** What the pages of this portal registered, by name. */
export const registeredTexts = {
  viewer: "query Viewer{viewer{name}}",
  customers: "query Customers($n:Int!){customers(first:$n){edges{node{id}}}}",
  orderChanged: "subscription OrderChanged($id:ID!){orderChanged(id:$id){id status}}",
} as const;

const registered: Record<string, string> = Object.fromEntries(
  Object.values(registeredTexts).map((text) => [documentId(text), text]),
);

/** Frontends as their build would leave them. */
export function writePages(staticDir: string, documents = registered): void {
  const files = {
    "shell/dist/index.html": `<!doctype html><html lang="en"><head><!--boot--></head><body></body></html>`,
    "shell/dist/boot.graphql":
      "query Boot($accountName: String!, $portal: Boolean!) { storefront(accountName: $accountName) @include(if: $portal) { displayName suspended } viewer { name } }",
    "shell/dist/static/js/index.0123abcd.js": `console.log("${"x".repeat(2_000)}");`,
    "catalogue/dist/index.html": `<!doctype html><html lang="en"><head><!--boot--></head><body></body></html>`,
    "console/dist/remoteEntry.0123456789.js": "export {};",
    "console/dist/mf-manifest.json": "{}",
    "console/dist/remote.json": JSON.stringify({
      entry: "remoteEntry.0123456789.js",
      integrity: "sha256-of-the-build",
    }),
    "console/dist/documents.json": JSON.stringify(documents),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(staticDir, path, ".."), { recursive: true });
    writeFileSync(join(staticDir, path), text);
  }
}
