import type { Actor } from "@markethall/auth";
import { publish } from "@markethall/events";
import { ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { resellerChanged } from "../events/announcements.js";
import type {
  AccountSecurityService,
  ReauthenticationRequired,
} from "./account-security.service.js";

export interface SecurityPolicyChanges {
  readonly requireSecondFactorOfStaff?: boolean | null;
  readonly requireSecondFactorOfCustomers?: boolean | null;
}

/** Active people who sign in with the password alone. */
export interface WithoutSecondFactor {
  readonly staff: number;
  readonly customers: number;
}

/** Whose second factor a reseller insists on. It holds at once: open sessions without one may only add one. */
export class SecurityPolicyService {
  constructor(private readonly security: AccountSecurityService) {}

  async update(
    tx: Tx,
    actor: Actor,
    changes: SecurityPolicyChanges,
    now: Date,
  ): Promise<Result<string, ReauthenticationRequired>> {
    const proven = await this.security.recentlyProven(tx, actor, now);
    if (!proven.ok) return proven;
    const [reseller] = await tx.find(ResellerEntity, { lock: { mode: "pessimistic_write" } });
    if (!reseller) throw new Error("the transaction has no reseller");
    reseller.secondFactorOfStaff =
      changes.requireSecondFactorOfStaff ?? reseller.secondFactorOfStaff;
    reseller.secondFactorOfCustomers =
      changes.requireSecondFactorOfCustomers ?? reseller.secondFactorOfCustomers;
    await publish(tx, resellerChanged(await tx.save(reseller)));
    return ok(reseller.id);
  }

  async withoutSecondFactor(tx: Tx): Promise<WithoutSecondFactor> {
    const [row] = await tx.query(
      `select count(*) filter (where u.customer_id is null)::int as staff,
              count(*) filter (where u.customer_id is not null)::int as customers
         from app_user u
        where u.status = 'ACTIVE'
          and not exists (select from authenticator_app a where a.user_id = u.id and a.confirmed_at is not null)
          and not exists (select from passkey p where p.user_id = u.id)`,
    );
    return row;
  }
}
