import { createTransport } from "nodemailer";
import type { Brand } from "./brand.js";
import type { RenderedLetter } from "./letter.js";

export interface AddressedLetter extends RenderedLetter {
  readonly to: { readonly email: string; readonly name: string | null };
  readonly brand: Brand;
}

/** Where letters are handed over. */
export interface Postbox {
  post(letter: AddressedLetter): Promise<void>;
}

/** The only address that we may send from; answers go to the reseller. */
const FROM = "no-reply@markethall.example";
const TIMEOUT_MS = 10_000;

/** Hands letters to an SMTP server, in the reseller's name. */
export class SmtpPostbox implements Postbox {
  private readonly transport;

  constructor(smtpUrl: string) {
    this.transport = createTransport({
      url: smtpUrl,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      // Letters are written by our own templates: nothing in them may make the sender read a file or fetch a page.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async post({ to, brand, subject, text, html }: AddressedLetter): Promise<void> {
    await this.transport.sendMail({
      from: { name: brand.displayName, address: FROM },
      to: { name: to.name ?? "", address: to.email },
      ...(brand.supportEmail && {
        replyTo: { name: brand.displayName, address: brand.supportEmail },
      }),
      subject,
      text,
      html,
    });
  }
}
