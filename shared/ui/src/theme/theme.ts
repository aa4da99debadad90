import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from "@mantine/core";
import { type BrandColors, type DarkBrandColors, INK, WHITE } from "./brand.js";
import { CORNERS, FONTS, type BrandLook, type Corners } from "./look.js";
import fields from "./fields.module.css";
import surfaces from "./surfaces.module.css";

// Ends with the letters that come along: a machine without any monospaced font would show none.
const MONO =
  'ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Inter Variable", monospace';

/** Luminance up to which white text reaches 4.5 : 1; brandColors keeps fills out of the gap above. */
const WHITE_TEXT_UP_TO = 0.1833;

/** Mantine's greys of the dark: text first, then edges, fields, surface and what lies below it. */
const NIGHTS: MantineColorsTuple = [
  "#e8eaed",
  "#c9ced6",
  "#a3abb8",
  "#8a93a2",
  "#3a414c",
  "#2a2f38",
  "#1d2129",
  "#16191f",
  "#12151a",
  "#0d0f13",
];

type Shape = Pick<BrandLook, "radius" | "font">;

/** @param close what screen readers call the button that closes a dialog or a drawer, in the spoken language */
export function themeFor(
  brand: BrandColors,
  { radius, font }: Shape,
  close: string,
): MantineThemeOverride {
  const corners = CORNERS[radius];
  return createTheme({
    black: INK,
    colors: { brand: brand.shades as unknown as MantineColorsTuple, dark: NIGHTS },
    primaryColor: "brand",
    primaryShade: 6,
    autoContrast: true,
    luminanceThreshold: WHITE_TEXT_UP_TO,
    variantColorResolver: brandFills,
    fontFamily: FONTS[font],
    fontFamilyMonospace: MONO,
    defaultRadius: corners.usual,
    radius: {
      xs: `${corners.small}px`,
      sm: `${corners.small}px`,
      md: `${corners.usual}px`,
      lg: `${corners.large}px`,
    },
    cursorType: "pointer",
    fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "18px" },
    lineHeights: { xs: "1.35", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.5" },
    spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
    headings: {
      fontWeight: "600",
      sizes: {
        h1: { fontSize: "26px", lineHeight: "1.25" },
        h2: { fontSize: "18px", lineHeight: "1.35" },
        h3: { fontSize: "15px", lineHeight: "1.4" },
        h4: { fontSize: "14px", lineHeight: "1.4" },
      },
    },
    components: {
      // Named, because a button without a variant asks for no edge.
      Button: { defaultProps: { size: "sm", variant: "filled" } },
      ActionIcon: { defaultProps: { variant: "filled" } },
      Input: { classNames: { input: fields.input } },
      InputWrapper: {
        classNames: { label: fields.label, description: fields.description, error: fields.error },
      },
      // The placeholder has a role that a menu must not hold.
      Menu: {
        defaultProps: { withInitialFocusPlaceholder: false },
        classNames: { dropdown: surfaces.menu },
      },
      Modal: {
        classNames: { title: surfaces.title },
        defaultProps: {
          radius: corners.large,
          padding: "lg",
          centered: true,
          closeButtonProps: { "aria-label": close },
        },
      },
      Skeleton: { classNames: { root: surfaces.skeleton } },
      Drawer: {
        classNames: { title: surfaces.title },
        defaultProps: { padding: "lg", closeButtonProps: { "aria-label": close } },
      },
    },
  });
}

/** A button that leads to the end of something: quiet beside the page's own, and red. */
const destructive: ReturnType<VariantColorsResolver> = {
  background: "var(--mh-surface)",
  hover: "var(--mh-bad-tint)",
  color: "var(--mh-bad)",
  border: "1px solid var(--mh-line-strong)",
};

/** What is filled with the brand takes the roles, which know light and dark, instead of a shade. */
const brandFills: VariantColorsResolver = (input) => {
  if (input.variant === "destructive") return destructive;
  const colors = defaultVariantColorsResolver(input);
  const isBrand = (input.color ?? input.theme.primaryColor) === "brand";
  if (input.variant !== "filled" || !isBrand) return colors;
  return {
    background: "var(--mh-brand-fill)",
    hover: "var(--mh-brand-fill-hover)",
    color: "var(--mh-brand-on-fill)",
    border: "1px solid var(--mh-brand-edge)",
  };
};

/** Brand roles as CSS variables: CSS modules of all remotes use these, not Mantine's names. */
export function brandVariables(
  brand: BrandColors,
  { radius }: Pick<BrandLook, "radius">,
): CSSVariablesResolver {
  const { dark } = brand;
  return () => ({
    variables: {
      ...radii(CORNERS[radius]),
      "--mh-brand-on-fill": brand.onFill,
      // Where a fill goes under the pointer: away from its text.
      "--mh-brand-on-fill-away": brand.onFill === WHITE ? "#000000" : WHITE,
      "--mh-brand-hero-end": brand.heroEnd,
      "--mh-brand-hero-start": brand.fill,
      // A glow on the side that the text is not on, so that it takes nothing from its contrast.
      "--mh-brand-glow": brand.onFill === WHITE ? "rgb(0 0 0 / 14%)" : "rgb(255 255 255 / 24%)",
      "--mantine-color-dimmed": "var(--mh-muted)",
      "--mantine-color-text": "var(--mh-ink)",
      "--mantine-color-placeholder": "var(--mh-faint)",
      "--mantine-color-default-border": "var(--mh-line-strong)",
      "--mantine-color-error": "var(--mh-bad)",
    },
    light: {
      ...filled(brand.fill, brand.edge),
      ...roles({
        text: brand.text,
        accentText: brand.accentText,
        tint: brand.shades[0] ?? WHITE,
        tintStrong: brand.shades[1] ?? WHITE,
        line: brand.shades[3] ?? WHITE,
      }),
      // The edge of fields, boxes and radios.
      "--mantine-color-gray-4": "var(--mh-field-line)",
    },
    dark: {
      ...filled(dark.fill, dark.fill),
      ...roles(dark),
      "--mantine-color-body": "var(--mh-surface)",
      "--mantine-color-default": "var(--mh-surface)",
      "--mantine-color-dark-4": "var(--mh-field-line)",
    },
  });
}

function radii({ small, usual, large, hero }: Corners) {
  return {
    "--mh-radius-small": `${small}px`,
    "--mh-radius": `${usual}px`,
    "--mh-radius-large": `${large}px`,
    "--mh-radius-hero": `${hero}px`,
  };
}

function filled(fill: string, edge: string) {
  const hover = `color-mix(in srgb, ${fill} 92%, var(--mh-brand-on-fill-away))`;
  return {
    "--mh-brand-fill": fill,
    "--mh-brand-fill-hover": hover,
    "--mh-brand-edge": edge,
    "--mantine-color-brand-filled": fill,
    "--mantine-color-brand-filled-hover": hover,
  };
}

function roles({ text, accentText, tint, tintStrong, line }: Omit<DarkBrandColors, "fill">) {
  return {
    "--mh-brand-text": text,
    "--mh-brand-accent-text": accentText,
    "--mh-brand-tint": tint,
    "--mh-brand-tint-strong": tintStrong,
    "--mh-brand-line": line,
    "--mantine-color-anchor": text,
    "--mantine-color-brand-light": tintStrong,
    "--mantine-color-brand-light-color": text,
    "--mantine-color-brand-outline": text,
  };
}
