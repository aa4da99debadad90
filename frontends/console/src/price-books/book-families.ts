/** What the tree needs to know of a book. */
interface Book {
  readonly id: string;
  readonly name: string;
  readonly kind: "MASTER" | "CUSTOM";
  readonly currency: string;
  readonly vendor: { readonly id: string; readonly name: string };
  readonly parent: { readonly id: string } | null;
}

/** A master and the books that follow it. */
export interface BookFamily<B> {
  readonly master: B;
  readonly children: readonly B[];
}

interface Wanted {
  readonly words: string;
  readonly vendorId: string | null;
}

/** Masters with the books below them, those that are in use first. A word that names the master finds all of its books. */
export function bookFamilies<B extends Book>(
  books: readonly B[],
  { words, vendorId }: Wanted,
): BookFamily<B>[] {
  const typed = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ name, currency, vendor }: B) => {
    const text = `${name} ${vendor.name} ${currency}`.toLocaleLowerCase();
    return typed.every((word) => text.includes(word));
  };
  return books
    .filter(({ kind, vendor }) => kind === "MASTER" && (!vendorId || vendor.id === vendorId))
    .map((master) => {
      const children = books.filter(({ parent }) => parent?.id === master.id);
      return { master, children: matches(master) ? children : children.filter(matches) };
    })
    .filter(({ master, children }) => matches(master) || children.length > 0)
    .sort((one, other) => Number(other.children.length > 0) - Number(one.children.length > 0));
}
