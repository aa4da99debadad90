interface Compared {
  readonly lines: readonly { readonly isUnusual?: boolean }[];
}

/** What somebody should look at before the rest: sections that have some, and in them the lines. Otherwise as they were. */
export function unusualFirst<Section extends Compared>(sections: readonly Section[]): Section[] {
  const place = ({ isUnusual = false }: { readonly isUnusual?: boolean }) => (isUnusual ? 0 : 1);
  return sections
    .map((section) => ({
      ...section,
      lines: section.lines.toSorted((one, other) => place(one) - place(other)),
    }))
    .toSorted((one, other) => firstPlace(one) - firstPlace(other));

  function firstPlace({ lines }: Compared): number {
    return Math.min(1, ...lines.map(place));
  }
}
