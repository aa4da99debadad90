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

/** The live statement that charges each share of an import, or null while none does: by what it covers. */
export async function statementsOfShares(
  tx: Tx,
  { shares, arrival }: Pick<UsageImportEntity, "shares" | "arrival">,
): Promise<(string | null)[]> {
  const found: { place: string; statementId: string }[] = await tx.query(
    `select s.place, v.statement_id as "statementId"
       from unnest($1::uuid[], $2::uuid[], $3::text[]) with ordinality as s (customer_id, vendor_id, period, place)
       join usage_coverage v on v.customer_id = s.customer_id and v.vendor_id = s.vendor_id and v.period = s.period
                            and not v.is_void and v.arrivals @> $4::bigint`,
    [
      shares.map(({ customerId }) => customerId),
      shares.map(({ vendorId }) => vendorId),
      shares.map(({ period }) => period),
      arrival,
    ],
  );
  const byPlace = new Map(found.map(({ place, statementId }) => [Number(place), statementId]));
  return shares.map((_, place) => byPlace.get(place + 1) ?? null);
}
