import { escapeHtml } from "../pages/plain-page.js";

/** A mail as the sink keeps it. */
export interface Mail {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

const style = `
  :root { color-scheme: light dark; --line: #d9dee6; --soft: #5b6675; }
  body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif;
    background: #fff; color: #1c2430; }
  h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
  p.about { color: var(--soft); margin: 0 0 1.5rem; }
  ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
  li a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1rem; padding: .75rem .25rem;
    border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
  @media (max-width: 44rem) { li a { grid-template-columns: minmax(0, 1fr); } }
  li a:hover, li a:focus-visible { background: #eef3fb; }
  li strong { font-weight: 600; overflow-wrap: anywhere; }
  li span, time { color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 1rem 0; }
  dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
  a { color: #1b5fc1; }
  @media (prefers-color-scheme: dark) { :root { --line: #2c3542; --soft: #9aa7b8; }
    body { background: #12161c; color: #e8ecf2; } li a:hover, li a:focus-visible { background: #1c2530; } a { color: #8ab8ff; } }`;

function page(title: string, nonce: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The list, newest first. */
export function outboxPage(mails: readonly Mail[], nonce: string): string {
  const items = mails
    .map(
      (mail) => `<li><a href="/outbox/${encodeURIComponent(mail.id)}">
<strong>${escapeHtml(mail.subject)}</strong> ${time(mail)}
<span>to ${escapeHtml(mail.to.join(", "))}</span> <span>from ${escapeHtml(mail.from)}</span></a></li>`,
    )
    .join("\n");
  const list = mails.length > 0 ? `<ul>${items}</ul>` : "<p>No mail has been sent yet.</p>";
  return page(
    "Outbox",
    nonce,
    `<h1>Outbox</h1><p class="about">Mails of this demonstration. None of them left this machine.</p><main>${list}</main>`,
  );
}

/** One mail with its envelope; what it says is shown in a frame that can do nothing. */
export function mailPage(mail: Mail, nonce: string): string {
  const body = `/outbox/${encodeURIComponent(mail.id)}/body`;
  return page(
    mail.subject,
    nonce,
    `<p><a href="/outbox">All mails</a></p>
<main><h1>${escapeHtml(mail.subject)}</h1>
<dl><dt>From</dt><dd>${escapeHtml(mail.from)}</dd><dt>To</dt><dd>${escapeHtml(mail.to.join(", "))}</dd>
<dt>Sent</dt><dd>${time(mail)}</dd></dl>
<iframe title="What the mail says" src="${body}"
sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe></main>`,
  );
}

/** What the mail says, by itself. Its links open in a window of their own. */
export function mailBody({ html, text, subject }: Mail): string {
  if (html) return `<base target="_blank">${html}`;
  const linked = escapeHtml(text).replace(
    /https?:\/\/[^\s<]+/g,
    (url) => `<a href="${url}">${url}</a>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><base target="_blank">
<title>${escapeHtml(subject)}</title></head><body><pre style="white-space: pre-wrap">${linked}</pre></body></html>`;
}

function time({ receivedAt }: Mail): string {
  return `<time datetime="${escapeHtml(receivedAt)}">${escapeHtml(receivedAt.slice(0, 16).replace("T", " "))} UTC</time>`;
}
