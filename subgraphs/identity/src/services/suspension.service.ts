import { type Actor, assertAllowed } from "@markethall/auth";
import { publish } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { type CustomerStatus, staffMaySet } from "../domain/customer.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { mayBecome, reactivatedStatus } from "../domain/user.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { ResellerEntity, type ResellerStatus } from "../entities/reseller.entity.js";
import type { UserEntity } from "../entities/user.entity.js";
import { customerChanged, resellerChanged } from "../events/announcements.js";
import { canManageUser, canReadUser } from "../policies/user.policy.js";
import type { SessionService } from "./session.service.js";
import type { UserService } from "./user.service.js";

/**
 * Closes and reopens the way in: for a person, for a customer with its people, for a reseller with everybody and every
 * program of its own. Sessions and tokens end in the same transaction; the gateway hears of it by the events and closes
 * what is open. What is held at vendors stays as it is.
 */
export class SuspensionService {
  constructor(
    private readonly users: UserService,
    private readonly sessions: SessionService,
  ) {}

  async suspendUser(
    tx: Tx,
    actor: Actor,
    userId: string,
  ): Promise<Result<string, InvalidField | NotFound>> {
    const user = await this.managed(tx, actor, userId);
    if (!user) return err(notFound);
    // Whoever manages people keeps a way in: so a reseller always has one owner, and a customer one administrator.
    if (user.id === actor.id) return invalidField("userId", said("OWN_SUSPENSION"));
    if (!mayBecome(user.status, "SUSPENDED")) return invalidField("userId", refusalOf(user.status));
    await this.users.save(tx, user, { status: "SUSPENDED" });
    await this.sessions.endAllOf(tx, user.id);
    return ok(user.id);
  }

  async reactivateUser(
    tx: Tx,
    actor: Actor,
    userId: string,
  ): Promise<Result<string, InvalidField | NotFound>> {
    const user = await this.managed(tx, actor, userId);
    if (!user) return err(notFound);
    if (user.status !== "SUSPENDED") return invalidField("userId", said("NOT_SUSPENDED"));
    await this.users.save(tx, user, { status: reactivatedStatus(user.passwordHash !== null) });
    return ok(user.id);
  }

  async setCustomerStatus(
    tx: Tx,
    customerId: string,
    status: CustomerStatus & ("ACTIVE" | "SUSPENDED"),
  ): Promise<Result<string, InvalidField | NotFound>> {
    const customer = await tx.findOne(CustomerEntity, {
      where: { id: customerId },
      lock: { mode: "pessimistic_write" },
    });
    if (!customer) return err(notFound);
    if (customer.status === status || !staffMaySet(customer.status, status))
      return invalidField("customerId", refusalOf(customer.status));
    const saved = await tx.save(Object.assign(customer, { status }));
    if (status === "SUSPENDED") await this.sessions.endAllOfCustomer(tx, customerId);
    await publish(tx, customerChanged(saved));
    return ok(saved.id);
  }

  /** The reseller of the transaction's tenant. */
  async setResellerStatus(tx: Tx, status: ResellerStatus): Promise<Result<string, InvalidField>> {
    const [reseller] = await tx.find(ResellerEntity, { lock: { mode: "pessimistic_write" } });
    if (!reseller) throw new Error("the transaction has no reseller");
    if (reseller.status === status) return invalidField("resellerId", refusalOf(status));
    const saved = await tx.save(Object.assign(reseller, { status }));
    if (status === "SUSPENDED") await this.sessions.endAllOfReseller(tx, reseller.id);
    await publish(tx, resellerChanged(saved));
    return ok(saved.id);
  }

  private async managed(tx: Tx, actor: Actor, userId: string): Promise<UserEntity | null> {
    const user = await this.users.lock(tx, userId);
    if (!user || !canReadUser(actor, user)) return null;
    assertAllowed(canManageUser(actor, user));
    return user;
  }
}

function refusalOf(status: string): string {
  return `This is not possible while the status is ${status.toLowerCase().replaceAll("_", " ")}.`;
}
