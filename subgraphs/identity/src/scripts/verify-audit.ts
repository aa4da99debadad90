import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { PLATFORM_TENANT } from "@markethall/auth";
import { createDataSource, Database } from "@markethall/runtime";
import { readAuditConfig } from "../config.js";
import { schema } from "../data-source.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { type Anchor, AuditService } from "../services/audit.service.js";

/**
 * Follows every reseller's audit from its first entry to its last, and names the first row that is not as it was
 * written. With `--anchor <file>` it also compares with the ends that the file holds from the last time, and, when all
 * is whole, keeps the present ones there: the file belongs where the database's owner cannot write.
 */
const { values } = parseArgs({ options: { anchor: { type: "string" } } });
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
const anchors: Record<string, Anchor> =
  values.anchor && existsSync(values.anchor)
    ? (JSON.parse(readFileSync(values.anchor, "utf8")) as Record<string, Anchor>)
    : {};
const ends: Record<string, Anchor> = {};
for (const { id, accountName } of chains) {
  await db.read({ resellerId: id, customerId: null }, async (tx) => {
    const { entries, brokenAt } = await service.verify(tx);
    const anchor = anchors[id];
    const rewritten = anchor !== undefined && !(await service.reaches(tx, anchor));
    ends[id] = await service.head(tx);
    const verdict =
      brokenAt !== null
        ? `BROKEN at entry ${brokenAt}`
        : rewritten
          ? `REWRITTEN before entry ${anchor.position}, where it ended at the last check`
          : `whole, ends with ${ends[id].hash.slice(0, 16)}`;
    process.stdout.write(`${accountName}: ${entries} entries, ${verdict}\n`);
    if (brokenAt !== null || rewritten) process.exitCode = 1;
  });
}
for (const id of Object.keys(anchors).filter((known) => !(known in ends))) {
  process.stdout.write(`${id}: the whole chain is GONE\n`);
  process.exitCode = 1;
}
if (values.anchor && process.exitCode === undefined)
  writeFileSync(values.anchor, `${JSON.stringify(ends, null, 2)}\n`, { mode: 0o600 });
await db.destroy();
