import { ok, type Result } from "@markethall/result";
import { invalidField, type InvalidField } from "./invalid-field.js";

/** How round a portal's corners are. */
export const BRAND_RADII = ["SHARP", "SOFT", "ROUND"] as const;
export type BrandRadius = (typeof BRAND_RADII)[number];

/** What a portal is written in: letters that come along or that a visitor's system has. */
export const BRAND_FONTS = ["INTER", "SYSTEM", "HUMANIST", "SERIF"] as const;
export type BrandFont = (typeof BRAND_FONTS)[number];

/** `#ABC` and `#aabbcc` become `#aabbcc`: one spelling, so that nothing but a colour ever reaches a style sheet. */
export function parseColor(text: string, field: string): Result<string, InvalidField> {
  const hex = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(hex)) return ok(hex);
  if (/^#[0-9a-f]{3}$/.test(hex)) {
    return ok(`#${[...hex.slice(1)].map((digit) => digit + digit).join("")}`);
  }
  return invalidField(field, "Write a colour as six hexadecimal digits, such as #1a56db.");
}

/** A link that may stand on a page: https, or http on this machine for a portal under development. */
export function parseLink(text: string, field: string): Result<string, InvalidField> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const safe =
    url?.protocol === "https:" || (url?.protocol === "http:" && url.hostname === "localhost");
  return url && safe && text.length <= 500
    ? ok(url.href)
    : invalidField(field, "Write a complete address that starts with https://.");
}

/** Most lines and longest line of who bills, as they fit on a statement. */
const ISSUER_LINES = 8;
const ISSUER_LINE = 100;

/** Who bills, as written: a line each, without the empty ones. */
export function parseIssuer(text: string, field: string): Result<string[], InvalidField> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length > ISSUER_LINES) return invalidField(field, `Use at most ${ISSUER_LINES} lines.`);
  return lines.every((line) => line.length <= ISSUER_LINE)
    ? ok(lines)
    : invalidField(field, `Use at most ${ISSUER_LINE} characters in a line.`);
}

export interface Logo {
  readonly mediaType: "image/png" | "image/jpeg" | "image/webp";
  readonly bytes: Buffer;
}

/** Largest logo in bytes; it is on every page and in every mail. */
export const LOGO_LIMIT = 150 * 1024;

/**
 * Reads a logo from a data URL. The type is believed only when the content begins as that type does: no SVG, which can
 * carry a script, and nothing that merely calls itself an image.
 */
export function parseLogo(dataUrl: string, field: string): Result<Logo, InvalidField> {
  const match = /^data:(image\/(?:png|jpeg|webp));base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl);
  if (!match) return invalidField(field, "Choose a PNG, JPEG or WebP picture.");
  const mediaType = match[1] as Logo["mediaType"];
  const bytes = Buffer.from(match[2] ?? "", "base64");
  if (bytes.length > LOGO_LIMIT) return invalidField(field, "The picture is larger than 150 KB.");
  return startsAs(mediaType, bytes)
    ? ok({ mediaType, bytes })
    : invalidField(field, "This file is not the kind of picture that it says it is.");
}

function startsAs(mediaType: Logo["mediaType"], bytes: Buffer): boolean {
  switch (mediaType) {
    case "image/png":
      return bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"));
    case "image/jpeg":
      return bytes.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"));
    case "image/webp":
      return (
        bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP"
      );
  }
}
