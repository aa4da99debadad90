import type { Tx } from "@markethall/runtime";
import { In } from "typeorm";
import { UsageImportEntity } from "../entities/usage-import.entity.js";

export async function usageImportsById(
  tx: Tx,
  ids: readonly string[],
): Promise<(UsageImportEntity | null)[]> {
  const found = await tx.findBy(UsageImportEntity, { id: In([...ids]) });
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id) ?? null);
}
