import type { Settled } from "./intent.js";
import type { AccountFacts, ImportFacts, OrderFacts, RequestFacts, World } from "./world.js";

/** Things that intents made, each found by the intent's own id. */
interface Made {
  readonly id: string;
}

function found<T extends Made>(things: readonly T[], nameOf: (thing: T) => string | null) {
  const byName = new Map<string, T[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    if (name !== null) byName.set(name, [...(byName.get(name) ?? []), thing]);
  }
  return (intent: string): readonly T[] => byName.get(intent) ?? [];
}

/** No acknowledged intent lost, no refused one with effect, no unknown one twice. */
export function checkIntents(settled: readonly Settled[], { resellers }: World): string[] {
  const orders = found<OrderFacts>(
    resellers.flatMap((r) => r.orders),
    (one) => one.purchaseOrder,
  );
  const accounts = found<AccountFacts>(
    resellers.flatMap((r) => r.accounts),
    (one) => one.name,
  );
  const imports = found<ImportFacts>(
    resellers.flatMap((r) => r.imports),
    (one) => one.fileName.replace(/\.csv$/, ""),
  );
  const makers = { order: orders, account: accounts, import: imports };
  return settled.flatMap((one) => {
    const { deed, id } = one.intent;
    return deed in makers ? checkMade(one, makers[deed as keyof typeof makers](id)) : [];
  });
}

function checkMade({ intent, outcome }: Settled, made: readonly Made[]): string[] {
  const count = made.length;
  const says = `${intent.id}: ${outcome.kind} (${outcome.answer}), found ${count}`;
  if (count > 1) return [`done twice: ${says}`];
  if (outcome.kind === "fail" && count > 0) return [`refused, with an effect: ${says}`];
  if (outcome.kind !== "ok") return [];
  if (count === 0) return [`acknowledged and lost: ${says}`];
  return made[0]!.id === outcome.subject ? [] : [`another than was acknowledged: ${says}`];
}

/** Every acknowledged decision stands, and no request was decided both ways. */
export function checkDecisions(settled: readonly Settled[], { resellers }: World): string[] {
  const requests = new Map<string, RequestFacts>(
    resellers.flatMap((r) => r.requests).map((one) => [one.id, one]),
  );
  return settled.flatMap(({ intent, outcome }) => {
    if (intent.deed !== "decide" || outcome.kind !== "ok") return [];
    const status = requests.get(String(intent.about["requestId"]))?.status;
    if (status === intent.about["decision"]) return [];
    return [`decided and not kept: ${intent.id} said ${intent.about["decision"]}, it is ${status}`];
  });
}
