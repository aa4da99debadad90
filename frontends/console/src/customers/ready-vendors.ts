import { perLanguage } from "@markethall/language";

const lists = perLanguage((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));

interface Point {
  readonly satisfied: boolean;
  readonly vendor: { readonly id: string; readonly name: string } | null;
}

/** What a customer's checklist comes to. */
export interface Readiness {
  readonly open: number;
  readonly done: number;
  /** Vendors of which nothing is open, as people list them: "Microsoft and Sophos"; null when there is none. */
  readonly from: string | null;
}

/** Sums a checklist up: it is kept by vendor, so a customer may order from one while another still waits. */
export function readinessOf(points: readonly Point[]): Readiness {
  const open = points.filter(({ satisfied }) => !satisfied);
  const waiting = new Set(open.map(({ vendor }) => vendor?.id ?? null));
  const ready = new Map(
    points.flatMap(({ vendor }) =>
      vendor && !waiting.has(vendor.id) ? [[vendor.id, vendor.name] as const] : [],
    ),
  );
  return {
    open: open.length,
    done: points.length - open.length,
    from: ready.size === 0 ? null : lists().format(ready.values()),
  };
}
