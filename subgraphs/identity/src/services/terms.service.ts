import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import { publish } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { parseName } from "../domain/contact.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { TermsEntity, type TermsKind } from "../entities/terms.entity.js";
import { termsPublished } from "../events/announcements.js";

export interface NewTerms {
  readonly kind: TermsKind;
  readonly vendorId: string | null;
  readonly title: string;
  readonly body: string;
}

/** Longest text of terms, in characters. */
const LONGEST_BODY = 60_000;

/** Agreements of a reseller and who accepted which version of them, when, and from where. */
export class TermsService {
  /** The version in force of each: what is published last holds. */
  async current(tx: Tx): Promise<TermsEntity[]> {
    return tx
      .createQueryBuilder(TermsEntity, "t")
      .distinctOn(["t.kind", "t.vendorId"])
      .orderBy("t.kind")
      .addOrderBy("t.vendorId", "ASC", "NULLS FIRST")
      .addOrderBy("t.version", "DESC")
      .getMany();
  }

  async currentEula(tx: Tx): Promise<TermsEntity | null> {
    return tx.findOne(TermsEntity, { where: { kind: "EULA" }, order: { version: "DESC" } });
  }

  async publish(
    tx: Tx,
    resellerId: string,
    input: NewTerms,
    now: Date,
  ): Promise<Result<TermsEntity, InvalidField>> {
    const title = parseName(input.title, "title");
    if (!title.ok) return title;
    if (input.body.trim() === "") return invalidField("body", said("EMPTY"));
    if (input.body.length > LONGEST_BODY)
      return invalidField("body", said("TOO_LONG", LONGEST_BODY));
    if (input.kind === "EULA" && input.vendorId)
      return invalidField("vendorId", "The EULA is of the reseller, not of a vendor.");
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [resellerId]);
    const [{ version }] = await tx.query(
      `select coalesce(max(version), 0) + 1 as version from terms
        where kind = $1 and vendor_id is not distinct from $2::uuid`,
      [input.kind, input.vendorId],
    );
    const terms = Object.assign(new TermsEntity(), {
      ...input,
      id: randomUUID(),
      resellerId,
      title: title.value,
      version: Number(version),
      publishedAt: now,
    });
    await tx.insert(TermsEntity, terms);
    await publish(tx, termsPublished(terms));
    return ok(terms);
  }

  /** Accepts terms for the actor's customer; the first acceptance is the one that is kept. */
  async accept(
    tx: Tx,
    actor: Actor,
    termsId: string,
    ip: string,
    now: Date,
  ): Promise<Result<{ termsId: string }, NotFound>> {
    const terms = await tx.findOneBy(TermsEntity, { id: termsId });
    if (!terms || actor.resellerId === null || actor.customerId === null || actor.id === null)
      return err(notFound);
    await this.record(tx, { terms, customerId: actor.customerId, userId: actor.id, ip, now });
    return ok({ termsId });
  }

  async record(
    tx: Tx,
    {
      terms,
      customerId,
      userId,
      ip,
      now,
    }: { terms: TermsEntity; customerId: string; userId: string; ip: string; now: Date },
  ): Promise<void> {
    const accepted = await tx.query(
      `insert into terms_acceptance (id, reseller_id, customer_id, terms_id, user_id, accepted_at, ip)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (customer_id, terms_id) do nothing returning id`,
      [randomUUID(), terms.resellerId, customerId, terms.id, userId, now, ip],
    );
    if (accepted.length === 0) return;
    await publish(tx, {
      type: "identity.terms.accepted.v1",
      audience: "internal",
      customerId,
      payload: { customerId, termsId: terms.id, userId, acceptedAt: now.toISOString() },
    });
  }
}
