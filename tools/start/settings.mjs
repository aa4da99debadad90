import { join, resolve } from "node:path";
import { portOffsets, uncallablePort } from "./ports.mjs";
import { StartupError } from "./startup-error.mjs";

const root = join(import.meta.dirname, "..", "..");
/** What one may choose and need not (docs/operations.md): for every process, and for the gateway alone. */
export const choices = {
  telemetry: [
    "METRICS",
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "OTEL_EXPORTER_OTLP_HEADERS",
    "OTEL_TRACES_SAMPLER_ARG",
  ],
  gateway: [
    "METRICS_HOST",
    "TRUSTED_DOCUMENTS",
    "GATEWAY_EXECUTOR",
    "GATEWAY_SHARED_ANSWERS",
    "DRAIN_MS",
    "OPERATIONS_AT_WORK",
    "PARTNER_COST_BURST",
    "PARTNER_COST_PER_MINUTE",
    "LIVE_SOCKETS",
  ],
};
const HIGHEST_PORT = 65_535 - Math.max(...Object.values(portOffsets));

/**
 * What a person can set by environment. Relative folders count from the repository. An instance
 * beside a running one needs a PORT, a DATA_DIR and a MARKETHALL_VAR_DIR of its own.
 */
export function settingsFrom(env) {
  const port = Number(env.PORT || 4000);
  if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT) {
    throw new StartupError(`PORT must be a number from 1 to ${HIGHEST_PORT}, not "${env.PORT}".`);
  }
  const uncallable = uncallablePort(port);
  if (uncallable !== undefined) {
    throw new StartupError(
      `PORT ${port} would need port ${uncallable}, which browsers refuse to call: choose another.`,
    );
  }
  const varDir = resolve(root, env.MARKETHALL_VAR_DIR || "var");
  const testClock = env.MARKETHALL_TEST_CLOCK === "1";
  return {
    root,
    port,
    varDir,
    runDir: join(varDir, "run"),
    logDir: join(varDir, "log"),
    dataDir: resolve(root, env.DATA_DIR || join(varDir, "data")),
    demo: env.DEMO !== "0",
    demoNow: demoNow(env.DEMO_NOW, testClock),
    databaseUrl: env.DATABASE_URL ? databaseUrl(env.DATABASE_URL) : null,
    smtpUrl: env.SMTP_URL || null,
    outboundAllow: env.OUTBOUND_ALLOW || "",
    natsUrl: env.NATS_URL || null,
    publicUrl: (env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, ""),
    logLevel: env.LOG_LEVEL || "info",
    telemetry: chosen(env, choices.telemetry),
    gateway: chosen(env, choices.gateway),
    testClock,
    nodeEnv: env.NODE_ENV || (testClock ? "test" : "production"),
  };
}

/** The values that were given; a process that is told nothing takes its own default. */
function chosen(env, names) {
  return Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, env[name]]));
}

/** The moment that the demo world is made at, for pictures that are the same on every day. */
function demoNow(text, testClock) {
  if (!text) return null;
  if (testClock && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString();
  throw new StartupError("DEMO_NOW must be a time, and needs MARKETHALL_TEST_CLOCK=1.");
}

function databaseUrl(text) {
  try {
    const url = new URL(text);
    if (["postgres:", "postgresql:"].includes(url.protocol) && url.pathname.length > 1) return text;
  } catch {
    // Falls through to the one message for every way to get it wrong.
  }
  throw new StartupError(
    "DATABASE_URL must look like postgres://user:password@host:5432/database.",
  );
}
