import { describe, expect, it } from "@jest/globals";
import { LOGO_LIMIT, parseColor, parseLink, parseLogo } from "./branding.js";

const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(64)]);
const dataUrl = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString("base64")}`;

describe("parseColor", () => {
  it.each([
    { text: "#1A56DB", color: "#1a56db" },
    { text: "#fd2", color: "#ffdd22" },
    { text: " #ffd20f ", color: "#ffd20f" },
  ])("reads $text as $color", ({ text, color }) => {
    expect(parseColor(text, "primaryColor")).toEqual({ ok: true, value: color });
  });

  it.each(["", "red", "1a56db", "#12345", "#1a56dg", "#fff;background:url(x)", "var(--x)"])(
    "refuses %p",
    (text) => {
      expect(parseColor(text, "primaryColor")).toMatchObject({
        ok: false,
        error: { field: "primaryColor" },
      });
    },
  );
});

describe("parseLink", () => {
  it.each(["https://help.example.com/faq", "http://localhost:4000/help"])("takes %s", (text) => {
    expect(parseLink(text, "supportUrl").ok).toBe(true);
  });

  it.each([
    "javascript:alert(1)",
    "http://example.com",
    "/help",
    "data:text/html,x",
    "//example.com",
  ])("refuses %s", (text) => {
    expect(parseLink(text, "supportUrl").ok).toBe(false);
  });
});

describe("parseLogo", () => {
  it("takes a picture that is what it says", () => {
    expect(parseLogo(dataUrl("image/png", png), "logo")).toMatchObject({
      ok: true,
      value: { mediaType: "image/png" },
    });
  });

  it.each([
    { url: dataUrl("image/jpeg", png), why: "a PNG that says JPEG" },
    { url: dataUrl("image/svg+xml", Buffer.from("<svg onload='x'/>")), why: "SVG carries scripts" },
    { url: dataUrl("image/png", Buffer.from("<script>")), why: "no picture at all" },
    { url: dataUrl("image/png", Buffer.concat([png, Buffer.alloc(LOGO_LIMIT)])), why: "too large" },
    { url: "https://example.com/logo.png", why: "not a data URL" },
  ])("refuses: $why", ({ url }) => {
    expect(parseLogo(url, "logo").ok).toBe(false);
  });
});
