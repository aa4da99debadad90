import { seedBilling } from "@markethall/billing/seed";
import { seedCatalogue, seedResellerCatalogue } from "@markethall/catalog/seed";
import { seedIdentity } from "@markethall/identity/seed";
import { seedSubscriptions } from "@markethall/subscriptions/seed";
import { schemas } from "../schemas.js";
import { catalogue } from "../seed/catalog-world.js";
import { readConfig } from "../seed/config.js";
import { WorldDatabases } from "../seed/world-databases.js";
import { readArguments, WorldSizeError } from "./arguments.js";
import { accounts } from "./accounts.js";
import { assortment } from "./assortment.js";
import { Draw } from "./draw.js";
import { history } from "./history.js";
import { offers } from "./offers.js";
import { reseller } from "./organisations.js";
import { signInsOf } from "./world-sign-ins.js";

const taxRates = [
  { country: "DE", name: "VAT 19 %", percent: "19" },
  { country: "GB", name: "VAT 20 %", percent: "20" },
  { country: "PT", name: "VAT 23 %", percent: "23" },
];

try {
  await make();
} catch (error) {
  if (!(error instanceof WorldSizeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** Makes each reseller that is not there yet; what is there stays as people have it by now. */
async function make(): Promise<void> {
  const size = readArguments(process.argv.slice(2));
  const config = readConfig(schemas.map(({ name }) => name));
  const draw = new Draw(size.seed);
  const now = new Date();
  const since = new Date(Date.UTC(now.getUTCFullYear() - 2, now.getUTCMonth(), 1));
  const world = await WorldDatabases.open(config);
  const generated = assortment(size, draw);
  await seedCatalogue(world.of("catalog"), catalogue, since);
  if (generated) await seedCatalogue(world.of("catalog"), generated.content, since);
  const resellers = Array.from({ length: size.resellers }, (_, at) =>
    reseller(size, at + 1, draw, since),
  );
  for (const [at, one] of resellers.entries()) {
    if (await isThere(world, one.id)) continue;
    await seedResellerCatalogue(world.of("catalog"), offers(size, at + 1, draw, generated), since);
    await seedBilling(world.of("billing"), {
      resellerId: one.id,
      supportPlans: [],
      taxRates,
      since,
    });
    const people = { password: config.password, platformAdmin: null, resellers: [one], since };
    await seedIdentity(world.of("identity"), people);
    await world.settled();
    await seedSubscriptions(world.of("subscriptions"), config.vendorSimulatorUrl, {
      resellerId: one.id,
      accounts: accounts(size.seed, at + 1, size.customers),
      purchases: history(size, at + 1, one, draw, now),
      since,
      now,
    });
    await world.settled();
  }
  await world.close();
  const signIns = signInsOf(resellers, config.publicUrl, config.password);
  process.stdout.write(`${JSON.stringify({ ...size, signIns })}\n`);
}

async function isThere(world: WorldDatabases, resellerId: string): Promise<boolean> {
  const found = await world
    .of("identity")
    .read({ resellerId, customerId: null }, (tx) =>
      tx.query("select 1 from reseller where id = $1", [resellerId]),
    );
  return found.length > 0;
}
