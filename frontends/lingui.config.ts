import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** Where people write text, and where its translations lie: beside the sources of each part. */
const parts = [
  "frontends/shell",
  "frontends/storefront",
  "frontends/dashboard",
  "frontends/subscriptions",
  "frontends/billing",
  "frontends/console",
  "shared/ui",
];

/** Packages without catalogues of their own: what they say stands in those of another part. */
const saidFor: Readonly<Record<string, readonly string[]>> = {
  "frontends/shell": ["<rootDir>/shared/graph-client/src"],
};

export default defineConfig({
  rootDir: new URL("..", import.meta.url).pathname,
  sourceLocale: "en",
  locales: ["en", "de", "es", "ja"],
  catalogs: parts.map((part) => ({
    path: `<rootDir>/${part}/src/locales/{locale}`,
    include: [`<rootDir>/${part}/src`, ...(saidFor[part] ?? [])],
    exclude: ["**/*.test.*", "**/gql/**"],
  })),
  // Line numbers would change with every edit; the file is what a translator needs.
  format: formatter({ lineNumbers: false }),
  orderBy: "origin",
});
