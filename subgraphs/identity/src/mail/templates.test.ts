import { describe, expect, it } from "@jest/globals";
import { renderLetter, textOn } from "@markethall/outbound";
import { isTemplate, type LetterFacts, templates } from "./templates.js";

const brand = {
  displayName: "Demo & Sons",
  primaryColor: "#ffd20f",
  supportEmail: "help@demo.example",
  portalUrl: "https://hall.example/v2c/catalog?accountName=demo",
};

function facts(params: Record<string, string> = {}): LetterFacts {
  return {
    name: "Ada",
    link: "https://hall.example/link",
    param: (name) => params[name] ?? "",
    url: (path) => `https://hall.example${path}`,
  };
}

describe("a letter", () => {
  it.each(Object.entries(templates))(
    "%s says something in text and in HTML, without holes",
    (_, template) => {
      const { subject, text, html } = renderLetter(template(facts(), brand), brand);
      expect(subject).not.toBe("");
      for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|null|\[object/);
      expect(text).toContain("Hello Ada,");
      expect(html).toContain("Demo &amp; Sons");
      expect(text).toContain("help@demo.example");
    },
  );

  it("escapes what people write", () => {
    const letter = templates["support-answered"](
      facts({ answer: "<img src=x onerror=alert(1)>" }),
      brand,
    );
    const { html, text } = renderLetter(letter, brand);
    expect(html).not.toContain("<img");
    expect(text).toContain("<img src=x onerror=alert(1)>");
  });

  it("keeps its subject on one line", () => {
    const letter = templates["support-answered"](
      facts({ subject: "Hi\r\nBcc: eve@example.com" }),
      brand,
    );
    expect(renderLetter(letter, brand).subject).not.toMatch(/[\r\n]/);
  });

  it("carries the link it was made for", () => {
    expect(renderLetter(templates.invitation(facts(), brand), brand).text).toContain(
      "https://hall.example/link",
    );
  });

  it("writes black on bright colours and white on dark ones", () => {
    expect(textOn("#ffd20f")).toBe("#000000");
    expect(textOn("#1a56db")).toBe("#ffffff");
  });

  it("knows its templates by their own names only", () => {
    expect(isTemplate("invitation")).toBe(true);
    expect(isTemplate("constructor")).toBe(false);
  });
});
