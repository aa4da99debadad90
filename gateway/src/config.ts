import { fileURLToPath } from "node:url";
import {
  type Environment,
  optionalSetting,
  portSetting,
  requireSetting,
} from "@markethall/runtime";
import { type TelemetrySettings, telemetrySettings } from "@markethall/telemetry";
import type { FreeDocuments } from "./documents/trusted-documents.js";
import { LIVE_BOUNDS, type LiveBounds } from "./live/live-bounds.js";
import type { MeterSettings } from "./limits/cost-meter.js";

export const subgraphNames = [
  "identity",
  "catalog",
  "subscriptions",
  "billing",
  "approvals",
] as const;
export type SubgraphName = (typeof subgraphNames)[number];

export interface Config {
  readonly port: number;
  /** Loopback unless told otherwise, as a container is. */
  readonly host: string;
  readonly publicUrl: string;
  readonly production: boolean;
  readonly logLevel: string;
  readonly telemetry: TelemetrySettings;
  /** Where metrics are told: never on the public port. */
  readonly metricsPort: number;
  readonly metricsHost: string;
  readonly signingKey: string;
  readonly subgraphs: Readonly<Record<SubgraphName, string>>;
  /** The event log, read as `events_reader`. */
  readonly eventsDatabaseUrl: string;
  /** What wakes replicas on other machines; without it PostgreSQL does. */
  readonly natsUrl: string | null;
  /** The sink whose mails `/outbox` shows; null where mail really goes out. */
  readonly mailSinkUrl: string | null;
  /** Read at the start and again whenever it changes. */
  readonly supergraphPath: string;
  /** Ours, or @apollo/gateway's own to measure against. */
  readonly executor: "compiled" | "stock";
  /** Whether equal questions of one actor under way share an answer. */
  readonly shareAnswers: boolean;
  /** How long `/ready` says no before the gateway stops to take requests, in milliseconds. */
  readonly drainMs: number;
  /** Holds a folder for each frontend, each with its `dist`. */
  readonly staticDir: string;
  /** The catalogue of components as it was built; null in production, which has none. */
  readonly catalogueDir: string | null;
  /** Whether browsers may send documents that no page registered. */
  readonly freeDocuments: FreeDocuments;
  /** What websockets may use of this process. */
  readonly live: LiveBounds;
  /** Operations that this process works on at once. */
  readonly operationsAtWork: number;
  /** Cost points of partners' programs, each. */
  readonly partnerCost: MeterSettings;
  /** Other parts that must answer before the portal is ready, by name. */
  readonly readyUrls: Readonly<Record<string, string>>;
}

/** @throws Error naming the setting that is missing or wrong */
export function readConfig(env: Environment = process.env): Config {
  const port = portSetting(env, "PORT", 4000);
  const production = env.NODE_ENV === "production";
  return {
    port,
    host: optionalSetting(env, "HOST", "127.0.0.1"),
    publicUrl: optionalSetting(env, "PUBLIC_URL", `http://localhost:${port}`).replace(/\/$/, ""),
    production,
    logLevel: optionalSetting(env, "LOG_LEVEL", "info"),
    telemetry: telemetrySettings(env),
    metricsPort: portSetting(env, "METRICS_PORT", port + 2),
    metricsHost: optionalSetting(env, "METRICS_HOST", "127.0.0.1"),
    signingKey: requireSetting(env, "SIGNING_KEY"),
    subgraphs: subgraphUrls(env),
    eventsDatabaseUrl: requireSetting(env, "EVENTS_DATABASE_URL"),
    natsUrl: env.NATS_URL || null,
    mailSinkUrl: env.MAIL_SINK_URL || null,
    supergraphPath: optionalSetting(env, "SUPERGRAPH", fromGateway("schema/supergraph.graphql")),
    executor: oneOf(env, "GATEWAY_EXECUTOR", ["compiled", "stock"]),
    shareAnswers: oneOf(env, "GATEWAY_SHARED_ANSWERS", ["on", "off"]) === "on",
    drainMs: drainMs(env.DRAIN_MS),
    staticDir: optionalSetting(env, "STATIC_DIR", fromGateway("../frontends")),
    catalogueDir: production ? null : fromGateway("../shared/ui/catalogue/dist"),
    freeDocuments: freeDocuments(env.TRUSTED_DOCUMENTS),
    live: { ...LIVE_BOUNDS, sockets: socketsSetting(env.LIVE_SOCKETS) },
    operationsAtWork: wholeNumber(env, "OPERATIONS_AT_WORK", 256),
    partnerCost: {
      burst: wholeNumber(env, "PARTNER_COST_BURST", 100_000),
      perMinute: wholeNumber(env, "PARTNER_COST_PER_MINUTE", 50_000),
    },
    readyUrls: readyUrls(env.READY_URLS),
  };
}

/** A path from this package's root, whether run from `src` or from `dist`. */
function fromGateway(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** One of the words; the first where nothing is set. */
function oneOf<Word extends string>(
  env: Environment,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const given = optionalSetting(env, name, words[0]);
  const word = words.find((one) => one === given);
  if (word === undefined) throw new Error(`${name} must be one of: ${words.join(", ")}`);
  return word;
}

function drainMs(setting = "500"): number {
  const ms = Number(setting);
  if (Number.isInteger(ms) && ms >= 0 && ms <= 30_000) return ms;
  throw new Error("DRAIN_MS must be a number of milliseconds up to 30000");
}

function subgraphUrls(env: Environment): Record<SubgraphName, string> {
  const entries = subgraphNames.map((name) => [
    name,
    requireSetting(env, `SUBGRAPH_${name.toUpperCase()}_URL`).replace(/\/(graphql)?$/, ""),
  ]);
  return Object.fromEntries(entries) as Record<SubgraphName, string>;
}

function freeDocuments(setting = "accept"): FreeDocuments {
  if (setting === "accept" || setting === "require") return setting;
  throw new Error('TRUSTED_DOCUMENTS must be "accept" or "require"');
}

function socketsSetting(text: string | undefined): number {
  if (!text) return LIVE_BOUNDS.sockets;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error("LIVE_SOCKETS must be the number of websockets that one process may hold");
}

function wholeNumber(env: Environment, name: string, fallback: number): number {
  const given = Number(optionalSetting(env, name, String(fallback)));
  if (Number.isSafeInteger(given) && given > 0) return given;
  throw new Error(`${name} must be a whole number above 0`);
}

function readyUrls(json: string | undefined): Record<string, string> {
  if (!json) return {};
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new Error(
      'READY_URLS must be a JSON object such as {"workers": "http://127.0.0.1:4017/ready"}',
    );
  }
  return parsed as Record<string, string>;
}
