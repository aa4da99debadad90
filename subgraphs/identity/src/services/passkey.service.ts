import { randomUUID } from "node:crypto";
import { ok, type Result, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { parseName } from "../domain/contact.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import type { UserEntity } from "../entities/user.entity.js";
import { type ChallengeUse, keepChallenge, takeChallenge } from "./passkey-challenge.js";

/** As many devices as anybody has; it bounds what a browser is told to leave out. */
const MOST_PASSKEYS = 10;

/** Longest credential id by the specification (1023 bytes), as base64url. */
const LONGEST_CREDENTIAL_ID = 1_364;

interface PasskeyRow {
  readonly id: string;
  readonly credential_id: string;
  readonly public_key: Buffer;
  readonly sign_count: string;
  readonly transports: string[];
}

/** A browser's answer, as JSON, and what we asked it for. */
export interface PasskeyAnswer {
  readonly response: string;
  readonly use: ChallengeUse;
}

/**
 * Passkeys (WebAuthn), bound to this origin. They are asked to verify their user, so one of them is two factors by
 * itself: it can be the second step after a password, and a sign-in without one.
 */
export class PasskeyService {
  private readonly origin: string;
  private readonly rpId: string;

  constructor(publicUrl: string) {
    const url = new URL(publicUrl);
    this.origin = url.origin;
    this.rpId = url.hostname;
  }

  /** What a browser needs to make a passkey, as JSON. */
  async registrationOptions(
    tx: Tx,
    user: UserEntity,
    rpName: string,
    use: ChallengeUse,
    now: Date,
  ): Promise<string> {
    const options = await generateRegistrationOptions({
      rpName,
      rpID: this.rpId,
      userID: new Uint8Array(Buffer.from(user.id)),
      userName: user.email,
      userDisplayName: user.name,
      attestationType: "none",
      authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
      excludeCredentials: (await passkeysOf(tx, user.id)).map(credentialOf),
    });
    await keepChallenge(tx, options.challenge, use, now);
    return JSON.stringify(options);
  }

  /** What a browser needs to show a passkey, as JSON; when nobody is named it offers what it has. */
  async authenticationOptions(
    tx: Tx,
    userId: string | null,
    use: ChallengeUse,
    now: Date,
  ): Promise<string> {
    const options = await generateAuthenticationOptions({
      rpID: this.rpId,
      userVerification: "required",
      allowCredentials: userId ? (await passkeysOf(tx, userId)).map(credentialOf) : [],
    });
    await keepChallenge(tx, options.challenge, use, now);
    return JSON.stringify(options);
  }

  /** Keeps the passkey that a browser has made for our challenge. */
  async add(
    tx: Tx,
    user: UserEntity,
    name: string,
    answer: PasskeyAnswer,
    now: Date,
  ): Promise<Result<string, InvalidField>> {
    const named = parseName(name, "name", 60);
    if (!named.ok) return named;
    if ((await passkeysOf(tx, user.id)).length >= MOST_PASSKEYS)
      return invalidField("name", said("TOO_MANY_PASSKEYS", MOST_PASSKEYS));
    const response = parsed<RegistrationResponseJSON>(answer.response);
    const challenge = response && (await challengeTaken(tx, response, answer.use, now));
    if (!response || !challenge) return unusable;
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpId,
      requireUserVerification: true,
    }).catch(refusedByCheck);
    if (!verified?.verified) return unusable;
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    if (id.length > LONGEST_CREDENTIAL_ID) return unusable;
    const added = await tx.query(
      `insert into passkey (id, reseller_id, customer_id, user_id, credential_id, public_key, sign_count, transports, name, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (credential_id) do nothing returning id`,
      [
        randomUUID(),
        user.resellerId,
        user.customerId,
        user.id,
        id,
        Buffer.from(publicKey),
        counter,
        transports.filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 8),
        named.value,
        now,
      ],
    );
    return added.length === 1 ? ok(added[0].id) : unusable;
  }

  /**
   * Whether one of the person's passkeys has answered our challenge. Its own count is kept: one that does not grow is a
   * copy, and is refused.
   */
  async check(tx: Tx, userId: string, answer: PasskeyAnswer, now: Date): Promise<boolean> {
    const response = parsed<AuthenticationResponseJSON>(answer.response);
    const row = (await passkeysOf(tx, userId)).find(({ credential_id: id }) => id === response?.id);
    const challenge = row && response && (await challengeTaken(tx, response, answer.use, now));
    if (!row || !response || !challenge) return false;
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpId,
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(row.public_key),
        counter: Number(row.sign_count),
        transports: row.transports,
      },
      requireUserVerification: true,
    }).catch(refusedByCheck);
    if (!verified?.verified) return false;
    await tx.query("update passkey set sign_count = $2, last_used_at = $3 where id = $1", [
      row.id,
      verified.authenticationInfo.newCounter,
      now,
    ]);
    return true;
  }

  async remove(tx: Tx, userId: string, passkeyId: string): Promise<boolean> {
    const [removed] = await tx.query(
      "delete from passkey where id = $1 and user_id = $2 returning id",
      [passkeyId, userId],
    );
    return removed.length === 1;
  }
}

/** The credential that a browser's answer names, before anything of it is believed. */
export function credentialIdOf(response: string): string | null {
  const id = parsed<AuthenticationResponseJSON>(response)?.id;
  return typeof id === "string" && id.length <= LONGEST_CREDENTIAL_ID ? id : null;
}

/** The challenge that an answer is to, used up; null when we did not ask it, or not for this. */
async function challengeTaken(
  tx: Tx,
  { response }: { readonly response?: { readonly clientDataJSON?: unknown } },
  use: ChallengeUse,
  now: Date,
): Promise<string | null> {
  const text = Buffer.from(String(response?.clientDataJSON), "base64url").toString();
  const challenge = parsed<{ challenge?: unknown }>(text)?.challenge;
  if (typeof challenge !== "string") return null;
  return (await takeChallenge(tx, challenge, use, now)) ? challenge : null;
}

const unusable = invalidField("response", said("PASSKEY_UNUSABLE"));

function passkeysOf(tx: Tx, userId: string): Promise<PasskeyRow[]> {
  return tx.query(
    `select id, credential_id, public_key, sign_count, transports from passkey
      where user_id = $1 order by created_at for update`,
    [userId],
  );
}

/** The check throws what is wrong with an answer; whoever made a wrong one is told no more than that it is. */
function refusedByCheck(): null {
  return null;
}

function credentialOf({ credential_id: id, transports }: PasskeyRow) {
  return { id, transports };
}

/** An answer as an object, or null: it came from outside and may be anything. The check looks at each part of it. */
function parsed<T extends object>(response: string): T | null {
  try {
    const value: unknown = JSON.parse(response);
    return typeof value === "object" && value !== null ? (value as T) : null;
  } catch {
    return null;
  }
}
