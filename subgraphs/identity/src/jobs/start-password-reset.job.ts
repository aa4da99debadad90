import { PLATFORM_TENANT } from "@markethall/auth";
import type { Job, JobContext } from "@markethall/events";
import { orderMail } from "../events/mail-order.js";
import { START_PASSWORD_RESET } from "../services/password.service.js";

interface Request {
  readonly accountName: string | null;
  readonly email: string;
}

interface Account {
  readonly user_id: string;
  readonly reseller_id: string;
  readonly user_status: string;
  readonly customer_status: string | null;
  readonly reseller_status: string | null;
}

/** Looks up who asked for a new password and orders a letter for each account that may have one. */
export class StartPasswordResetJob implements Job {
  readonly name = START_PASSWORD_RESET;

  async run(payload: unknown, { db }: JobContext): Promise<void> {
    const { accountName, email } = payload as Request;
    const accounts = await db.read(null, async (tx): Promise<Account[]> =>
      tx.query("select * from accounts_of_address($1, $2)", [email, accountName]),
    );
    for (const account of accounts.filter(mayReset)) {
      await db.write({ resellerId: account.reseller_id, customerId: null }, (tx) =>
        orderMail(tx, {
          resellerId: account.reseller_id,
          template: account.user_status === "INVITED" ? "invitation" : "password-reset",
          to: { userId: account.user_id },
          params: {},
        }),
      );
    }
  }
}

/** People who are in, or were invited; all others have nothing to set a password for. */
function mayReset(account: Account): boolean {
  const open = account.reseller_id === PLATFORM_TENANT || account.reseller_status === "ACTIVE";
  return (
    open &&
    ["ACTIVE", "INVITED"].includes(account.user_status) &&
    (account.customer_status ?? "ACTIVE") === "ACTIVE"
  );
}
