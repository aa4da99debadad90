import type { Transporter } from "nodemailer";
import type { Brand } from "./mail-brand.js";
import type { RenderedLetter } from "./letter.js";

export interface AddressedLetter extends RenderedLetter {
  readonly to: { readonly email: string; readonly name: string | null };
  readonly brand: Brand;
  readonly attachment?: Attachment;
}

/** A file that goes with a letter. */
export interface Attachment {
  readonly name: string;
  /** `text/csv; charset=utf-8` */
  readonly type: string;
  readonly bytes: Buffer;
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
  private transport: Transporter | null = null;

  constructor(private readonly smtpUrl: string) {}

  /** What speaks SMTP is read when the first letter is posted: most who may write one never do. */
  private async connected(): Promise<Transporter> {
    const { createTransport } = await import("nodemailer");
    this.transport ??= createTransport({
      url: this.smtpUrl,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      // Letters are written by our own templates: nothing in them may make the sender read a file or fetch a page.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return this.transport;
  }

  async post(letter: AddressedLetter): Promise<void> {
    const { to, brand, subject, text, html, attachment } = letter;
    const transport = await this.connected();
    await transport.sendMail({
      from: { name: brand.displayName, address: FROM },
      to: { name: to.name ?? "", address: to.email },
      ...(brand.supportEmail && {
        replyTo: { name: brand.displayName, address: brand.supportEmail },
      }),
      subject,
      text,
      html,
      ...(attachment && {
        attachments: [
          {
            filename: attachment.name,
            contentType: attachment.type,
            content: attachment.bytes,
          },
        ],
      }),
    });
  }
}
