import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program and the environment it needs to find its libraries and fonts. */
export interface Program {
  readonly path: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The Chromium to test with: CHROME_PATH, else the one inside an npm package, unpacked once per
 * version. Needs no other package of the system.
 */
export function chromium(env: Program["env"] = process.env): Program {
  if (env["CHROME_PATH"]) return { path: env["CHROME_PATH"], env };
  const packageFolder = createRequire(import.meta.url)
    .resolve("@sparticuz/chromium")
    .replace(/(@sparticuz[\\/]chromium)[\\/].*$/, "$1");
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    version: string;
  };
  const folder = join(tmpdir(), `markethall-chromium-${version}-${process.getuid?.() ?? 0}`);
  const path = join(folder, "chromium");
  if (!existsSync(path)) unpack(packageFolder, folder, env);
  return { path, env: lacksLibraries(path) ? withPackagedLibraries(folder, env) : env };
}

/** Unpacks beside and renames: the package's own folder is neither versioned nor safe for two at once. */
function unpack(packageFolder: string, folder: string, env: Program["env"]): void {
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  const code = "await (await import('@sparticuz/chromium')).default.executablePath()";
  execFileSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: packageFolder,
    // The name of a platform makes the package unpack the libraries it brings, too.
    env: { ...env, TMPDIR: part, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
  });
  try {
    renameSync(part, folder);
  } catch {
    // Another process was first; its copy is as good.
    rmSync(part, { recursive: true, force: true });
  }
}

function lacksLibraries(path: string): boolean {
  return execFileSync("ldd", [path]).toString().includes("not found");
}

function withPackagedLibraries(folder: string, env: Program["env"]): Program["env"] {
  return {
    ...env,
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    FONTCONFIG_PATH: join(folder, "fonts"),
  };
}
