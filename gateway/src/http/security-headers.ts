import type { RequestHandler } from "express";

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
};

/** What every response says, and the policy of whatever is not a page of ours. Pages set their own. */
export function securityHeaders(publicUrl: string): RequestHandler {
  const overTls = publicUrl.startsWith("https:");
  return (_request, response, next) => {
    response.set(always);
    response.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    if (overTls) response.set("strict-transport-security", "max-age=31536000; includeSubDomains");
    next();
  };
}

/**
 * The policy of a page: scripts and styles from this origin or with this answer's nonce, nothing inline,
 * nothing evaluated, no frame around it (A29).
 */
export function pagePolicy(nonce: string, host: string | undefined): string {
  const sockets = host && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    // 'self' does not cover websockets in every browser.
    `connect-src 'self'${sockets}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}
