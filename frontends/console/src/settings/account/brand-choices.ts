import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { BrandLook } from "@markethall/ui";

export const radiusLabels: Readonly<Record<BrandLook["radius"], MessageDescriptor>> = {
  SHARP: msg`Sharp`,
  SOFT: msg`Soft`,
  ROUND: msg`Round`,
};

export const fontLabels: Readonly<Record<BrandLook["font"], MessageDescriptor>> = {
  INTER: msg`Inter`,
  SYSTEM: msg`Each system's own`,
  HUMANIST: msg`Humanist`,
  SERIF: msg`With serifs`,
};

export function colorProblem(text: string): MessageDescriptor | null {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text.trim())
    ? null
    : msg`Enter a colour such as #1a56db.`;
}

export function linkProblem(text: string): MessageDescriptor | null {
  if (text.trim() === "") return null;
  const secure = URL.canParse(text) && new URL(text).protocol === "https:";
  return secure ? null : msg`Enter a complete address that starts with https://.`;
}

/** `#ABC` as `#aabbcc`, as it will be saved; what is no colour stays as it is. */
export function sixDigits(text: string): string {
  const hex = text.trim().toLowerCase();
  return /^#[0-9a-f]{3}$/.test(hex)
    ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}`
    : hex;
}
