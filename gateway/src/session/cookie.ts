const NAME = "__Host-markethall";

/** The `Set-Cookie` that gives the browser its session, or takes it away (A14). */
export function sessionCookie(token: string | null): string {
  const attributes = "HttpOnly; Secure; SameSite=Lax; Path=/";
  return token === null ? `${NAME}=; ${attributes}; Max-Age=0` : `${NAME}=${token}; ${attributes}`;
}

/** The session token in a `Cookie` header. A name sent twice is nobody's. */
export function sessionToken(header: string | undefined): string | null {
  const values = (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${NAME}=`))
    .map((pair) => pair.slice(NAME.length + 1));
  return values.length === 1 && values[0] ? values[0] : null;
}
