import { PLATFORM_TENANT, type Tenant } from "@markethall/auth";
import type { Job, JobContext } from "@markethall/events";
import { type Brand, platformBrand, type Postbox, renderLetter } from "@markethall/outbound";
import type { Clock } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import type { LinkPurpose } from "../domain/session.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import { type MailOrder, SEND_MAIL } from "../events/mail-order.js";
import { isTemplate, type LetterFacts, type TemplateName, templates } from "../mail/templates.js";
import type { LinkService } from "../services/link.service.js";

/** Letters with a link of their own: what it is for, and the page it leads to. */
const linked: Partial<
  Record<TemplateName, { readonly purpose: LinkPurpose; readonly path: string }>
> = {
  "verify-email": { purpose: "VERIFY_EMAIL", path: "/v2c/verify-email" },
  "password-reset": { purpose: "RESET_PASSWORD", path: "/v2c/reset-password" },
  invitation: { purpose: "INVITATION", path: "/v2c/invitation" },
};

/**
 * Writes one letter and posts it. A link is made here and not where the letter was ordered, so that its token is in the
 * mail and nowhere else. Run twice it makes a new link, which ends the first: the letter that came last works.
 */
export class SendMailJob implements Job {
  readonly name = SEND_MAIL;

  constructor(
    private readonly links: LinkService,
    private readonly postbox: Postbox,
    private readonly publicUrl: string,
    private readonly realTime: Clock,
  ) {}

  async run(payload: unknown, { db }: JobContext): Promise<void> {
    const order = payload as MailOrder;
    if (!isTemplate(order.template))
      throw new RangeError(`no such letter: ${String(order.template)}`);
    const tenant: Tenant = { resellerId: order.resellerId, customerId: null };
    const letter = await db.write(tenant, (tx) => this.write(tx, order));
    if (letter) await this.postbox.post(letter);
  }

  private async write(tx: Tx, order: MailOrder) {
    const reseller = await tx.findOneBy(ResellerEntity, { id: order.resellerId });
    const user =
      "userId" in order.to ? await tx.findOneBy(UserEntity, { id: order.to.userId }) : null;
    const to = "email" in order.to ? order.to : user && { email: user.email, name: user.name };
    // Whoever is gone meanwhile gets no letter, and no link is made for nobody.
    if (!to) return null;
    const brand = this.brandOf(reseller);
    const link = user ? await this.linkFor(tx, order.template, user, reseller) : null;
    const facts: LetterFacts = {
      name: to.name,
      link,
      param: (name) => textOf(order.params[name]),
      url: (path) => this.pageUrl(path, reseller),
    };
    return { to, brand, ...renderLetter(templates[order.template](facts, brand), brand) };
  }

  private async linkFor(
    tx: Tx,
    template: TemplateName,
    user: UserEntity,
    reseller: ResellerEntity | null,
  ): Promise<string | null> {
    const kind = linked[template];
    if (!kind) return null;
    const token = await this.links.issue(tx, user, kind.purpose, this.realTime.now());
    const url = new URL(this.pageUrl(kind.path, reseller));
    url.searchParams.set("token", token);
    return url.href;
  }

  private brandOf(reseller: ResellerEntity | null): Brand {
    if (!reseller || reseller.id === PLATFORM_TENANT) return platformBrand(this.publicUrl);
    const { displayName, primaryColor, supportEmail } = reseller;
    return {
      displayName,
      primaryColor,
      supportEmail,
      portalUrl: this.pageUrl("/v2c/catalog", reseller),
    };
  }

  /** Portal pages are told whose portal they are. Only paths of our own become links. */
  private pageUrl(path: string, reseller: ResellerEntity | null): string {
    const url = new URL(path.startsWith("/") ? path : "/", this.publicUrl);
    if (url.origin !== new URL(this.publicUrl).origin) return this.publicUrl;
    if (reseller && url.pathname.startsWith("/v2c"))
      url.searchParams.set("accountName", reseller.accountName);
    return url.href;
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}
