import { type Context, InvalidInputError, refuse } from "@markethall/graph";
import { type Clock, said } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { checkPassword } from "../domain/password.js";
import type { AdmissionService } from "../services/admission.service.js";
import type { LinkService } from "../services/link.service.js";
import { hashPassword } from "../services/password-hash.js";
import type { SignUpService } from "../services/sign-up.service.js";
import type { ThrottleService } from "../services/throttle.service.js";
import { RequestAccessInput, SignUpInput, VerifyEmailInput } from "./access.inputs.js";
import {
  LinkExpiredError,
  RequestAccessResult,
  RequestAccessSuccess,
  SignUpRefusedError,
  SignUpResult,
  SignUpSuccess,
  VerifyEmailResult,
  VerifyEmailSuccess,
} from "./access.results.js";
import { refusal } from "./refusal.js";
import { personBehind } from "./signing-in.js";
import { storefrontTenant } from "./storefront-tenant.js";
import { holdBack } from "./throttled.js";

const noPortal = () => refuse(InvalidInputError, said("NO_PORTAL"), { field: "accountName" });

@Resolver()
export class SignUpResolver {
  constructor(
    private readonly signUps: SignUpService,
    private readonly admissions: AdmissionService,
    private readonly links: LinkService,
    private readonly throttle: ThrottleService,
    private readonly realTime: Clock,
  ) {}

  @Mutation(() => SignUpResult, {
    description:
      "A new customer signs up by the reseller's rules. The answer tells nobody whether the address is known.",
  })
  async signUp(
    @Ctx() ctx: Context,
    @Arg("input", () => SignUpInput, { description: "The form." }) input: SignUpInput,
  ): Promise<typeof SignUpResult> {
    const { password, ...form } = input;
    await holdBack(
      this.throttle,
      "signUp",
      { account: input.email, ip: ctx.ip },
      this.realTime.now(),
    );
    const tenant = await storefrontTenant(ctx, input.accountName);
    if (!tenant) return noPortal();
    const strong = checkPassword(password, [input.email, input.name, input.companyName]);
    if (!strong.ok) return refusal(strong.error);
    const passwordHash = await hashPassword(password);
    const result = await ctx.mutate(
      "signUp",
      form,
      (tx) => this.signUps.signUp(tx, { ...form, passwordHash, ip: ctx.ip }, ctx.now),
      { tenant },
    );
    if (result.ok) return Object.assign(new SignUpSuccess(), result.value);
    switch (result.error.kind) {
      case "SignUpRefused":
        return refuse(SignUpRefusedError, said("ADDRESS_REFUSED"));
      case "SignUpClosed":
        return refuse(SignUpRefusedError, said("SIGN_UP_CLOSED"));
      case "InvalidInput":
        return refusal(result.error);
    }
  }

  @Mutation(() => VerifyEmailResult, {
    description: "Validates the address by the link in the mail.",
  })
  async verifyEmail(
    @Ctx() ctx: Context,
    @Arg("input", () => VerifyEmailInput, { description: "The link's token." })
    input: VerifyEmailInput,
  ): Promise<typeof VerifyEmailResult> {
    const owner = await ctx.read((tx) => this.links.ownerOf(tx, input.token, "VERIFY_EMAIL"));
    if (!owner) return refuse(LinkExpiredError, said("SIGN_UP_LINK_OVER"));
    const result = await ctx.mutate(
      "verifyEmail",
      { ...input, userId: owner.userId },
      (tx) => this.admissions.verifyEmail(tx, input.token, this.realTime.now()),
      { tenant: owner.tenant, doneBy: await personBehind(ctx, owner) },
    );
    return result.ok
      ? Object.assign(new VerifyEmailSuccess(), result.value)
      : refusal(result.error);
  }

  @Mutation(() => RequestAccessResult, {
    description:
      "Asks to join an organisation that is a customer already. The answer tells nobody whether it is.",
  })
  async requestAccess(
    @Ctx() ctx: Context,
    @Arg("input", () => RequestAccessInput, { description: "The form." }) input: RequestAccessInput,
  ): Promise<typeof RequestAccessResult> {
    const { password, ...form } = input;
    await holdBack(
      this.throttle,
      "requestAccess",
      { account: input.email, ip: ctx.ip },
      this.realTime.now(),
    );
    const tenant = await storefrontTenant(ctx, input.accountName);
    if (!tenant) return noPortal();
    const strong = checkPassword(password, [input.email, input.name]);
    if (!strong.ok) return refusal(strong.error);
    const passwordHash = await hashPassword(password);
    const result = await ctx.mutate(
      "requestAccess",
      form,
      (tx) => this.admissions.requestAccess(tx, { ...form, passwordHash }, ctx.now),
      { tenant },
    );
    if (!result.ok) return refusal(result.error);
    const message = "If the number and the address fit, you will get a mail with what comes next.";
    return Object.assign(new RequestAccessSuccess(), { message });
  }
}
