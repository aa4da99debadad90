import type { ReactNode } from "react";

export const groups = [
  "Foundations",
  "Frames",
  "Page",
  "Values",
  "Feedback",
  "Tables",
  "Forms",
  "Overlays",
  "Charts",
] as const;

/** A component of the design in each of its states. */
export interface Specimen {
  /** In the address: `/catalogue/<slug>`. */
  readonly slug: string;
  readonly title: string;
  readonly group: (typeof groups)[number];
  /** When to take it, in a sentence. */
  readonly use: string;
  /** What `@markethall/ui` and its parts export and this shows. */
  readonly covers: readonly string[];
  /** Fills the window or lies above it, so that only one of its states can be shown at a time. */
  readonly alone?: boolean;
  /** By name; `full` is how it is met most often. */
  readonly states: Readonly<Record<string, () => ReactNode>>;
}
