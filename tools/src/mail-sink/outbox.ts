import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";

export interface Mail {
  /** Sorts by arrival. */
  readonly id: string;
  readonly receivedAt: string;
  /** As the reader sees it: `Contoso Cloud <cloud@contoso.example>`. */
  readonly from: string;
  /** The addresses of the envelope, blind copies among them. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

/** Mails kept as files, newest last, so that they survive a restart and can be read without us. */
export class Outbox {
  private readonly mails: Mail[];
  private lastMs = 0;

  constructor(private readonly folder: string) {
    // Letters carry links that let their reader in.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.mails = readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .sort()
      .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Mail);
  }

  /** Keeps a mail. It is listed once both of its files are on the disk. */
  async keep(source: Buffer, recipients: readonly string[], now: Date): Promise<Mail> {
    const { from, subject, text, html } = await PostalMime.parse(source);
    const mail: Mail = {
      id: this.nextId(now),
      receivedAt: now.toISOString(),
      from: from ? [from.name, `<${from.address ?? ""}>`].filter(Boolean).join(" ") : "",
      to: recipients,
      subject: subject ?? "",
      text: text ?? "",
      html: html ?? null,
    };
    await writeFile(join(this.folder, `${mail.id}.eml`), source);
    const target = join(this.folder, `${mail.id}.json`);
    await writeFile(`${target}.new`, `${JSON.stringify(mail, null, 2)}\n`);
    await rename(`${target}.new`, target);
    this.mails.push(mail);
    return mail;
  }

  /** The newest first: at most `limit`, those after the mail `since`, those to one address. */
  list({ since, to, limit }: { since?: string; to?: string; limit: number }): readonly Mail[] {
    return this.mails
      .filter(({ id }) => since === undefined || id > since)
      .filter((mail) => to === undefined || mail.to.some((address) => sameAddress(address, to)))
      .slice(-limit)
      .reverse();
  }

  find(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** Milliseconds in base 36, never twice, and a tail that cannot be guessed. */
  private nextId(now: Date): string {
    this.lastMs = Math.max(now.getTime(), this.lastMs + 1);
    return `${this.lastMs.toString(36).padStart(9, "0")}-${randomBytes(6).toString("hex")}`;
  }
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
