import { randomBytes } from "node:crypto";
import { roles } from "../start/topology.mjs";

const secret = () => randomBytes(24).toString("base64url");

/** Fresh secrets for docker-compose.yml, by the names it reads from .env. */
export function composeSecrets() {
  return {
    POSTGRES_PASSWORD: secret(),
    ...Object.fromEntries(roles.map((role) => [`${role.toUpperCase()}_PASSWORD`, secret()])),
    SIGNING_KEY: randomBytes(32).toString("hex"),
    SECRETS_KEY: randomBytes(32).toString("hex"),
    WEBHOOK_SECRET: `whsec_${randomBytes(32).toString("base64")}`,
  };
}
