import type { CodegenConfig } from "@graphql-codegen/cli";
import { join } from "node:path";
import { documentId } from "./documents.mjs";

/** What has operations of its own. */
const folders = [
  ...["shell", "storefront", "dashboard", "subscriptions", "billing", "console"],
  "../shared/graph-client",
].map((folder) => join(import.meta.dirname, folder));

const scalars = {
  Date: "string",
  DateTime: "string",
  Decimal: "string",
  CurrencyCode: "string",
  JSON: "unknown",
};

/**
 * Typed documents of each in src/gql (not committed), from the composed public schema.
 * Fragments are masked by Apollo at run time, so the preset's own masking is off.
 */
const config: CodegenConfig = {
  schema: new URL("../gateway/schema/api.graphql", import.meta.url).pathname,
  ignoreNoDocuments: true,
  silent: true,
  // A mistake in one does not keep the others from being typed; its own build then fails.
  allowPartialOutputs: true,
  generates: {
    ...Object.fromEntries(
      folders.map((folder) => [
        `${folder}/src/gql/`,
        {
          // Tests ask for what no graph has.
          documents: [`${folder}/src/**/*.{ts,tsx}`, `!${folder}/src/{gql/**,**/*.test.tsx}`],
          preset: "client",
          presetConfig: {
            fragmentMasking: false,
            // Each operation knows the id that it is registered under (ADR 14).
            persistedDocuments: { hashPropertyName: "documentId", hashAlgorithm: documentId },
          },
          config: {
            scalars,
            inlineFragmentTypes: "mask",
            customDirectives: { apolloUnmask: true },
            strictScalars: true,
            enumsAsTypes: true,
            useTypeImports: true,
            immutableTypes: true,
            nonOptionalTypename: true,
            skipTypeNameForRoot: true,
            importExtension: ".js",
          },
        },
      ]),
    ),
    [`${import.meta.dirname}/shell/src/gql/possible-types.ts`]: {
      plugins: [`${import.meta.dirname}/possible-types.mjs`],
    },
  },
};

export default config;
