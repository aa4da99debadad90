import type { SignIn } from "../seed/sign-ins.js";
import type { Draw } from "../world/draw.js";
import { billedAccounts } from "../world/accounts.js";
import { Buyer } from "./buyer.js";
import { DrillClient } from "./drill-client.js";
import type { Journal } from "./journal.js";
import { Biller, Operator } from "./staff.js";
import type { VirtualUser } from "./virtual-user.js";

/** Everyone of the world that works during the drill: a buyer of each customer, and two of each reseller's staff. */
export function virtualUsers(
  url: string,
  signIns: readonly SignIn[],
  seed: number,
  month: Date,
  journal: Journal,
  draw: Draw,
): VirtualUser[] {
  return signIns.flatMap((who): VirtualUser[] => {
    const client = new DrillClient(url, who);
    if (who.role === "CUSTOMER_BUYER") {
      const buyer = new Buyer(who.email, client, journal, draw);
      buyer.accountName = who.accountName;
      return [buyer];
    }
    if (who.role === "RESELLER_OPS") return [new Operator(who.email, client, journal, draw)];
    if (who.role === "RESELLER_OWNER") {
      const biller = new Biller(who.email, client, journal, draw);
      biller.accounts = billedAccounts(seed, who.accountName);
      biller.month = month;
      return [biller];
    }
    return [];
  });
}
