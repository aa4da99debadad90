import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { choices, settingsFrom } from "../start/settings.mjs";
import { subgraphs, topology } from "../start/topology.mjs";
import { composeSecrets } from "./secrets.mjs";

const root = join(import.meta.dirname, "..", "..");
const text = readFileSync(join(root, "docker-compose.yml"), "utf8");
const { services } = parse(text, { merge: true });
const targets = [
  ...readFileSync(join(root, "Dockerfile"), "utf8").matchAll(/^FROM .* AS (\S+)$/gm),
].map(([, name]) => name);

const { tasks, services: processes } = topology({
  settings: settingsFrom({
    ...Object.fromEntries([...choices.telemetry, ...choices.gateway].map((name) => [name, "1"])),
    SMTP_URL: "smtp://mail:1025",
    NATS_URL: "nats://nats:4222",
  }),
  secrets: { roles: {}, signingKey: "", secretsKey: "", webhookSecret: "" },
  adminUrl: "postgres://postgres@localhost/markethall",
});
const ours = [...processes, tasks.migrate];

/** Set in the image, left at its default in a container, or only where the business clock may be moved. */
const notInCompose = new Set([
  "NODE_ENV",
  "PORT",
  "METRICS_PORT",
  "DATA_DIR",
  "MARKETHALL_TEST_CLOCK",
]);

describe("docker-compose.yml", () => {
  it.each(ours.map(({ name, env }) => [name, env]))(
    "runs %s with the same settings",
    (name, env) => {
      const told = Object.keys(env).filter((key) => !notInCompose.has(key));
      expect(Object.keys(services[name].environment).sort()).toEqual(told.sort());
    },
  );

  it("builds every image from a target of the Dockerfile", () => {
    const built = Object.values(services).flatMap(({ build }) => (build ? [build.target] : []));
    expect(built.sort()).toEqual([
      ...["approvals", "billing", "catalog", "gateway", "identity", "migrate", "simulator"],
      ...["subscriptions", "workers"],
    ]);
    expect(targets).toEqual(expect.arrayContaining(built));
  });

  it("brings the outside world: a database, NATS and a mail catcher", () => {
    expect(Object.keys(services)).toEqual(expect.arrayContaining(["postgres", "nats", "mail"]));
    expect(services.postgres.image).toBe("postgres:18");
  });

  it("asks for nothing that compose:env does not make", () => {
    const asked = new Set([...text.matchAll(/\$\{([A-Z_]+):-\}/g)].map(([, name]) => name));
    expect([...asked].sort()).toEqual(Object.keys(composeSecrets()).sort());
  });

  it("shows the gateway to the outside, and no subgraph", () => {
    expect(services.gateway.ports).toHaveLength(1);
    for (const name of subgraphs) expect(services[name].ports).toBeUndefined();
  });
});
