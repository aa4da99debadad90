import { publish } from "@markethall/events";
import { err, ok, type Result, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  emailKey,
  parseAddress,
  parseEmail,
  parseName,
  type TypedAddress,
} from "../domain/contact.js";
import type { Address } from "../domain/customer.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import {
  type Admission,
  decideSignUp,
  type SignUpNextStep,
  type SignUpRefused,
} from "../domain/sign-up.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import type { TermsEntity } from "../entities/terms.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import { signUpSubmitted } from "../events/announcements.js";
import { orderMail } from "../events/mail-order.js";
import type { CustomerService } from "./customer.service.js";
import type { TermsService } from "./terms.service.js";
import type { UserService } from "./user.service.js";

export interface SignUpForm {
  readonly companyName: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly address?: TypedAddress | null;
  readonly acceptEulaId?: string | null;
  readonly ip: string;
}

/** The portal takes no sign-ups at all; unlike a listed address, this may be said. */
export interface SignUpClosed {
  readonly kind: "SignUpClosed";
}

type Refusal = SignUpRefused | SignUpClosed | InvalidField;

interface CheckedForm {
  readonly companyName: string;
  readonly name: string;
  readonly email: string;
  readonly address: Address | null;
  readonly eula: TermsEntity | null;
}

/** New customers who come by themselves. */
export class SignUpService {
  constructor(
    private readonly customers: CustomerService,
    private readonly users: UserService,
    private readonly terms: TermsService,
  ) {}

  /**
   * Takes a sign-up by the reseller's rules. Whoever has an account already gets the same answer, and a letter that says
   * so: the page tells nobody (rules.md §5).
   */
  async signUp(
    tx: Tx,
    form: SignUpForm,
    now: Date,
  ): Promise<Result<{ nextStep: SignUpNextStep }, Refusal>> {
    const [reseller] = await tx.find(ResellerEntity);
    if (!reseller) return invalidField("accountName", said("NO_PORTAL"));
    if (reseller.status !== "ACTIVE" || !reseller.features.includes("signUp"))
      return err({ kind: "SignUpClosed" });
    const checked = await this.check(tx, reseller, form);
    if (!checked.ok) return checked;
    const decision = decideSignUp(reseller, checked.value.email);
    if (!decision.ok) return decision;

    const key = emailKey(checked.value.email);
    // Two forms with one address at once take turns, so that the second finds the first one's account.
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 2))", [
      `${reseller.id} ${key}`,
    ]);
    const known = await tx.findOne(UserEntity, {
      where: { emailKey: key },
      lock: { mode: "pessimistic_write" },
    });
    if (known) await this.remind(tx, known, form.passwordHash, checked.value);
    else await this.admit(tx, reseller, checked.value, form, decision.value, now);
    return ok({ nextStep: decision.value.nextStep });
  }

  private async check(
    tx: Tx,
    reseller: ResellerEntity,
    form: SignUpForm,
  ): Promise<Result<CheckedForm, InvalidField>> {
    const companyName = parseName(form.companyName, "companyName");
    if (!companyName.ok) return companyName;
    const name = parseName(form.name, "name");
    if (!name.ok) return name;
    const email = parseEmail(form.email);
    if (!email.ok) return email;
    if (reseller.requireAddress && !form.address)
      return invalidField("address", said("ADDRESS_MISSING"));
    const address = form.address ? parseAddress(form.address) : ok(null);
    if (!address.ok) return address;
    const eula = await this.terms.currentEula(tx);
    const accepted = form.acceptEulaId != null && form.acceptEulaId === eula?.id;
    if (reseller.requireEula && eula && !accepted) {
      return invalidField("acceptEulaId", said("EULA_NOT_ACCEPTED"));
    }
    return ok({
      companyName: companyName.value,
      name: name.value,
      email: email.value,
      address: address.value,
      eula: accepted ? eula : null,
    });
  }

  private async admit(
    tx: Tx,
    reseller: ResellerEntity,
    form: CheckedForm,
    { passwordHash, ip }: SignUpForm,
    admission: Admission,
    now: Date,
  ): Promise<void> {
    const customer = await this.customers.add(
      tx,
      reseller.id,
      {
        name: form.companyName,
        address: form.address,
        country: form.address?.country ?? null,
        status: admission.customer,
        approvedAutomatically: admission.approvedAutomatically,
      },
      now,
    );
    const added = await this.users.add(
      tx,
      {
        resellerId: reseller.id,
        customerId: customer.id,
        email: form.email,
        name: form.name,
        role: "CUSTOMER_ADMIN",
        status: admission.user,
        origin: "SIGN_UP",
        passwordHash,
      },
      now,
    );
    // Staff invited the same address between the look and now: undo all of it.
    if (!added.ok) throw new Error("the address of a sign-up was taken meanwhile");
    const user = added.value;
    if (form.eula) {
      await this.terms.record(tx, {
        terms: form.eula,
        customerId: customer.id,
        userId: user.id,
        ip,
        now,
      });
    }
    if (admission.nextStep === "AWAIT_APPROVAL") await publish(tx, signUpSubmitted(user, customer));
    await orderMail(tx, {
      resellerId: reseller.id,
      template: letterFor(admission.nextStep),
      to: { userId: user.id },
      params: {},
    });
  }

  /** A second sign-up before the first was validated replaces it: only the newest letter opens an account. */
  private async remind(
    tx: Tx,
    known: UserEntity,
    passwordHash: string,
    form: CheckedForm,
  ): Promise<void> {
    const unvalidated = known.status === "PENDING_EMAIL_VALIDATION";
    if (unvalidated) await this.users.save(tx, known, { passwordHash, name: form.name });
    await orderMail(tx, {
      resellerId: known.resellerId,
      template: unvalidated ? "verify-email" : "sign-up-known",
      to: { userId: known.id },
      params: {},
    });
  }
}

function letterFor(
  nextStep: SignUpNextStep,
): "verify-email" | "sign-up-pending" | "sign-up-approved" {
  switch (nextStep) {
    case "VALIDATE_EMAIL":
      return "verify-email";
    case "AWAIT_APPROVAL":
      return "sign-up-pending";
    case "SIGN_IN":
      return "sign-up-approved";
  }
}
