import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartupError } from "./startup-error.mjs";
import { roles } from "./topology.mjs";

const secret = () => randomBytes(24).toString("base64url");

/**
 * What this installation keeps to itself, made once and readable by its owner only. A role that
 * an upgrade brings gets its password at the next start.
 */
export function loadSecrets(dataDir) {
  const path = join(dataDir, "secrets.json");
  const kept = readSecrets(path);
  const secrets = {
    postgres: kept.postgres ?? secret(),
    roles: Object.fromEntries(roles.map((role) => [role, kept.roles?.[role] ?? secret()])),
    signingKey: kept.signingKey ?? randomBytes(32).toString("hex"),
    secretsKey: kept.secretsKey ?? randomBytes(32).toString("hex"),
    webhookSecret: kept.webhookSecret ?? `whsec_${randomBytes(32).toString("base64")}`,
    demoPassword: kept.demoPassword ?? `demo-${randomBytes(9).toString("base64url")}`,
  };
  const text = `${JSON.stringify(secrets, null, 2)}\n`;
  if (text !== kept.text) {
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return secrets;
}

function readSecrets(path) {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
  try {
    return { ...JSON.parse(text), text };
  } catch {
    throw new StartupError(`${path} is damaged: restore it, or remove DATA_DIR to begin anew.`);
  }
}
