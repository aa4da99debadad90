import { contrast, fromOklch, mix, toOklch } from "./color.js";

/** Text on light surfaces; also the dark text on bright brand colours. */
export const INK = "#15181e";
export const WHITE = "#ffffff";
/** The surface of cards and pages in the dark (`--mh-surface` in tokens.css). */
export const NIGHT = "#16191f";
/** WCAG 2.2 AA for text of normal size. */
export const READABLE = 4.5;
/** WCAG 2.2 AA for the shape of something to press. */
export const VISIBLE = 3;

/** A brand's colours, made so that text in them and on them is always readable. */
export interface BrandColors {
  /** From the lightest tint to the darkest shade; the seventh (index 6) is `fill`. */
  readonly shades: readonly string[];
  /** For buttons and selected things: the brand's own colour where text on it can be read. */
  readonly fill: string;
  readonly onFill: string;
  /** Round `fill` where it would be lost on white; else `fill` itself. */
  readonly edge: string;
  /** For links and icons on white and on the two lightest tints. */
  readonly text: string;
  /** The far end of the hero's gradient; `onFill` can be read on it too. */
  readonly heroEnd: string;
  /** The accent as text on white. */
  readonly accentText: string;
  /** The same roles on dark surfaces; `onFill` stays what it is. */
  readonly dark: DarkBrandColors;
}

export interface DarkBrandColors {
  /** `fill`, lifted where it would be lost in the dark; `onFill` can be read on it as well. */
  readonly fill: string;
  readonly text: string;
  readonly accentText: string;
  /** Two tints of the surface, the fainter first, and an edge. */
  readonly tint: string;
  readonly tintStrong: string;
  readonly line: string;
}

const LIGHTNESS = [0.977, 0.948, 0.9, 0.83, 0.75, 0.66, 0, 0.47, 0.4, 0.32];
const CHROMA = [0.14, 0.28, 0.45, 0.65, 0.85, 1, 1, 0.95, 0.85, 0.7];

/**
 * Ten shades from a reseller's colour, and its roles with contrast clamped to 4.5 : 1. A bright
 * brand such as `#ffd20f` stays bright on buttons and gets dark text; as a link it is darkened.
 *
 * @param primary `#rrggbb`; something else counts as the neutral default.
 */
export function brandColors(primary: string, accent: string): BrandColors {
  const brand = valid(primary, DEFAULT_PRIMARY);
  const fill =
    contrast(brand, WHITE) >= READABLE || contrast(brand, INK) >= READABLE
      ? brand
      : darkenOn(brand, WHITE);
  const onFill = contrast(fill, WHITE) >= READABLE ? WHITE : INK;
  const { c, h } = toOklch(fill);
  const shades = LIGHTNESS.map((l, index) =>
    index === 6 ? fill : fromOklch({ l, c: c * (CHROMA[index] ?? 1), h }),
  );
  return {
    shades,
    fill,
    onFill,
    edge: contrast(fill, WHITE) >= LOST ? fill : darkenOn(fill, WHITE, VISIBLE),
    text: darkenOn(fill, shades[1] ?? WHITE),
    heroEnd: endOfGradient(fill, valid(accent, fill), onFill),
    accentText: darkenOn(valid(accent, fill), shades[1] ?? WHITE),
    dark: darkColors(fill, valid(accent, fill)),
  };
}

function darkColors(fill: string, accent: string): DarkBrandColors {
  const { c, h } = toOklch(fill);
  const tintStrong = fromOklch({ l: 0.29, c: c * 0.4, h });
  return {
    fill: lightenOn(fill, NIGHT, VISIBLE),
    text: lightenOn(fill, tintStrong),
    accentText: lightenOn(accent, tintStrong),
    tint: fromOklch({ l: 0.245, c: c * 0.28, h }),
    tintStrong,
    line: fromOklch({ l: 0.42, c: c * 0.5, h }),
  };
}

const DEFAULT_PRIMARY = "#3b5bdb";
const STEP = 0.01;
/** Where a gradient is looked at, its end included. */
const SHARES = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
/** Below this contrast with the page, a button is no more than a word. */
const LOST = 1.3;

function valid(color: string, otherwise: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : otherwise;
}

/** Darkens a colour until it can be read on (or can carry) the given light colour. */
export function darkenOn(color: string, light: string, enough = READABLE): string {
  return shift(color, -STEP, (shifted) => contrast(shifted, light) >= enough);
}

/** Lightens a colour until the given dark colour can be read on it. */
export function lightenOn(color: string, dark: string, enough = READABLE): string {
  return shift(color, STEP, (shifted) => contrast(shifted, dark) >= enough);
}

function shift(color: string, step: number, isEnough: (color: string) => boolean): string {
  const start = toOklch(color);
  let shifted = color;
  for (let l = start.l; !isEnough(shifted) && l >= 0 && l <= 1; l += step) {
    shifted = fromOklch({ ...start, l });
  }
  return shifted;
}

/** Between two bright colours of different hue lies one that is too dark for dark text. */
function endOfGradient(fill: string, accent: string, onFill: string): string {
  const carries = (end: string) =>
    SHARES.every((share) => contrast(mix(fill, end, share), onFill) >= READABLE);
  const end = shift(accent, onFill === WHITE ? -STEP : STEP, carries);
  return carries(end) ? end : fill;
}
