import { err, ok, type Result } from "@markethall/result";

export interface ClientCredentials {
  readonly clientId: string;
  readonly secret: string;
  readonly scope: string | null;
}

interface TokenRequestRefused {
  readonly kind: "TokenRequestRefused";
  /** RFC 6749 §5.2. */
  readonly code: "invalid_request" | "unsupported_grant_type";
}

/** No credential of ours comes near this length. */
const LONGEST = 600;

/** Reads a token request as the gateway hands it on: the form's fields, with the header's credentials in their place. */
export function clientCredentials(
  form: Record<string, unknown>,
): Result<ClientCredentials, TokenRequestRefused> {
  const { grant_type: grantType, client_id: clientId, client_secret: secret, scope } = form;
  if (typeof grantType !== "string") return refused("invalid_request");
  if (grantType !== "client_credentials") return refused("unsupported_grant_type");
  if (!isCredential(clientId) || !isCredential(secret)) return refused("invalid_request");
  return ok({
    clientId,
    secret,
    scope: typeof scope === "string" ? scope.slice(0, LONGEST) : null,
  });
}

function isCredential(text: unknown): text is string {
  return typeof text === "string" && text !== "" && text.length <= LONGEST;
}

function refused(
  code: TokenRequestRefused["code"],
): Result<ClientCredentials, TokenRequestRefused> {
  return err({ kind: "TokenRequestRefused", code });
}
