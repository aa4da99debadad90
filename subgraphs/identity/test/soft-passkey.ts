import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;

/** As much of CBOR (RFC 8949) as an attestation needs. */
function cbor(value: Cbor): Buffer {
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string")
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, item]) => [cbor(key), cbor(item)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

function head(major: number, length: number): Buffer {
  const type = major << 5;
  if (length < 24) return Buffer.from([type | length]);
  if (length < 256) return Buffer.from([type | 24, length]);
  return Buffer.from([type | 25, length >> 8, length & 255]);
}

interface Circumstances {
  readonly origin?: string;
  readonly rpId?: string;
  readonly userVerified?: boolean;
}

/** A passkey in software, by the letter of WebAuthn: it makes a credential and signs challenges with it. */
export class SoftPasskey {
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  private count = 0;
  readonly id = randomBytes(16).toString("base64url");

  /** Answers the options of a registration. */
  create(options: string, circumstances: Circumstances = {}): string {
    const jwk = this.keys.publicKey.export({ format: "jwk" });
    const bytes = (text: string | undefined) => Buffer.from(text ?? "", "base64url");
    const key = cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(jwk.x)],
        [-3, bytes(jwk.y)],
      ]),
    );
    const id = bytes(this.id);
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, key]);
    const authData = this.authData(ATTESTED, attested, circumstances);
    const attestation = new Map<string, Cbor>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ]);
    return this.answer({
      clientDataJSON: this.clientData("webauthn.create", options, circumstances).toString(
        "base64url",
      ),
      attestationObject: cbor(attestation).toString("base64url"),
      transports: ["internal"],
    });
  }

  /** Answers the options of an authentication. */
  get(options: string, circumstances: Circumstances = {}): string {
    const authData = this.authData(0, Buffer.alloc(0), circumstances);
    const clientData = this.clientData("webauthn.get", options, circumstances);
    const digest = createHash("sha256").update(clientData).digest();
    const signature = sign("sha256", Buffer.concat([authData, digest]), this.keys.privateKey);
    return this.answer({
      clientDataJSON: clientData.toString("base64url"),
      authenticatorData: authData.toString("base64url"),
      signature: signature.toString("base64url"),
    });
  }

  /** What a copy of this passkey would do: go back to an earlier count. */
  rewind(): void {
    this.count = 0;
  }

  private authData(
    flags: number,
    attested: Buffer,
    { rpId = "localhost", userVerified = true }: Circumstances,
  ): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(++this.count);
    const all = flags | USER_PRESENT | (userVerified ? USER_VERIFIED : 0);
    const rp = createHash("sha256").update(rpId).digest();
    return Buffer.concat([rp, Buffer.from([all]), count, attested]);
  }

  private clientData(
    type: string,
    options: string,
    { origin = "http://localhost:4000" }: Circumstances,
  ): Buffer {
    const { challenge } = JSON.parse(options) as { challenge: string };
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private answer(response: object): string {
    const { id } = this;
    return JSON.stringify({
      id,
      rawId: id,
      type: "public-key",
      clientExtensionResults: {},
      response,
    });
  }
}
