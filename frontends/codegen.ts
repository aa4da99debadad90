import type { CodegenConfig } from "@graphql-codegen/cli";
import { documentId } from "./documents.mjs";

const apps = ["shell", "storefront", "dashboard", "subscriptions", "billing", "console"];

const scalars = {
  Date: "string",
  DateTime: "string",
  Decimal: "string",
  CurrencyCode: "string",
  JSON: "unknown",
};

/**
 * Typed documents for each frontend in src/gql (not committed), from the composed public schema.
 * Fragments are masked by Apollo at run time, so the preset's own masking is off.
 */
const config: CodegenConfig = {
  schema: new URL("../gateway/schema/api.graphql", import.meta.url).pathname,
  ignoreNoDocuments: true,
  silent: true,
  // A mistake in one frontend does not keep the others from being typed; its own build then fails.
  allowPartialOutputs: true,
  generates: {
    ...Object.fromEntries(
      apps.map((app) => [
        `${import.meta.dirname}/${app}/src/gql/`,
        {
          documents: [
            `${import.meta.dirname}/${app}/src/**/*.{ts,tsx}`,
            `!${import.meta.dirname}/${app}/src/gql/**`,
          ],
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
