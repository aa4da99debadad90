/** A card's width on a wide page: a quarter or a half; on a phone all are as wide as the page. */
export type CardSize = "small" | "wide";

export interface PlacedCard {
  readonly id: string;
  readonly size: CardSize;
}

/** Cards in the order in which they stand. */
export type Arrangement = readonly PlacedCard[];

/** What an address says for no card at all. */
const NONE = "none";
const WIDE = "wide";

/**
 * Cards as an address spells them: their names in order, `-wide` behind those that are. Names that are unknown or come twice are left out.
 *
 * Example: `spend,over-time-wide` is a small card and a wide one; `none` is none; an empty text says nothing, which is null.
 */
export function readArrangement(text: string | null, known: readonly string[]): Arrangement | null {
  if (text === null || text === "") return null;
  const cards: PlacedCard[] = [];
  for (const part of text === NONE ? [] : text.split(",")) {
    const wide = !known.includes(part) && part.endsWith(`-${WIDE}`);
    const id = wide ? part.slice(0, -WIDE.length - 1) : part;
    if (known.includes(id) && !cards.some((card) => card.id === id))
      cards.push({ id, size: wide ? WIDE : "small" });
  }
  return cards;
}

/** The inverse of `readArrangement`. */
export function writeArrangement(cards: Arrangement): string {
  if (cards.length === 0) return NONE;
  return cards.map(({ id, size }) => (size === WIDE ? `${id}-${WIDE}` : id)).join(",");
}

export function sameArrangement(one: Arrangement, other: Arrangement): boolean {
  return writeArrangement(one) === writeArrangement(other);
}

/** The card at another place; places beyond the ends are the ends. */
export function moveCard(cards: Arrangement, id: string, place: number): Arrangement {
  const moved = cards.find((card) => card.id === id);
  if (!moved) return cards;
  const rest = cards.filter((card) => card !== moved);
  const at = Math.min(Math.max(place, 0), rest.length);
  return [...rest.slice(0, at), moved, ...rest.slice(at)];
}

/** At the end; a card that is there already stays where it is. */
export function addCard(cards: Arrangement, added: PlacedCard): Arrangement {
  return cards.some(({ id }) => id === added.id) ? cards : [...cards, added];
}

export function removeCard(cards: Arrangement, id: string): Arrangement {
  return cards.filter((card) => card.id !== id);
}

export function resizeCard(cards: Arrangement, id: string, size: CardSize): Arrangement {
  return cards.map((card) => (card.id === id ? { ...card, size } : card));
}
