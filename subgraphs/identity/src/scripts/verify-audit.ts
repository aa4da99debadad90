import { PLATFORM_TENANT } from "@markethall/auth";
import { createDataSource, Database } from "@markethall/runtime";
import { readAuditConfig } from "../config.js";
import { schema } from "../data-source.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { AuditService } from "../services/audit.service.js";

// Follows every reseller's audit from its first entry to its last, and names the first row that is not as it was written.
const dataSource = createDataSource(schema, readAuditConfig().databaseUrl, { poolSize: 1 });
await dataSource.initialize();
const db = new Database(dataSource);
const service = new AuditService();
const platform = { resellerId: PLATFORM_TENANT, customerId: null };
const resellers = await db.read(platform, (tx) =>
  tx.find(ResellerEntity, { order: { accountName: "ASC" } }),
);
const chains = [
  { id: PLATFORM_TENANT, accountName: "platform" },
  ...resellers.map(({ id, accountName }) => ({ id, accountName })),
];
for (const { id, accountName } of chains) {
  const { entries, brokenAt } = await db.read({ resellerId: id, customerId: null }, (tx) =>
    service.verify(tx),
  );
  const verdict = brokenAt === null ? "whole" : `BROKEN at entry ${brokenAt}`;
  process.stdout.write(`${accountName}: ${entries} entries, ${verdict}\n`);
  if (brokenAt !== null) process.exitCode = 1;
}
await db.destroy();
