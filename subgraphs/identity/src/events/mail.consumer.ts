import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { In, IsNull } from "typeorm";
import { UserEntity } from "../entities/user.entity.js";
import { isTemplate } from "../mail/templates.js";
import { type MailOrder, orderMail } from "./mail-order.js";

interface MailRequested {
  readonly template: string;
  readonly to:
    | { readonly userId: string }
    | { readonly email: string; readonly name?: string }
    | { readonly staff: true }
    | { readonly customerId: string };
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Orders the letters that other subgraphs ask for: they know what happened, identity knows who reads it. */
export const mailConsumer: Consumer = {
  name: "identity.mail",
  types: ["mail.requested.v1"],

  async handle(tx: Tx, event: DomainEvent): Promise<void> {
    const { template, to, params = {} } = event.payload as MailRequested;
    if (!isTemplate(template)) throw new RangeError(`no such letter: ${template}`);
    for (const recipient of await recipients(tx, to)) {
      await orderMail(tx, { resellerId: event.tenantId, template, to: recipient, params });
    }
  },
};

async function recipients(tx: Tx, to: MailRequested["to"]): Promise<MailOrder["to"][]> {
  if ("email" in to) return [{ email: to.email, name: to.name ?? null }];
  if ("userId" in to)
    return (await tx.existsBy(UserEntity, { id: to.userId })) ? [{ userId: to.userId }] : [];
  const wanted =
    "staff" in to
      ? { customerId: IsNull(), role: In(["RESELLER_OWNER", "RESELLER_OPS"]) }
      : { customerId: to.customerId, role: In(["CUSTOMER_ADMIN", "CUSTOMER_BILLING"]) };
  const users = await tx.findBy(UserEntity, { ...wanted, status: "ACTIVE" });
  return users.map(({ id }) => ({ userId: id }));
}
