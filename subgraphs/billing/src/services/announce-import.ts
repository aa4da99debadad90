import { publish } from "@markethall/events";
import type { Tx } from "@markethall/runtime";

/** Tells the console that an import is ordered, has begun, is further than it was, or is over. */
export function announceImport(tx: Tx, importId: string): Promise<void> {
  return publish(tx, {
    type: "billing.usage-import.progressed.v1",
    audience: "console",
    payload: { importId },
  });
}
