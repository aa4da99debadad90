import { join } from "node:path";
import { portOffsets } from "./ports.mjs";

export const subgraphs = ["identity", "catalog", "subscriptions", "billing", "approvals"];

/** Every database role: an owner and a user for each subgraph, and those of the plumbing. */
export const roles = [
  ...subgraphs.flatMap((name) => [`${name}_owner`, `${name}_app`]),
  "events_owner",
  "events_relay",
  "events_reader",
  "jobs_worker",
];

/**
 * The processes of the portal and what each is told. Nobody gets more than it needs: a subgraph
 * knows the password of its own role only.
 */
export function topology({ settings, secrets, adminUrl }) {
  const { port, publicUrl, logLevel, nodeEnv, testClock, dataDir } = settings;
  const at = (name) => port + portOffsets[name];
  const local = (name) => `http://127.0.0.1:${at(name)}`;
  const urlOf = (role) => roleUrl(adminUrl, role, secrets.roles[role]);
  const upper = (name) => name.toUpperCase();
  const every = {
    ...settings.telemetry,
    NODE_ENV: nodeEnv,
    LOG_LEVEL: logLevel,
    PUBLIC_URL: publicUrl,
    MARKETHALL_TEST_CLOCK: testClock ? "1" : "0",
  };
  const subgraphUrls = perSubgraph((name) => [`SUBGRAPH_${upper(name)}_URL`, local(name)]);
  const appUrls = perSubgraph((name) => [`${upper(name)}_DATABASE_URL`, urlOf(`${name}_app`)]);
  const ownerUrls = perSubgraph((name) => [
    `${upper(name)}_OWNER_DATABASE_URL`,
    urlOf(`${name}_owner`),
  ]);
  const vendors = {
    VENDOR_SIMULATOR_URL: local("simulator"),
    WEBHOOK_SECRET: secrets.webhookSecret,
  };
  const sealing = { SECRETS_KEY: secrets.secretsKey };
  const outbound = { OUTBOUND_ALLOW: settings.outboundAllow };
  const mail = {
    SMTP_URL: settings.smtpUrl ?? `smtp://127.0.0.1:${at("smtp")}`,
    ...(settings.smtpUrl ? {} : { MAIL_SINK_URL: local("mail-sink") }),
  };
  const nats = settings.natsUrl ? { NATS_URL: settings.natsUrl } : {};
  const events = { EVENTS_DATABASE_URL: urlOf("events_relay"), ...nats };
  const service = (name, entry, env, common = every) => ({
    name,
    entry,
    port: at(name),
    env: { ...common, PORT: String(at(name)), ...env },
  });

  const tasks = {
    migrate: {
      name: "migrate",
      entry: "tools/dist/migrate/main.js",
      env: { NODE_ENV: nodeEnv, DATABASE_URL: adminUrl, ...passwords(secrets) },
    },
    seed: {
      name: "seed",
      entry: "tools/dist/seed/main.js",
      env: {
        ...every,
        ...appUrls,
        ...ownerUrls,
        ...events,
        ...vendors,
        ...sealing,
        JOBS_DATABASE_URL: urlOf("jobs_worker"),
        DEMO_PASSWORD: secrets.demoPassword,
        DATA_DIR: dataDir,
        ...(settings.demoNow ? { DEMO_NOW: settings.demoNow } : {}),
      },
    },
  };

  const services = [
    service(
      "simulator",
      "tools/vendor-simulator/dist/main.js",
      {
        DATA_DIR: dataDir,
        WEBHOOK_URL: `${local("gateway")}/webhooks/:vendor`,
        WEBHOOK_SECRET: secrets.webhookSecret,
      },
      { NODE_ENV: nodeEnv },
    ),
    ...(settings.smtpUrl
      ? []
      : [
          service("mail-sink", "tools/dist/mail-sink/main.js", {
            SMTP_PORT: String(at("smtp")),
            OUTBOX_DIR: join(dataDir, "outbox"),
          }),
        ]),
    ...subgraphs.map((name) =>
      service(name, `subgraphs/${name}/dist/main.js`, {
        DATABASE_URL: urlOf(`${name}_app`),
        SIGNING_KEY: secrets.signingKey,
        ...(name === "identity" ? { ...sealing, ...outbound } : {}),
        ...(name === "subscriptions" ? vendors : {}),
      }),
    ),
    service("workers", "tools/dist/workers/main.js", {
      ...appUrls,
      ...events,
      ...vendors,
      ...sealing,
      ...outbound,
      JOBS_DATABASE_URL: urlOf("jobs_worker"),
      SMTP_URL: mail.SMTP_URL,
    }),
    service("gateway", "gateway/dist/main.js", {
      METRICS_PORT: String(at("metrics")),
      ...settings.gateway,
      ...subgraphUrls,
      EVENTS_DATABASE_URL: urlOf("events_reader"),
      ...nats,
      SIGNING_KEY: secrets.signingKey,
      READY_URLS: JSON.stringify(
        Object.fromEntries(
          ["workers", "simulator", ...(settings.smtpUrl ? [] : ["mail-sink"])].map((name) => [
            name,
            `${local(name)}/ready`,
          ]),
        ),
      ),
      ...(mail.MAIL_SINK_URL ? { MAIL_SINK_URL: mail.MAIL_SINK_URL } : {}),
    }),
  ];
  return { tasks, services };
}

function perSubgraph(entry) {
  return Object.fromEntries(subgraphs.map(entry));
}

function passwords(secrets) {
  return Object.fromEntries(
    roles.map((role) => [`${role.toUpperCase()}_PASSWORD`, secrets.roles[role]]),
  );
}

/** The same database, as another role. */
export function roleUrl(adminUrl, role, password) {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}
