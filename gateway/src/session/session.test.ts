import { describe, expect, it } from "@jest/globals";
import { sessionCookie, sessionToken } from "./cookie.js";
import { isForeignOrigin } from "./origin.js";

describe("the session cookie", () => {
  it("is bound to this host, hidden from scripts and not sent by other sites' forms", () => {
    expect(sessionCookie("abc")).toBe(
      "__Host-markethall=abc; HttpOnly; Secure; SameSite=Lax; Path=/",
    );
  });

  it("is taken away at once when the session ends", () => {
    expect(sessionCookie(null)).toContain("Max-Age=0");
  });

  it.each([
    { header: undefined, token: null, why: "no cookie" },
    { header: "theme=dark; __Host-markethall=abc", token: "abc", why: "among others" },
    { header: "markethall=abc", token: null, why: "another name" },
    { header: "__Host-markethall=", token: null, why: "emptied" },
    { header: "__Host-markethall=a; __Host-markethall=b", token: null, why: "sent twice" },
  ])("is read: $why", ({ header, token }) => {
    expect(sessionToken(header)).toBe(token);
  });
});

describe("isForeignOrigin", () => {
  const publicUrl = "https://shop.example";
  it.each([
    { headers: {}, foreign: false, why: "a program" },
    { headers: { origin: "https://shop.example" }, foreign: false, why: "our own page" },
    {
      headers: { origin: "http://127.0.0.1:4000", host: "127.0.0.1:4000" },
      foreign: false,
      why: "the host itself",
    },
    {
      headers: { origin: "https://evil.example", host: "shop.example" },
      foreign: true,
      why: "another site",
    },
    {
      headers: { origin: "http://shop.example", host: "shop.example" },
      foreign: true,
      why: "a page of our name that came over an open line",
    },
    {
      headers: { origin: "https://staff.shop.example", host: "staff.shop.example" },
      foreign: false,
      why: "the host under another name",
    },
    {
      headers: { origin: "https://staff.shop.example", host: "shop.example" },
      foreign: true,
      why: "a neighbour",
    },
    { headers: { origin: "null", host: "shop.example" }, foreign: true, why: "a sandboxed page" },
    { headers: { "sec-fetch-site": "cross-site" }, foreign: true, why: "a form without origin" },
  ])("$why: $foreign", ({ headers, foreign }) => {
    expect(isForeignOrigin(headers, publicUrl)).toBe(foreign);
  });
});
