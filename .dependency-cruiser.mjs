/** The import rules of docs/architecture.md, one rule per sentence. */

const subgraphs = "identity|catalog|subscriptions|billing|approvals";
const serverPackages = "auth|events|graph|outbound|runtime|telemetry|testing";
const browserPackages = "ui|contracts|graph-client|language";
const notTests = "\\.test\\.tsx?$";

/** `layer` of a subgraph knows nothing above it. */
const layer = (name, above) => ({
  name: `${name}-below-${above[0]}`,
  comment: `main → app → graph → services → policies, entities → domain: ${name} knows no ${above.join(", ")}.`,
  severity: "error",
  from: { path: `^subgraphs/[^/]+/src/${name}/`, pathNot: notTests },
  to: { path: `^subgraphs/[^/]+/src/(?:(?:${above.join("|")})/|(?:main|app|config|worker)\\.ts$)` },
});

export default {
  forbidden: [
    {
      name: "no-circles",
      comment: "Arrows go one way; two files that know each other are one file.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      comment: "What is imported exists.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "/gql/|\\.(?:css|po)$" },
    },
    layer("graph", ["jobs"]),
    layer("services", ["graph", "jobs"]),
    layer("policies", ["graph", "services", "events", "jobs"]),
    layer("entities", ["graph", "services", "policies", "events", "jobs"]),
    layer("migrations", ["graph", "services", "policies", "events", "jobs", "entities"]),
    layer("domain", ["graph", "services", "policies", "entities", "events", "jobs", "migrations"]),
    layer("events", ["graph", "jobs"]),
    layer("jobs", ["graph"]),
    {
      name: "app-below-main",
      comment: "main starts app; app does not know main.",
      severity: "error",
      from: { path: "^(?:gateway|subgraphs/[^/]+)/src/", pathNot: "/src/main\\.ts$" },
      to: { path: "^(?:gateway|subgraphs/[^/]+)/src/main\\.ts$" },
    },
    {
      name: "domain-is-pure",
      comment:
        "domain does no I/O and imports no framework: money, results, exact decimals and hashes.",
      severity: "error",
      from: { path: "^subgraphs/[^/]+/src/domain/", pathNot: notTests },
      to: {
        dependencyTypesNot: ["type-only"],
        pathNot: [
          "^subgraphs/[^/]+/src/domain/",
          "^shared/(?:money|result)/",
          "node_modules/decimal\\.js/",
          "^crypto$",
        ],
      },
    },
    {
      name: "no-subgraph-in-subgraph",
      comment: "A subgraph imports no subgraph: facts travel as events.",
      severity: "error",
      from: { path: `^subgraphs/(${subgraphs})/` },
      to: { path: "^subgraphs/", pathNot: "^subgraphs/$1/" },
    },
    {
      name: "no-subgraph-in-gateway",
      comment: "The gateway knows subgraphs by their schemas and addresses only.",
      severity: "error",
      from: { path: "^gateway/" },
      to: { path: "^(?:subgraphs|frontends|tools)/" },
    },
    {
      name: "no-gateway-in-subgraph",
      comment: "A subgraph knows no gateway, no frontend and no tool.",
      severity: "error",
      from: { path: "^subgraphs/" },
      to: { path: "^(?:gateway|frontends|tools)/" },
    },
    {
      name: "no-server-in-frontend",
      comment: "A frontend never imports a server.",
      severity: "error",
      from: { path: "^frontends/", pathNot: "^frontends/e2e/" },
      to: { path: `^(?:gateway|subgraphs|tools)/|^shared/(?:${serverPackages})/` },
    },
    {
      name: "no-frontend-in-frontend",
      comment: "A remote stands by itself: what two share is a shared package.",
      severity: "error",
      from: { path: "^frontends/([^/]+)/" },
      to: { path: "^frontends/[^/]+/", pathNot: "^frontends/$1/" },
    },
    {
      name: "shared-imports-shared",
      comment: "shared/ imports only shared/.",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(?:gateway|subgraphs|frontends|tools)/" },
    },
    {
      name: "money-and-result-import-nothing",
      comment: "money and result import nothing of ours.",
      severity: "error",
      from: { path: "^shared/(money|result)/" },
      to: { path: "^shared/", pathNot: "^shared/$1/" },
    },
    {
      name: "no-server-package-in-browser-package",
      comment: "The browser side of shared/ knows nothing of the server side.",
      severity: "error",
      from: { path: `^shared/(?:${browserPackages})/` },
      to: { path: `^shared/(?:${serverPackages})/` },
    },
    {
      name: "no-browser-package-in-server",
      comment: "No server, and no server package, draws pages.",
      severity: "error",
      from: { path: `^(?:gateway|subgraphs|tools)/|^shared/(?:${serverPackages})/` },
      to: { path: `^shared/(?:${browserPackages})/` },
    },
    {
      name: "kit-behind-its-facade",
      comment:
        "Mantine is used through @markethall/ui only, so that remotes share one small facade.",
      severity: "error",
      from: { path: "^(?:frontends|shared)/", pathNot: "^shared/ui/" },
      to: { path: "node_modules/@mantine/" },
    },
    {
      name: "front-doors",
      comment: "Another workspace is entered by its front door, not by a path into its sources.",
      severity: "error",
      from: { path: "^(gateway|tools|(?:shared|subgraphs|frontends)/[^/]+)/" },
      to: {
        path: "^(?:gateway|tools|(?:shared|subgraphs|frontends)/[^/]+)/",
        pathNot: "^$1/",
        dependencyTypes: ["local"],
      },
    },
    {
      name: "one-way-out",
      comment:
        "An address that a person or a vendor configured is called through @markethall/outbound only (A28); " +
        "the gateway alone calls our own processes by itself: subgraphs, readiness, the mail sink; so do bench and measurements.",
      severity: "error",
      from: {
        path: "^(?:gateway|subgraphs|shared|tools)/",
        pathNot: [
          notTests,
          "/test/",
          "^shared/outbound/",
          "^gateway/src/(?:subgraphs|readiness|outbox|scripts)/",
          "^tools/src/bench/",
        ],
      },
      to: {
        path: "node_modules/undici/|^https$|^http2$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "testing-in-tests-only",
      comment: "What tests use is not part of a program; a bench is none.",
      severity: "error",
      from: {
        path: "^(?:gateway|subgraphs|shared|tools)/",
        pathNot: [notTests, "/test/", "^shared/testing/", "^tools/src/bench/"],
      },
      to: { path: "^shared/testing/" },
    },
    {
      name: "no-tests-in-programs",
      comment: "No program imports a test.",
      severity: "error",
      from: { pathNot: [notTests, "/test/", "^frontends/e2e/"] },
      to: { path: notTests },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // What stands beside it is installed by the bench alone.
    exclude: { path: "(?:^|/)dist/|/gql/|^tools/bench/(?:hive|vendure)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "require", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json"],
    },
  },
};
