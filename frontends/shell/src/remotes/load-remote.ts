import { loadRemote, registerPlugins, registerRemotes } from "@module-federation/runtime";
import type { RemoteEntry, RemoteModule, RemoteName } from "@markethall/contracts";
import { teach } from "@markethall/language";

const PATIENCE_MS = 15_000;
const loading = new Map<RemoteName, Promise<RemoteModule>>();
const loaded = new Map<RemoteName, RemoteModule>();
const refusedFiles = new Map<RemoteName, readonly string[]>();
let known: readonly RemoteEntry[] = [];

/** Makes the remotes of the boot data known; none is fetched before a page needs it. */
export function knowRemotes(remotes: readonly RemoteEntry[]): void {
  known = remotes;
  registerPlugins([heldAgainstTheBuild]);
  registerRemotes(remotes.map(registered));
}

/** A remote's first file runs only if it is the one that was built; what it fetches, it checks by itself (ADR 30). */
const heldAgainstTheBuild = {
  name: "held-against-the-build",
  createScript({ url }: { readonly url: string }) {
    const { pathname } = new URL(url, window.location.origin);
    const remote = known.find(({ entry }) => entry === pathname);
    if (!remote) throw new Error(`nobody vouches for ${pathname}`);
    const script = document.createElement("script");
    script.src = url;
    script.integrity = remote.integrity;
    script.crossOrigin = "anonymous";
    return script;
  },
};

/** A remote that is already there, for a first render without a skeleton. */
export function loadedRemote(name: RemoteName): RemoteModule | null {
  return loaded.get(name) ?? null;
}

/** Fetches a remote once. A failure is forgotten, so that asking again tries again. */
export function fetchRemote(name: RemoteName): Promise<RemoteModule> {
  const running = loading.get(name);
  if (running) return running;
  const attempt = withDeadline(name, loadRemote<RemoteModule>(`${name}/remote`)).then((remote) => {
    loaded.set(name, remote);
    return remote;
  });
  attempt.catch((error: unknown) => {
    noteRefused(name, error);
    forget(name);
  });
  loading.set(name, attempt);
  return attempt;
}

/**
 * Begins the page again after a remote failed, with its files fetched past every cache: a document remembers what it refused,
 * and a changed file may be kept for as long as the right one. @throws TypeError when nobody answers
 */
export async function beginAgain(name: RemoteName): Promise<void> {
  const entries = known.filter((remote) => remote.name === name).map(({ entry }) => entry);
  const refused = refusedFiles.get(name) ?? [];
  await Promise.all([...entries, ...refused].map((file) => fetch(file, { cache: "reload" })));
  window.location.reload();
}

function noteRefused(name: RemoteName, error: unknown): void {
  // A chunk that could not be had is named by the bundler's error.
  const { request } = error as { readonly request?: unknown };
  if (typeof request === "string")
    refusedFiles.set(name, [...(refusedFiles.get(name) ?? []), request]);
}

function forget(name: RemoteName): void {
  loading.delete(name);
  registerRemotes(known.filter((remote) => remote.name === name).map(registered), { force: true });
}

/** The global under which a remote's entry puts itself is the one that rsbuild.shared.ts gives it. */
function registered({ name, entry }: RemoteEntry) {
  return { name, entry, entryGlobalName: `markethall_${name}` };
}

async function withDeadline(
  name: string,
  remote: Promise<RemoteModule | null>,
): Promise<RemoteModule> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} did not load in time`)), PATIENCE_MS);
  });
  try {
    const module = await Promise.race([remote, deadline]);
    if (module === null) throw new Error(`${name} is not registered`);
    if (module.catalogs) await teach(module.catalogs);
    return module;
  } finally {
    clearTimeout(timer);
  }
}
