import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from "@mantine/core";
import { type BrandColors, type DarkBrandColors, INK, WHITE } from "./brand.js";
import fields from "./fields.module.css";
import surfaces from "./surfaces.module.css";

const FONT =
  '"Inter Variable", "Inter Stand-in", ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
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

export function themeFor(brand: BrandColors): MantineThemeOverride {
  return createTheme({
    black: INK,
    colors: { brand: brand.shades as unknown as MantineColorsTuple, dark: NIGHTS },
    primaryColor: "brand",
    primaryShade: 6,
    autoContrast: true,
    luminanceThreshold: WHITE_TEXT_UP_TO,
    fontFamily: FONT,
    fontFamilyMonospace: MONO,
    defaultRadius: 8,
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
      Button: { defaultProps: { size: "sm" } },
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
          radius: 12,
          padding: "lg",
          centered: true,
          closeButtonProps: { "aria-label": "Close" },
        },
      },
      Drawer: {
        classNames: { title: surfaces.title },
        defaultProps: { padding: "lg", closeButtonProps: { "aria-label": "Close" } },
      },
    },
  });
}

/** Brand roles as CSS variables: CSS modules of all remotes use these, not Mantine's names. */
export function brandVariables(brand: BrandColors): CSSVariablesResolver {
  const { dark } = brand;
  return () => ({
    variables: {
      "--mh-brand-fill": brand.fill,
      "--mh-brand-on-fill": brand.onFill,
      "--mh-brand-hero-end": brand.heroEnd,
      "--mantine-color-dimmed": "var(--mh-muted)",
      "--mantine-color-text": "var(--mh-ink)",
      "--mantine-color-placeholder": "var(--mh-faint)",
      "--mantine-color-default-border": "var(--mh-line-strong)",
      "--mantine-color-error": "var(--mh-bad)",
    },
    light: {
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
      ...roles(dark),
      "--mantine-color-body": "var(--mh-surface)",
      "--mantine-color-default": "var(--mh-surface)",
      "--mantine-color-dark-4": "var(--mh-field-line)",
    },
  });
}

function roles({ text, accentText, tint, tintStrong, line }: DarkBrandColors) {
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
