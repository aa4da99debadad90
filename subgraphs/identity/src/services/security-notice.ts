import type { Tx } from "@markethall/runtime";
import type { UserEntity } from "../entities/user.entity.js";
import { orderMail } from "../events/mail-order.js";
import type { SecurityChange } from "../mail/security-templates.js";

/** Tells a person by mail what has changed of the own way in, in case it was somebody else. */
export function tellPerson(tx: Tx, user: UserEntity, change: SecurityChange): Promise<void> {
  return orderMail(tx, {
    resellerId: user.resellerId,
    template: "security-notice",
    to: { userId: user.id },
    params: { change },
  });
}
