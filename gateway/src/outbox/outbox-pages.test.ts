import { describe, expect, it } from "@jest/globals";
import { type Mail, mailBody, mailPage, outboxPage } from "./outbox-pages.js";

const mail: Mail = {
  id: "abc-1",
  receivedAt: "2026-11-22T18:32:10.000Z",
  from: "Northlight <no-reply@markethall.example>",
  to: ["ines@harborlane.example"],
  subject: "<b>Set</b> a password",
  text: "Open https://shop.example/v2c/reset-password?accountName=demo&token=x now",
  html: null,
};

describe("the outbox", () => {
  it("lists mails as text, whatever their subject says", () => {
    const page = outboxPage([mail], "n0nce");
    expect(page).toContain("&lt;b&gt;Set&lt;/b&gt; a password");
    expect(page).toContain('href="/outbox/abc-1"');
    expect(page).toContain("2026-11-22 18:32 UTC");
  });

  it("says so when there is none", () => {
    expect(outboxPage([], "n0nce")).toContain("No mail has been sent yet.");
  });

  it("shows a mail in a frame without scripts and forms", () => {
    const frame = /<iframe[^>]*sandbox="([^"]*)"/.exec(mailPage(mail, "n0nce"));
    expect(frame?.[1]).not.toMatch(/allow-scripts|allow-forms|allow-same-origin/);
  });

  it("makes the links of a plain mail links", () => {
    expect(mailBody(mail)).toContain(
      '<a href="https://shop.example/v2c/reset-password?accountName=demo&amp;token=x">',
    );
  });
});
