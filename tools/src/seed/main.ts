import { seedBilling } from "@markethall/billing/seed";
import { seedCatalogue, seedResellerCatalogue } from "@markethall/catalog/seed";
import { seedIdentity } from "@markethall/identity/seed";
import { seedSubscriptions } from "@markethall/subscriptions/seed";
import { schemas } from "../schemas.js";
import { billingWorld } from "./billing-world.js";
import { catalogue, resellerCatalogues } from "./catalog-world.js";
import { readConfig } from "./config.js";
import { identityWorld } from "./identity-world.js";
import { PortalClient } from "../portal-client/portal-client.js";
import { cloudAccounts, purchases } from "./purchases.js";
import { declineSignUp, recentBusiness } from "./recent-business.js";
import { resellerId, resellers } from "./resellers.js";
import { setBusinessClock } from "./set-business-clock.js";
import { signIns } from "./sign-ins.js";
import { waitingRequests } from "./waiting-requests.js";
import { WorldDatabases } from "./world-databases.js";

const config = readConfig(schemas.map(({ name }) => name));
const now = config.now ?? new Date();
const since = new Date(Date.UTC(now.getUTCFullYear() - 2, now.getUTCMonth(), 1));

const world = await WorldDatabases.open(config);

await seedIdentity(world.of("identity"), identityWorld(config.password, since, now));
if (config.now) await setBusinessClock(config, config.now);
await seedCatalogue(world.of("catalog"), catalogue, since);
for (const reseller of resellerCatalogues)
  await seedResellerCatalogue(world.of("catalog"), reseller, since);
for (const billing of billingWorld(since)) await seedBilling(world.of("billing"), billing);
await world.settled();

for (const { accountName } of resellers) {
  await seedSubscriptions(world.of("subscriptions"), config.vendorSimulatorUrl, {
    resellerId: resellerId(accountName),
    accounts: cloudAccounts[accountName] ?? [],
    purchases: purchases(accountName, now),
    since,
    now,
  });
}
await world.settled();

for (const { accountName, staff } of resellers) {
  const { email } = staff[0]!;
  const { password, publicUrl } = config;
  const portal = await new PortalClient(publicUrl).signIn({ email, password });
  if (accountName === "demo") await declineSignUp(portal, "Fast Deals Trading");
  const accounts = (cloudAccounts[accountName] ?? []).filter(
    ({ name }) => !name.startsWith("SunBird"),
  );
  await recentBusiness({ portal, accounts, now });
}
await waitingRequests(config);
await world.settled();
await world.close();

process.stdout.write(
  `${JSON.stringify({ signIns: signIns(config.publicUrl, config.password) })}\n`,
);
