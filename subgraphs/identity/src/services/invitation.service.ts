import { type Actor, assertAllowed, isCustomer, type Role } from "@markethall/auth";
import { err, notFound, type NotFound, ok, type Result, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { parseEmail, parseName } from "../domain/contact.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { checkPassword, type WeakPassword } from "../domain/password.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import type { UserEntity } from "../entities/user.entity.js";
import { orderMail } from "../events/mail-order.js";
import { canManageUser, canReadUser, isPlace } from "../policies/user.policy.js";
import { type LinkExpired, linkExpired, type LinkService } from "./link.service.js";
import type { EmailTaken, UserService } from "./user.service.js";

export interface Invitation {
  readonly customerId?: string | null;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

export interface InvitationAnswer {
  readonly token: string;
  readonly name?: string | null;
  readonly password: string;
  readonly passwordHash: string;
}

/** People who are asked in: by staff, or by an admin of their own customer. */
export class InvitationService {
  constructor(
    private readonly users: UserService,
    private readonly links: LinkService,
  ) {}

  /** Invites into a customer, or without one among the staff. A customer's admin always invites into the own customer. */
  async invite(
    tx: Tx,
    actor: Actor,
    input: Invitation,
    now: Date,
  ): Promise<Result<UserEntity, EmailTaken | InvalidField | NotFound>> {
    if (actor.resellerId === null) return err(notFound);
    const customerId = input.customerId ?? (isCustomer(actor) ? actor.customerId : null);
    if (customerId !== null && !(await tx.existsBy(CustomerEntity, { id: customerId })))
      return err(notFound);
    if (!isPlace({ customerId, role: input.role })) {
      return invalidField(
        "role",
        customerId === null ? "Choose a role of staff." : "Choose a role of a customer.",
      );
    }
    assertAllowed(canManageUser(actor, { customerId, role: input.role }));
    const email = parseEmail(input.email);
    if (!email.ok) return email;
    const name = parseName(input.name, "name");
    if (!name.ok) return name;
    return this.add(
      tx,
      actor,
      { customerId, role: input.role, email: email.value, name: name.value },
      now,
    );
  }

  /** Sends a new link; the one before stops working. */
  async resend(
    tx: Tx,
    actor: Actor,
    userId: string,
  ): Promise<Result<UserEntity, InvalidField | NotFound>> {
    const user = await this.users.lock(tx, userId);
    if (!user || !canReadUser(actor, user)) return err(notFound);
    assertAllowed(canManageUser(actor, user));
    if (user.status !== "INVITED") return invalidField("userId", said("INVITATION_ANSWERED"));
    await this.sendLetter(tx, actor, user);
    return ok(user);
  }

  /** Accepts: the password is judged first, so that a weak one does not use the link up. */
  async accept(
    tx: Tx,
    answer: InvitationAnswer,
    now: Date,
  ): Promise<Result<UserEntity, LinkExpired | WeakPassword>> {
    const owner = await this.links.ownerOf(tx, answer.token, "INVITATION");
    const user = owner && (await this.users.lock(tx, owner.userId));
    if (!user || user.status !== "INVITED") return err(linkExpired);
    const name = answer.name == null ? ok(user.name) : parseName(answer.name, "name");
    const strong = checkPassword(answer.password, [user.email, user.name]);
    if (!strong.ok) return strong;
    const used = await this.links.use(tx, answer.token, "INVITATION", now);
    if (!used.ok) return used;
    return ok(
      await this.users.save(tx, user, {
        status: "ACTIVE",
        name: name.ok ? name.value : user.name,
        passwordHash: answer.passwordHash,
        emailVerifiedAt: now,
        lastSignInAt: now,
      }),
    );
  }

  private async add(
    tx: Tx,
    actor: Actor,
    person: Required<Pick<Invitation, "email" | "name" | "role">> & {
      readonly customerId: string | null;
    },
    now: Date,
  ): Promise<Result<UserEntity, EmailTaken>> {
    const added = await this.users.add(
      tx,
      {
        ...person,
        resellerId: actor.resellerId ?? "",
        status: "INVITED",
        origin: "INVITED",
        passwordHash: null,
      },
      now,
    );
    if (added.ok) await this.sendLetter(tx, actor, added.value);
    return added;
  }

  private sendLetter(tx: Tx, actor: Actor, user: UserEntity): Promise<void> {
    return orderMail(tx, {
      resellerId: user.resellerId,
      template: "invitation",
      to: { userId: user.id },
      params: { invitedBy: actor.name },
    });
  }
}
