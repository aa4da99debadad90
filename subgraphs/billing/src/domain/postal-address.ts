/** Where a bill goes. */
export interface PostalAddress {
  readonly line1: string;
  readonly line2: string | null;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** As it is written on an envelope, line by line. */
export function postalLines(address: PostalAddress | null): string[] {
  if (address === null) return [];
  const { line1, line2, postalCode, city, region, country } = address;
  return [line1, line2, `${postalCode} ${city}`, region, countryName(country)].filter(
    (line): line is string => line !== null && line.trim() !== "",
  );
}

/** The code itself where it is none. */
function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;
}
