import { join } from "node:path";

/** Where the simulator listens, keeps its journal and sends its webhooks. */
export interface SimulatorConfig {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** The append-only file that survives a restart. */
  readonly journalPath: string;
  /** Address of the webhook receiver; the vendor's slug replaces `:vendor` or is appended. */
  readonly webhookUrl: string | null;
  readonly webhookSecret: string;
}

/** @throws Error naming the variable that is missing or malformed. */
export function configFromEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): SimulatorConfig {
  const port = Number(env["PORT"] ?? "4016");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error("PORT must be a port number");
  }
  const webhookUrl = env["WEBHOOK_URL"] || null;
  const webhookSecret = env["WEBHOOK_SECRET"] ?? "";
  if (webhookUrl && !webhookSecret) throw new Error("WEBHOOK_SECRET is missing");
  return {
    host: env["HOST"] ?? "127.0.0.1",
    port,
    journalPath: join(env["DATA_DIR"] ?? "var/data", "simulator.jsonl"),
    webhookUrl,
    webhookSecret,
  };
}
