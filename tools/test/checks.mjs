import { join } from "node:path";
import { root } from "../build/workspaces.mjs";

const module = (...path) => [process.execPath, join(root, "node_modules", ...path)];

/** The static checks: what each is called, and the command that passes or fails. */
export const checks = [
  {
    name: "format (prettier)",
    command: [...module("prettier", "bin", "prettier.cjs"), "--check", "--log-level=warn", "."],
  },
  {
    name: "style (eslint)",
    command: [...module("eslint", "bin", "eslint.js"), "--max-warnings=0", "."],
  },
  {
    name: "types of the servers (tsc)",
    command: [...module("typescript", "bin", "tsc"), "-p", "tsconfig.server.json", "--noEmit"],
  },
  {
    name: "types of the pages (tsc)",
    command: [...module("typescript", "bin", "tsc"), "-p", "tsconfig.browser.json", "--noEmit"],
  },
  {
    name: "import rules (dependency-cruiser)",
    command: [
      ...module("dependency-cruiser", "bin", "dependency-cruise.mjs"),
      "--config=.dependency-cruiser.mjs",
      ...["gateway", "subgraphs", "frontends", "shared", "tools"],
    ],
  },
  {
    name: "one version of everything (sherif)",
    command: module("sherif", "index.js"),
  },
  {
    name: "nothing unused (knip)",
    command: [...module("knip", "bin", "knip.js"), "--no-progress", "--no-config-hints"],
  },
  {
    name: "every text in every language",
    command: [process.execPath, "tools/lint/messages.mjs"],
  },
  {
    name: "no page weighs too much",
    command: [process.execPath, "tools/lint/page-weights.mjs"],
  },
  {
    name: "the graph composes as committed",
    command: [process.execPath, "tools/schema/main.mjs", "--check"],
  },
];
