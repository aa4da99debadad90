import { type Brand, textOn } from "./mail-brand.js";

/** What a letter says, before it is dressed in the reseller's colours. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly button: { readonly label: string; readonly url: string } | null;
}

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** The letter as plain text and as HTML: one column, inline styles, nothing loaded from anywhere. */
export function renderLetter(letter: Letter, brand: Brand): RenderedLetter {
  const footer = brand.supportEmail
    ? `Questions? Write to ${brand.supportEmail}.`
    : `This mail was sent by ${brand.displayName}.`;
  return {
    subject: oneLine(letter.subject),
    text: [
      ...letter.paragraphs,
      ...(letter.button ? [`${letter.button.label}:\n${letter.button.url}`] : []),
      `-- \n${brand.displayName}\n${footer}`,
    ].join("\n\n"),
    html: html(letter, brand, footer),
  };
}

/** A line break in a subject would begin a header of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").slice(0, 200);
}

function html(letter: Letter, brand: Brand, footer: string): string {
  const color = brand.primaryColor;
  const paragraphs = letter.paragraphs
    .map((text) => `<p style="margin:0 0 16px;line-height:1.5">${escapeHtml(text)}</p>`)
    .join("");
  const button = letter.button
    ? `<p style="margin:24px 0"><a href="${escapeHtml(letter.button.url)}" style="display:inline-block;padding:12px 20px;` +
      `border-radius:6px;background:${color};color:${textOn(color)};text-decoration:none;font-weight:600">` +
      `${escapeHtml(letter.button.label)}</a></p>`
    : "";
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title></head>` +
    `<body style="margin:0;background:#f4f5f7;font-family:system-ui,sans-serif;color:#1f2933">` +
    `<div style="max-width:560px;margin:0 auto;padding:24px">` +
    `<div style="background:${color};color:${textOn(color)};padding:16px 24px;border-radius:8px 8px 0 0;font-weight:700">` +
    `${escapeHtml(brand.displayName)}</div>` +
    `<div style="background:#ffffff;padding:24px;border-radius:0 0 8px 8px">${paragraphs}${button}</div>` +
    `<p style="font-size:13px;color:#52606d;padding:0 24px">${escapeHtml(footer)}</p></div></body></html>`
  );
}
