import { existsSync } from "node:fs";
import js from "@eslint/js";
import graphql from "@graphql-eslint/eslint-plugin";
import prettier from "eslint-config-prettier";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import typescript from "typescript-eslint";
import { fileNames } from "./tools/lint/file-names.mjs";
import { saidText } from "./tools/lint/said-text.mjs";

const schema = "gateway/schema/api.graphql";

/** Every rule at error: a warning is a rule nobody keeps. */
const atError = (rules) =>
  Object.fromEntries(
    Object.entries(rules).map(([name, level]) => [
      name,
      Array.isArray(level) ? ["error", ...level.slice(1)] : level === "off" ? "off" : "error",
    ]),
  );

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Only src/config.ts reads process.env; pass the value in.",
};
const exportAll = {
  selector: "ExportAllDeclaration",
  message: "Name each export: a front door that opens to everything hides what is public.",
};
/** A test may stand aside on a condition that it names: data that is not on every machine. */
const focusedTest = {
  selector:
    ":not(ConditionalExpression) > MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/]",
  message: "A test that does not run proves nothing.",
};

/** Files that may read the environment: configuration, the launcher and the test set-up. */
const readsEnvironment = [
  "**/src/config.ts",
  "**/scripts/*.ts",
  "**/*.config.{ts,mjs,cjs}",
  "tools/{start,stop,build,test,bench,drill,import,screenshots}/**",
  "tools/src/*/config.ts",
  "shared/testing/src/**",
  "gateway/test/**",
  "frontends/e2e/**",
];

export default [
  {
    ignores: ["**/node_modules/", "**/dist/", "var/", "coverage/", "{frontends,shared}/*/src/gql/"],
  },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
  },
  {
    files: ["**/*.{ts,tsx,mjs,cjs}"],
    ...js.configs.recommended,
  },
  {
    files: ["**/*.{ts,tsx,mjs,cjs}"],
    languageOptions: { globals: { ...globals.node } },
    plugins: { markethall: { rules: { "file-names": fileNames, "said-text": saidText } } },
    rules: {
      "max-lines": ["error", { max: 300 }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-restricted-exports": [
        "error",
        {
          restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true },
        },
      ],
      "no-restricted-syntax": ["error", environment, exportAll, focusedTest],
      "object-shorthand": "error",
      "prefer-const": "error",
      "markethall/file-names": "error",
    },
  },
  ...typescript.configs.recommended.map((config) => ({
    ...config,
    files: ["**/*.{ts,tsx}"],
    rules: atError(config.rules ?? {}),
  })),
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "no-undef": "off",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: true },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ["frontends/**/*.{ts,tsx}", "shared/{ui,graph-client,contracts}/**/*.{ts,tsx}"],
    languageOptions: { globals: { ...globals.browser } },
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...atError(reactHooks.configs.flat.recommended.rules),
      // Tells which libraries the React compiler passes over; nothing here is compiled by it.
      "react-hooks/incompatible-library": "off",
    },
  },
  {
    files: ["{gateway,subgraphs/*}/src/**/*.ts", "shared/{events,graph,runtime}/src/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: "Addresses outside are called through @markethall/outbound." },
      ],
    },
  },
  {
    files: readsEnvironment,
    rules: { "no-restricted-syntax": ["error", exportAll, focusedTest] },
  },
  {
    files: [
      "*.config.{mjs,ts,cjs}",
      "**/*.config.{mjs,ts,cjs}",
      ".dependency-cruiser.mjs",
      "frontends/codegen.ts",
      "frontends/po-loader.mjs",
      "frontends/document-loader.mjs",
      "tools/test/*-{setup,teardown}.mjs",
    ],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: ["frontends/*/src/**/*.tsx", "shared/{ui,graph-client}/src/**/*.tsx"],
    ignores: ["**/*.test.tsx", "**/testing/**"],
    rules: { "markethall/said-text": "error" },
  },
  {
    files: ["**/*.d.ts"],
    rules: { "no-restricted-exports": "off", "@typescript-eslint/no-empty-object-type": "off" },
  },
  {
    files: ["tools/**/*.{mjs,ts}", "**/scripts/*.ts", "frontends/e2e/support/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["tools/test/*.cjs"],
    languageOptions: {
      globals: { ...globals.browser, jest: "readonly" },
      sourceType: "commonjs",
    },
  },
  ...(existsSync(schema) ? [publicSchema()] : []),
  prettier,
];

/** The composed graph as clients see it: every name and every description. */
function publicSchema() {
  return {
    files: [schema],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema } },
    },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      "@graphql-eslint/description-style": "error",
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: { style: "camelCase", forbiddenPrefixes: ["get", "fetch"] },
          InputValueDefinition: "camelCase",
          EnumValueDefinition: "UPPER_CASE",
        },
      ],
      "@graphql-eslint/no-typename-prefix": "error",
      "@graphql-eslint/no-unreachable-types": "error",
      "@graphql-eslint/require-deprecation-reason": "error",
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          FieldDefinition: true,
          rootField: true,
          // The three roots are places and no things: their fields say all there is to say.
          ignoredSelectors: [
            "[type=ObjectTypeDefinition][name.value=/^(Query|Mutation|Subscription)$/]",
          ],
        },
      ],
      "@graphql-eslint/unique-type-names": "error",
    },
  };
}
