import type { Actor, Role } from "@markethall/auth";
import { err, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { emailKey, parseEmail, parseName } from "../domain/contact.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { UserEntity } from "../entities/user.entity.js";
import { isPlace } from "../policies/user.policy.js";
import type { CustomerProfile, CustomerService } from "./customer.service.js";
import type { InvitationService } from "./invitation.service.js";
import type { EmailTaken } from "./user.service.js";
import type {
  VendorAuthorizationService,
  VendorConditions,
} from "./vendor-authorization.service.js";

export interface Onboarding extends CustomerProfile {
  readonly name: string;
  readonly vendors: readonly VendorConditions[];
  readonly firstUser?: {
    readonly email: string;
    readonly name: string;
    readonly role: Role;
  } | null;
}

export interface Onboarded {
  readonly customerId: string;
  readonly userId: string | null;
}

/** A customer that staff set up, with its vendors and its first person: all of it, or nothing. */
export class OnboardingService {
  constructor(
    private readonly customers: CustomerService,
    private readonly invitations: InvitationService,
    private readonly authorizations: VendorAuthorizationService,
  ) {}

  async onboard(
    tx: Tx,
    actor: Actor,
    input: Onboarding,
    now: Date,
  ): Promise<Result<Onboarded, EmailTaken | InvalidField>> {
    // Before anything is written: what is refused later could only be undone with the whole transaction.
    const person = await this.checkPerson(tx, input.firstUser ?? null);
    if (!person.ok) return person;
    const fit = await this.authorizations.check(tx, input.vendors);
    if (!fit.ok) return fit;
    const created = await this.customers.create(tx, actor.resellerId ?? "", input, now);
    if (!created.ok) return created;
    const customerId = created.value.id;
    for (const conditions of input.vendors) {
      const authorized = await this.authorizations.authorize(
        tx,
        { ...conditions, customerId },
        now,
      );
      if (!authorized.ok) throw new Error("a condition of a new customer changed meanwhile");
    }
    if (!input.firstUser) return ok({ customerId, userId: null });
    const invited = await this.invitations.invite(
      tx,
      actor,
      { ...input.firstUser, customerId },
      now,
    );
    if (!invited.ok) throw new Error("the first person of a new customer was taken meanwhile");
    return ok({ customerId, userId: invited.value.id });
  }

  private async checkPerson(
    tx: Tx,
    person: Onboarding["firstUser"],
  ): Promise<Result<null, EmailTaken | InvalidField>> {
    if (!person) return ok(null);
    if (!isPlace({ customerId: "the new one", role: person.role })) {
      return invalidField("firstUser.role", "Choose a role of a customer.");
    }
    const email = parseEmail(person.email, "firstUser.email");
    if (!email.ok) return email;
    const name = parseName(person.name, "firstUser.name");
    if (!name.ok) return name;
    const taken = await tx.existsBy(UserEntity, { emailKey: emailKey(email.value) });
    return taken ? err({ kind: "EmailTaken" }) : ok(null);
  }
}
