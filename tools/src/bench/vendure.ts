import { execFile } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { PortalClient } from "../portal-client/portal-client.js";
import { id } from "../seed/id.js";
import { customerKey, resellerKey } from "../world/organisations.js";
import type { BenchConfig } from "./config.js";
import type { Target } from "./drive.js";
import type { Figure } from "./figure.js";
import { portalPid, Programs } from "./programs.js";
import { sideBySide } from "./side-by-side.js";
import { inTurn, isWhole, pagesOfAll, pagesOfWords } from "./vendure-questions.js";
import { vendureProducts } from "./vendure-world.js";

const shop = join(import.meta.dirname, "../../bench/vendure");
const DATABASE = "bench_vendure";
const POPULATE_MS = 1_200_000;
/** More questions than connections, so that no two in flight are the same and nobody's answer is shared. */
const PAGES = 100;
const PAGES_OF_A_WORD = 3;
const run = promisify(execFile);

/**
 * The storefront's page beside Vendure's search of the same products and plans. Vendure is GPL-3.0: it is installed by
 * the bench, runs as a program of its own and is spoken to over HTTP; nothing of it is part of the product.
 */
export async function vendure(config: BenchConfig): Promise<Figure[]> {
  if (!existsSync(join(shop, "node_modules"))) {
    return [{ bench: "vendure", subject: "skipped", note: "Vendure could not be installed" }];
  }
  const admin = new pg.Client({ connectionString: config.portal.adminUrl });
  await admin.connect();
  const programs = new Programs(config.portal.freePort, config.inherited);
  try {
    await admin.query(`drop database if exists ${DATABASE} with (force)`);
    await admin.query(`create database ${DATABASE}`);
    return await measured(config, programs);
  } finally {
    await programs.stop();
    await admin.query(`drop database if exists ${DATABASE} with (force)`);
    await admin.end();
  }
}

async function measured(config: BenchConfig, programs: Programs): Promise<Figure[]> {
  const { portal, seconds, rounds } = config;
  const env = await populate(config);
  const theirs = await programs.start(join(shop, "server.mjs"), env);
  const buyer = portal.signIns.find(({ role }) => role === "CUSTOMER_BUYER")!;
  const json = { "content-type": "application/json" };
  const { cookie } = await new PortalClient(portal.url).signIn(buyer);
  const headers = { ...json, cookie };
  const postgres = portalPid(portal.runDir, "postgres");
  const ours = {
    url: `${portal.url}/graphql`,
    pids: ["gateway", "identity", "catalog"].map((name) => portalPid(portal.runDir, name)),
  };
  const pages = await pagesOfAll({ url: ours.url, headers }, PAGES);
  const words = await pagesOfWords({ url: ours.url, headers }, PAGES_OF_A_WORD);
  const figures: Figure[] = [];
  for (const [name, questions, connections] of [
    ["the first page", pages.slice(0, 1), [1]],
    ["another page each time", pages, [1, 16, 64]],
    ["another word or page of it each time", words, [1, 16, 64]],
  ] as const) {
    const targets: readonly Target[] = [
      {
        name: "Vendure 3.7, search",
        url: theirs.url,
        headers: json,
        body: inTurn(questions.map((one) => one.theirs)),
        pids: [postgres, theirs.pid],
      },
      {
        name: "gateway as shipped",
        url: ours.url,
        headers,
        body: inTurn(questions.map((one) => one.ours)),
        pids: [postgres, ...ours.pids],
      },
    ];
    figures.push(
      ...(await sideBySide({
        name: `vendure: ${name}`,
        targets,
        connections,
        seconds,
        rounds,
        isRight: isWhole,
      })),
    );
  }
  return figures;
}

/** @returns what its programs are told */
async function populate({ portal, inherited, figuresFile }: BenchConfig) {
  const products = join(dirname(figuresFile), "vendure-products.json");
  const database = new URL(portal.adminUrl);
  database.pathname = `/${DATABASE}`;
  const env = { ...inherited, DATABASE_URL: database.href, VENDURE_DISABLE_TELEMETRY: "true" };
  const sold = await vendureProducts({
    databaseUrl: portal.databaseUrls["catalog_app"]!,
    resellerId: id(resellerKey(1, 1)),
    customerId: id(customerKey(resellerKey(1, 1), 1)),
  });
  writeFileSync(products, JSON.stringify(sold), { mode: 0o600 });
  await run(process.execPath, [join(shop, "populate.mjs")], {
    env: { ...env, PRODUCTS: products, PORT: String(portal.freePort) },
    timeout: POPULATE_MS,
  });
  rmSync(products);
  return env;
}
