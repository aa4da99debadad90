import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { CHAIN_START, chainHash, type ChainedRecord, followChain } from "./audit-chain.js";

const start = { position: 0n, hash: CHAIN_START };

function chain(actions: readonly string[]): ChainedRecord[] {
  const records: ChainedRecord[] = [];
  for (const [index, action] of actions.entries()) {
    const previousHash = records.at(-1)?.hash ?? CHAIN_START;
    const record = {
      id: `id-${index}`,
      resellerId: "r",
      position: BigInt(index + 1),
      occurredAt: new Date(1_770_000_000_000 + index),
      actorId: null,
      actorName: "Ada",
      action,
      subject: "",
      outcome: "done",
      requestId: "q",
    };
    records.push({ ...record, previousHash, hash: chainHash(previousHash, record) });
  }
  return records;
}

const actions = fc.array(fc.string({ maxLength: 8 }), { minLength: 2, maxLength: 12 });

describe("the audit's chain", () => {
  it("holds when nobody touched it, also when followed in pieces", () => {
    fc.assert(
      fc.property(actions, fc.nat(12), (names, cut) => {
        const records = chain(names);
        const first = followChain(start, records.slice(0, cut));
        expect(first).toHaveProperty("end");
        if ("end" in first)
          expect(followChain(first.end, records.slice(cut))).toHaveProperty("end");
      }),
    );
  });

  it("names the first row that was changed, removed or put elsewhere", () => {
    fc.assert(
      fc.property(actions, fc.nat(), (names, seed) => {
        const records = chain(names);
        const at = seed % records.length;
        const changed = records.map((record, index) =>
          index === at ? { ...record, action: `${record.action}!` } : record,
        );
        expect(followChain(start, changed)).toEqual({ brokenAt: BigInt(at + 1) });
        if (at < records.length - 1) {
          expect(followChain(start, records.toSpliced(at, 1))).toEqual({
            brokenAt: BigInt(at + 1),
          });
        }
      }),
    );
  });
});
