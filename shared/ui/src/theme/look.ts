import type { BrandFont, BrandRadius } from "@markethall/contracts";

/** What a reseller chooses for its pages, beside its logo. */
export interface BrandLook {
  /** `#rrggbb` each; made readable by brandColors. */
  readonly primaryColor: string;
  readonly accentColor: string;
  readonly radius: BrandRadius;
  readonly font: BrandFont;
}

/** Radii in pixels, from chips to the welcome. What is a circle stays one in every brand. */
export interface Corners {
  /** Chips, badges, entries of menus. */
  readonly small: number;
  /** Fields, buttons, messages. */
  readonly usual: number;
  /** Cards and dialogs. */
  readonly large: number;
  /** The welcome, and the card of a page with one task. */
  readonly hero: number;
}

export const CORNERS: Readonly<Record<BrandRadius, Corners>> = {
  SHARP: { small: 2, usual: 2, large: 3, hero: 4 },
  SOFT: { small: 6, usual: 8, large: 12, hero: 16 },
  ROUND: { small: 10, usual: 16, large: 20, hero: 28 },
};

const INTER = '"Inter Variable", "Inter Stand-in"';
const ANY_SANS =
  'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/**
 * Stacks that fetch nothing from elsewhere: Inter comes along, the others name what the systems have
 * and end with Inter, so that a system with no font at all still shows text.
 */
export const FONTS: Readonly<Record<BrandFont, string>> = {
  INTER: `${INTER}, ${ANY_SANS}`,
  SYSTEM: `system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", ${INTER}, sans-serif`,
  HUMANIST: `Seravek, "Gill Sans Nova", Ubuntu, Calibri, Candara, Optima, "DejaVu Sans", ${INTER}, sans-serif`,
  SERIF: `Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", "DejaVu Serif", ${INTER}, serif`,
};
