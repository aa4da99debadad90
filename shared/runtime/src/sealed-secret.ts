import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const KEY = /^[0-9a-f]{64}$/i;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text that was changed, belongs to another context, or was sealed with a key we do not hold. */
export class UnsealError extends Error {
  override name = "UnsealError";
}

/**
 * Seals secrets that we must be able to read again (what only has to be compared is hashed instead):
 * AES-256-GCM with a fresh nonce each, bound to a context such as `webhook-endpoint:<id>`, so that a
 * sealed text copied to another row does not open there.
 *
 * A sealed text names its key: `<key id>.<nonce, tag and cipher text in base64url>`.
 */
export class SecretBox {
  private readonly keys = new Map<string, Buffer>();
  private readonly current: string;

  /**
   * @param keyHex 32 bytes as hex. To change keys, the new one, a comma and the old ones: the first
   *   seals, all of them open.
   * @throws RangeError when one of them is not such a key.
   */
  constructor(keyHex: string) {
    const keys = keyHex.split(",").map((text) => text.trim());
    for (const text of keys) {
      if (!KEY.test(text)) throw new RangeError("a key for secrets is 32 bytes as hex");
      const key = Buffer.from(text, "hex");
      this.keys.set(keyId(key), key);
    }
    this.current = [...this.keys.keys()][0] ?? "";
  }

  seal(plain: string, context: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key(this.current), iv).setAAD(
      Buffer.from(context),
    );
    const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
    return `${this.current}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url")}`;
  }

  /** @throws UnsealError */
  open(sealed: string, context: string): string {
    const [id = "", packed = ""] = sealed.split(".");
    const bytes = Buffer.from(packed, "base64url");
    if (bytes.length < IV_BYTES + TAG_BYTES) throw new UnsealError("a sealed secret is damaged");
    const text = bytes.subarray(IV_BYTES + TAG_BYTES);
    const decipher = createDecipheriv(ALGORITHM, this.key(id), bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
    } catch (cause) {
      throw new UnsealError("a sealed secret does not open here", { cause });
    }
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new UnsealError(`no key ${id} to open a sealed secret with`);
    return key;
  }
}

/** Names a key without telling it. */
function keyId(key: Buffer): string {
  return createHash("sha256").update("markethall key id ").update(key).digest("hex").slice(0, 8);
}
