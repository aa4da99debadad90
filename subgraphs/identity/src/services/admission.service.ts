import { publish } from "@markethall/events";
import { err, ok, type Result, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { emailKey, parseEmail, parseName } from "../domain/contact.js";
import { customerMayBecome, type CustomerStatus } from "../domain/customer.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { admission, decideSignUp, type SignUpNextStep } from "../domain/sign-up.js";
import { mayBecome, type UserStatus } from "../domain/user.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import {
  accountAccessRequested,
  customerChanged,
  signUpSubmitted,
} from "../events/announcements.js";
import { orderMail } from "../events/mail-order.js";
import { type LinkExpired, linkExpired, type LinkService } from "./link.service.js";
import type { UserService } from "./user.service.js";

export interface AccessForm {
  readonly customerNumber: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** What approvals decided about somebody who wants in. */
export interface AdmissionDecision {
  readonly subjectId: string;
  readonly customerId: string | null;
  readonly approved: boolean;
  readonly reason: string | null;
}

/** The way of people who asked to come in: validation of the address, approval, and the door. */
export class AdmissionService {
  constructor(
    private readonly users: UserService,
    private readonly links: LinkService,
  ) {}

  /** The link in the mail was followed. What comes next was decided when the form was sent. */
  async verifyEmail(
    tx: Tx,
    token: string,
    now: Date,
  ): Promise<Result<{ nextStep: SignUpNextStep }, LinkExpired>> {
    const used = await this.links.use(tx, token, "VERIFY_EMAIL", now);
    if (!used.ok) return used;
    const user = await this.users.lock(tx, used.value);
    if (!user || user.customerId === null || user.status !== "PENDING_EMAIL_VALIDATION")
      return err(linkExpired);
    const customer = await tx.findOneByOrFail(CustomerEntity, { id: user.customerId });

    const own = user.origin === "SIGN_UP";
    const next = admission(own && customer.approvedAutomatically);
    const saved = await this.users.save(tx, user, { status: next.user, emailVerifiedAt: now });
    if (own) await this.setCustomer(tx, customer, next.customer);
    if (next.nextStep === "AWAIT_APPROVAL") {
      await publish(tx, own ? signUpSubmitted(saved, customer) : accountAccessRequested(saved));
    }
    await orderMail(tx, {
      resellerId: user.resellerId,
      template: next.nextStep === "SIGN_IN" ? "sign-up-approved" : "sign-up-pending",
      to: { userId: user.id },
      params: {},
    });
    return ok({ nextStep: next.nextStep });
  }

  /**
   * Asks to join an existing customer. Neither the number nor the address is told to exist: every well-formed request
   * gets the same answer, and the reseller's lists hold here, too.
   */
  async requestAccess(tx: Tx, form: AccessForm, now: Date): Promise<Result<null, InvalidField>> {
    const name = parseName(form.name, "name");
    if (!name.ok) return name;
    const email = parseEmail(form.email);
    if (!email.ok) return email;
    const [reseller] = await tx.find(ResellerEntity);
    if (!reseller) return invalidField("accountName", said("NO_PORTAL"));
    const customer = await tx.findOneBy(CustomerEntity, {
      number: form.customerNumber.trim().toUpperCase(),
      status: "ACTIVE",
    });
    const known = await tx.findOneBy(UserEntity, { emailKey: emailKey(email.value) });
    const listed = decideSignUp(reseller, email.value);
    if (!customer || !listed.ok || known) return ok(null);

    const status: UserStatus = reseller.requireEmailValidation
      ? "PENDING_EMAIL_VALIDATION"
      : "PENDING_APPROVAL";
    const added = await this.users.add(
      tx,
      {
        resellerId: reseller.id,
        customerId: customer.id,
        email: email.value,
        name: name.value,
        role: "CUSTOMER_VIEWER",
        status,
        origin: "ACCESS_REQUEST",
        passwordHash: form.passwordHash,
      },
      now,
    );
    if (!added.ok) return ok(null);
    if (status === "PENDING_APPROVAL") await publish(tx, accountAccessRequested(added.value));
    const template = status === "PENDING_APPROVAL" ? "sign-up-pending" : "verify-email";
    await orderMail(tx, {
      resellerId: reseller.id,
      template,
      to: { userId: added.value.id },
      params: {},
    });
    return ok(null);
  }

  /** Carries out a decision on a SIGN_UP or ACCOUNT_ACCESS request; one that comes twice changes nothing. */
  async decided(
    tx: Tx,
    kind: "SIGN_UP" | "ACCOUNT_ACCESS",
    decision: AdmissionDecision,
  ): Promise<void> {
    const user = await this.applicant(tx, decision);
    if (!user || user.customerId === null) return;
    const status: UserStatus = decision.approved ? "ACTIVE" : "DECLINED";
    if (!mayBecome(user.status, status) || user.status === "SUSPENDED") return;
    await this.users.save(tx, user, { status });
    if (kind === "SIGN_UP") {
      const customer = await tx.findOneByOrFail(CustomerEntity, { id: user.customerId });
      await this.setCustomer(tx, customer, decision.approved ? "ACTIVE" : "DECLINED");
    }
    const subject = kind === "SIGN_UP" ? "sign-up" : "request";
    await orderMail(tx, {
      resellerId: user.resellerId,
      template: `${subject}-${decision.approved ? "approved" : "declined"}`,
      to: { userId: user.id },
      params: { reason: decision.reason },
    });
  }

  /** The request names the person or, for a sign-up, the company that the person asked for. */
  private async applicant(
    tx: Tx,
    { subjectId, customerId }: AdmissionDecision,
  ): Promise<UserEntity | null> {
    const user = await this.users.lock(tx, subjectId);
    if (user || customerId === null) return user;
    return tx.findOneBy(UserEntity, { customerId, origin: "SIGN_UP" });
  }

  private async setCustomer(
    tx: Tx,
    customer: CustomerEntity,
    status: CustomerStatus,
  ): Promise<void> {
    if (customer.status === status || !customerMayBecome(customer.status, status)) return;
    await publish(tx, customerChanged(await tx.save(Object.assign(customer, { status }))));
  }
}
