import { composeSecrets } from "./secrets.mjs";

/** `npm run --silent compose:env > .env`: what docker-compose.yml asks for. */
for (const [name, value] of Object.entries(composeSecrets())) console.log(`${name}=${value}`);
