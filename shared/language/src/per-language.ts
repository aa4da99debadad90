import { formatsOf } from "./language.js";

/** Something that `Intl` makes for one language and that is dear to make: once for each that is spoken. */
export function perLanguage<T>(make: (tag: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const tag = formatsOf();
    const known = made.get(tag) ?? make(tag);
    made.set(tag, known);
    return known;
  };
}
