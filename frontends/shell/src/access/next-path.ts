/** The sign-in page, which leads back to `next` afterwards. */
export function signInPath(signIn: string, next: string): string {
  return `${signIn}?next=${encodeURIComponent(next)}`;
}

/**
 * Where to go after sign-in: only a path of our own pages, so that no link can use the sign-in
 * page to send people elsewhere.
 */
export function safeNext(next: string | null): string | null {
  return next !== null && /^\/(v2c|console)(\/|\?|$)/.test(next) ? next : null;
}
