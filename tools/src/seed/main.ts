import { seedBilling } from "@markethall/billing/seed";
import { seedCatalogue, seedResellerCatalogue } from "@markethall/catalog/seed";
import { seedIdentity } from "@markethall/identity/seed";
import { createDataSource, Database } from "@markethall/runtime";
import { seedSubscriptions } from "@markethall/subscriptions/seed";
import { schemas } from "../schemas.js";
import { createWorkers } from "../workers/subgraph-workers.js";
import { billingWorld } from "./billing-world.js";
import { catalogue, resellerCatalogues } from "./catalog-world.js";
import { readConfig } from "./config.js";
import { identityWorld } from "./identity-world.js";
import { Portal } from "./portal-client.js";
import { cloudAccounts, purchases } from "./purchases.js";
import { declineSignUp, recentBusiness } from "./recent-business.js";
import { resellerId, resellers } from "./resellers.js";
import { settle } from "./settle.js";
import { signIns } from "./sign-ins.js";

const config = readConfig(schemas.map(({ name }) => name));
const now = new Date();
const since = new Date(Date.UTC(now.getUTCFullYear() - 2, now.getUTCMonth(), 1));

const databases = new Map<string, Database>();
for (const schema of schemas) {
  const dataSource = createDataSource(schema, config.databaseUrls[schema.name]!, { poolSize: 1 });
  databases.set(schema.name, new Database(await dataSource.initialize()));
}
const of = (name: string) => databases.get(name)!;
const consumers = [...databases].flatMap(
  ([name, db]) => createWorkers[name]!(db, { ...config, smtpUrl: "" }).consumers,
);
const settled = () => settle(config.eventsUrl, [...databases.keys()], consumers);

await seedIdentity(of("identity"), identityWorld(config.password, since, now));
await seedCatalogue(of("catalog"), catalogue, since);
for (const reseller of resellerCatalogues)
  await seedResellerCatalogue(of("catalog"), reseller, since);
for (const billing of billingWorld(since)) await seedBilling(of("billing"), billing);
await settled();

for (const { accountName } of resellers) {
  await seedSubscriptions(of("subscriptions"), config.vendorSimulatorUrl, {
    resellerId: resellerId(accountName),
    accounts: cloudAccounts[accountName] ?? [],
    purchases: purchases(accountName, now),
    since,
    now,
  });
}
await settled();

for (const { accountName, staff } of resellers) {
  const portal = new Portal(config.publicUrl);
  await portal.signIn(staff[0]!.email, config.password);
  if (accountName === "demo") await declineSignUp(portal, "Fast Deals Trading");
  const accounts = (cloudAccounts[accountName] ?? []).filter(
    ({ name }) => !name.startsWith("SunBird"),
  );
  await recentBusiness({ portal, accounts, now });
}
await settled();
for (const db of databases.values()) await db.destroy();

process.stdout.write(
  `${JSON.stringify({ signIns: signIns(config.publicUrl, config.password) })}\n`,
);
