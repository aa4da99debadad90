import { languages, PSEUDO, type SpokenLanguage } from "@markethall/language";

/** Brands to try: our own, one with a dark colour, and the brightest that a reseller has. */
export const brands = {
  markethall: { primaryColor: "#3538cd", accentColor: "#0e9384", radius: "SOFT", font: "INTER" },
  ember: { primaryColor: "#b54708", accentColor: "#175cd3", radius: "SHARP", font: "HUMANIST" },
  sunny: { primaryColor: "#ffd20f", accentColor: "#1c1c1c", radius: "ROUND", font: "SERIF" },
} as const;
export type BrandName = keyof typeof brands;

export const appearances = ["light", "dark"] as const;

/** How a component is shown; all of it stands in the address, so that it is a link. */
export interface Look {
  readonly brand: BrandName;
  readonly appearance: (typeof appearances)[number];
  readonly language: SpokenLanguage;
  /** One state instead of all. */
  readonly state: string | null;
  /** Nothing but the component: for pictures. */
  readonly isolated: boolean;
}

/** What an address does not say, or says wrongly, is as the portal has it. */
export function readLook(params: URLSearchParams): Look {
  const brand = params.get("brand") ?? "";
  const language = params.get("language") ?? "";
  return {
    brand: Object.hasOwn(brands, brand) ? (brand as BrandName) : "markethall",
    appearance: params.get("appearance") === "dark" ? "dark" : "light",
    language:
      language === PSEUDO || Object.hasOwn(languages, language)
        ? (language as SpokenLanguage)
        : "en",
    state: params.get("state"),
    isolated: params.has("isolated"),
  };
}

/** The address of a component with this look and a change to it; `null` takes a part away. */
export function lookAddress(
  slug: string,
  params: URLSearchParams,
  change: Readonly<Record<string, string | null>> = {},
): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  return `/catalogue/${slug}${query && `?${query}`}`;
}
