/**
 * Test projects. Everything runs as CommonJS through swc: type-graphql and typeorm classes need
 * legacy decorators, and one module system keeps one copy of graphql.
 */

/** Packages published as ES modules only; they go through the transform like our own code. */
const esModulesOnly = [
  "@apollo/client",
  "@lingui/[^/]+",
  "@noble/[^/]+",
  "@otplib/[^/]+",
  "@scure/[^/]+",
  "@tanstack/[^/]+",
  "d3-[a-z-]+",
  "internmap",
  "@theguild/federation-composition",
  "@module-federation/[^/]+",
  "graphql-ws",
];

const swc = {
  jsc: {
    parser: { syntax: "typescript", decorators: true, tsx: true },
    transform: {
      legacyDecorator: true,
      useDefineForClassFields: false,
      react: { runtime: "automatic" },
    },
    target: "es2022",
  },
  module: { type: "commonjs" },
  sourceMaps: "inline",
  swcrc: false,
};
const swcTypeScriptOnly = {
  ...swc,
  jsc: { ...swc.jsc, parser: { syntax: "typescript", decorators: true, tsx: false } },
};

/** Text in the pages' sources becomes messages, as in their build (frontends/rsbuild.shared.ts). */
const spoken = (settings) => ({
  ...settings,
  jsc: {
    ...settings.jsc,
    experimental: {
      plugins: [["@lingui/swc-plugin", { descriptorFields: "all", useLinguiV5IdGeneration: true }]],
    },
  },
});

const subgraphs = "identity|catalog|subscriptions|billing|approvals";
const serverPackages = "auth|events|graph|money|outbound|result|runtime|telemetry|testing";

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: "node",
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "jsx", "json", "node"],
  transform: {
    "/(?:frontends|shared/(?:ui|graph-client))/.*\\.tsx$": ["@swc/jest", spoken(swc)],
    "/(?:frontends|shared/(?:ui|graph-client))/.*\\.ts$": ["@swc/jest", spoken(swcTypeScriptOnly)],
    "\\.po$": "<rootDir>/tools/test/po-transform.cjs",
    "\\.[jt]sx$": ["@swc/jest", swc],
    "\\.([mc]?[jt]s)$": ["@swc/jest", swcTypeScriptOnly],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join("|")})/)`, "/dist/"],
  moduleNameMapper: {
    "^(\\.{1,2}/.*)\\.js$": "$1",
    [`^@markethall/(${serverPackages})$`]: "<rootDir>/shared/$1/src/index.ts",
    "^@markethall/testing/browser$": "<rootDir>/shared/testing/src/browser/index.ts",
    [`^@markethall/(${subgraphs})/worker$`]: "<rootDir>/subgraphs/$1/src/worker.ts",
    [`^@markethall/(${subgraphs})/schema$`]: "<rootDir>/subgraphs/$1/src/data-source.ts",
    [`^@markethall/(${subgraphs})/seed$`]: "<rootDir>/subgraphs/$1/src/seed.ts",
    "\\.css$": "<rootDir>/tools/test/css-module.cjs",
  },
  modulePathIgnorePatterns: ["/dist/", "<rootDir>/var/"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
};

const componentTests = [
  "<rootDir>/frontends/*/src/**/*.test.tsx",
  "<rootDir>/shared/ui/catalogue/src/**/*.test.tsx",
  "<rootDir>/shared/{ui,graph-client,contracts,language}/src/**/*.test.tsx",
];

export default {
  // Half of the machine is left to PostgreSQL and to the processes under test.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/**/src/**/*.test.ts", "<rootDir>/tools/**/*.test.mjs"],
    },
    {
      ...shared,
      displayName: "component",
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/tools/test/jsdom-setup.cjs"],
      testMatch: componentTests,
    },
    {
      ...shared,
      displayName: "service",
      setupFilesAfterEnv: ["<rootDir>/tools/test/patience.cjs"],
      testMatch: [
        "<rootDir>/subgraphs/*/test/**/*.test.ts",
        "<rootDir>/shared/*/test/**/*.test.ts",
        "<rootDir>/gateway/test/*.test.ts",
      ],
      globalSetup: "<rootDir>/tools/test/database-setup.mjs",
      globalTeardown: "<rootDir>/tools/test/database-teardown.mjs",
    },
    {
      ...shared,
      displayName: "journey",
      setupFilesAfterEnv: ["<rootDir>/tools/test/patience.cjs"],
      testMatch: ["<rootDir>/gateway/test/journeys/**/*.test.ts"],
      globalSetup: "<rootDir>/tools/test/instance-setup.mjs",
      globalTeardown: "<rootDir>/tools/test/instance-teardown.mjs",
    },
    {
      ...shared,
      displayName: "browser",
      setupFilesAfterEnv: ["<rootDir>/tools/test/patience.cjs"],
      testMatch: ["<rootDir>/frontends/e2e/journeys/**/*.test.ts"],
      globalSetup: "<rootDir>/tools/test/instance-setup.mjs",
      globalTeardown: "<rootDir>/tools/test/instance-teardown.mjs",
    },
    {
      ...shared,
      displayName: "look",
      testMatch: ["<rootDir>/frontends/e2e/looks/**/*.test.ts"],
      globalSetup: "<rootDir>/tools/test/looks-setup.mjs",
      globalTeardown: "<rootDir>/tools/test/instance-teardown.mjs",
    },
  ],
};
