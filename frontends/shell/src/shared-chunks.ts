/**
 * Parts of the design that pages of remotes ask for by name. The shell provides them, and the
 * bundler provides only what it sees imported somewhere.
 */
const sharedChunks = {
  charts: () => import("@markethall/ui/charts"),
  forms: () => import("@markethall/ui/forms"),
  overlays: () => import("@markethall/ui/overlays"),
  people: () => import("@markethall/graph-client/people"),
  shortcuts: () => import("@markethall/ui/shortcuts"),
  statements: () => import("@markethall/graph-client/statements"),
  tables: () => import("@markethall/ui/tables"),
  views: () => import("@markethall/graph-client/views"),
} as const;

const LATER_MS = 1_500;

/** Fetches parts that are sure to be wanted soon, once the page has settled. */
export function warmUp(names: readonly (keyof typeof sharedChunks)[]): void {
  setTimeout(() => {
    // A part that cannot be fetched now is fetched, and its failure shown, by the page that needs it.
    for (const name of names) sharedChunks[name]().catch(() => undefined);
  }, LATER_MS);
}
