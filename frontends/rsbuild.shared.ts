import { pluginModuleFederation } from "@module-federation/rsbuild-plugin";
import { defineConfig, type RsbuildConfig } from "@rsbuild/core";
import { pluginReact } from "@rsbuild/plugin-react";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PageFiles } from "./page-files.mjs";

/** Loaded with the first page. The rest of what is shared comes when a remote asks for it. */
const eager = [
  "react",
  "react-dom",
  "react-dom/client",
  "react/jsx-runtime",
  "@markethall/contracts",
  "@markethall/graph-client",
  "@markethall/language",
  "@markethall/ui",
];
const onDemand = [
  "@markethall/graph-client/people",
  "@markethall/graph-client/statements",
  "@markethall/graph-client/views",
  "@markethall/ui/charts",
  "@markethall/ui/forms",
  "@markethall/ui/overlays",
  "@markethall/ui/shortcuts",
  "@markethall/ui/tables",
];

/**
 * What the shell provides and remotes use: one copy each, of exactly one version; a remote built
 * against another version fails closed instead of running on the wrong one. What is shared is bundled
 * whole, so Apollo, the router and Mantine are shared through our packages, which name what is used.
 */
function shared(isShell: boolean) {
  return Object.fromEntries(
    [...eager, ...onDemand].map((name) => {
      const version = versionOf(name);
      const one = { singleton: true, strictVersion: true, version, requiredVersion: version };
      return [
        name,
        isShell ? { ...one, eager: eager.includes(name) } : { ...one, import: false as const },
      ];
    }),
  );
}

function versionOf(name: string): string {
  const parts = name.split("/");
  const root = name.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
  const [path] = createRequire(import.meta.url).resolve.paths("x") ?? [];
  for (const folder of createRequire(import.meta.url).resolve.paths(`${root}/package.json`) ?? [
    path,
  ]) {
    try {
      return (
        JSON.parse(readFileSync(`${folder}/${root}/package.json`, "utf8")) as { version: string }
      ).version;
    } catch {
      continue;
    }
  }
  throw new Error(`${root} is not installed`);
}

/**
 * The federation runtime as ES modules: its packages are asked for as CommonJS otherwise, and what
 * nobody uses of them stays in the shell's and in every remote's first file.
 */
function federationAsModules(): Record<string, string> {
  const folder = new URL("../node_modules/@module-federation/", import.meta.url).pathname;
  const modules = Object.entries({
    "error-codes": "index.mjs",
    runtime: "index.js",
    "runtime-core": "index.js",
    sdk: "index.js",
    "webpack-bundler-runtime": "index.js",
  });
  return Object.fromEntries(
    modules.flatMap(([name, file]) => [
      [`@module-federation/${name}$`, `${folder}${name}/dist/${file}`],
      [`${folder}${name}/dist/index.cjs`, `${folder}${name}/dist/${file}`],
    ]),
  );
}

/** Text in the source becomes messages; what they need at run time comes from the package that all parts share. */
const ours = "@markethall/language";
const languageMacros: [string, Record<string, unknown>] = [
  "@lingui/swc-plugin",
  {
    runtimeModules: {
      i18n: [ours, "i18n"],
      Trans: [ours, "Trans"],
      useLingui: [ours, "useLingui"],
    },
    // What is built carries ids; English too is read from its catalogue, so that no browser needs a parser.
    descriptorFields: "id-only",
    useLinguiV5IdGeneration: true,
  },
];

interface AppOptions {
  /** Folder of the frontend. */
  readonly root: string;
  readonly name: string;
  readonly exposes?: Readonly<Record<string, string>>;
  readonly isShell?: boolean;
}

/** As old as Mantine's own: what these browsers know by themselves is not written out for them. */
const browsers = ["chrome >= 111", "edge >= 111", "firefox >= 114", "safari >= 16.4"];
const ecma = 2022;

/** How every frontend is built: hashed files in dist/static, one federation of one React. */
export function frontend({ root, name, exposes, isShell = false }: AppOptions): RsbuildConfig {
  return defineConfig({
    root,
    plugins: [
      pluginReact(),
      pluginModuleFederation({
        // Also the name of a global variable: plain "console" would take the browser's own away.
        name: `markethall_${name}`,
        filename: "remoteEntry.js",
        ...(exposes ? { exposes: { ...exposes } } : {}),
        remotes: {},
        manifest: true,
        dts: false,
        // The default fetches every remote at start, and one that is down breaks the shell.
        shareStrategy: "loaded-first",
        shared: shared(isShell),
        experiments: {
          ...(isShell ? { provideExternalRuntime: true } : { externalRuntime: true }),
          // Remotes are registered by their entry, so what reads manifests in the browser can go.
          optimization: { target: "web", disableSnapshot: true },
        },
      }),
    ],
    source: { entry: isShell ? { index: "./src/main.tsx" } : {} },
    output: {
      assetPrefix: isShell ? "/" : "auto",
      distPath: { root: `${root}/dist` },
      cleanDistPath: true,
      target: "web",
      legalComments: "none",
      overrideBrowserslist: browsers,
      minify: {
        jsOptions: { minimizerOptions: { ecma, compress: { passes: 3, ecma }, format: { ecma } } },
      },
      dataUriLimit: 0,
    },
    ...(isShell ? { html: { template: `${root}/index.html`, inject: "body" as const } } : {}),
    // One file for what every page needs; what several later chunks need is still split off.
    splitChunks: { preset: "none", chunks: "async" },
    // What a remote's first file fetches later is held against hashes that stand in it (ADR 30).
    ...(isShell ? {} : { security: { sri: { enable: true, algorithm: "sha256" as const } } }),
    server: { cors: false, headers: { "Access-Control-Allow-Headers": "Content-Type" } },
    performance: {
      printFileSize: false,
      // The font is wanted by the first words; without this it is known only after the style sheet.
      ...(isShell ? { preload: { type: "all-assets" as const, include: [/\.woff2$/] } } : {}),
    },
    tools: {
      htmlPlugin: isShell,
      swc: { jsc: { experimental: { plugins: [languageMacros] } } },
      rspack: {
        output: { uniqueName: name },
        plugins: isShell ? [] : [new PageFiles()],
        module: {
          rules: [
            { resourceQuery: /raw/, type: "asset/source" },
            { test: /\.po$/, loader: new URL("po-loader.mjs", import.meta.url).pathname },
            {
              test: /\/src\/.*\.tsx?$/,
              enforce: "pre" as const,
              loader: new URL("document-loader.mjs", import.meta.url).pathname,
            },
          ],
        },
        // Imports say .js, as Node wants it of the servers; the files are .ts and .tsx.
        resolve: {
          extensionAlias: { ".js": [".ts", ".tsx", ".js"] },
          alias: federationAsModules(),
        },
      },
    },
  });
}

/** A remote: exposes src/remote.ts and nothing else. */
export function remote(root: string, name: string): RsbuildConfig {
  return frontend({ root, name, exposes: { "./remote": "./src/remote.ts" } });
}

/** A page of its own beside the portal, with all that it needs in it: no federation, no shell. */
export function standalone(root: string, name: string, path: string): RsbuildConfig {
  const config = frontend({ root, name, isShell: true });
  return {
    ...config,
    plugins: [pluginReact()],
    output: { ...config.output, assetPrefix: path },
  };
}
