import type { ReactNode } from "react";

/** One way on in a navigation. */
export interface NavEntry {
  readonly label: string;
  readonly to: string;
  readonly icon?: ReactNode;
  /** Only exactly this path counts as being there; else everything below it too. */
  readonly exact?: boolean;
}

export interface NavGroup {
  readonly label?: string;
  readonly entries: readonly NavEntry[];
}
