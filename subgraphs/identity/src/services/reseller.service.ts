import type { Feature } from "@markethall/auth";
import { publish } from "@markethall/events";
import { ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { isListEntry } from "../domain/address-list.js";
import {
  type BrandFont,
  type BrandRadius,
  parseColor,
  parseIssuer,
  parseLink,
  parseLogo,
} from "../domain/branding.js";
import { parseEmail, parseName } from "../domain/contact.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { withSwitches } from "../policies/portal-features.js";
import type { SignUpPolicy } from "../domain/sign-up.js";
import { ResellerLogoEntity } from "../entities/reseller-logo.entity.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { resellerChanged } from "../events/announcements.js";
import type { TermsService } from "./terms.service.js";

export interface BrandingChanges {
  readonly displayName?: string | null;
  readonly primaryColor?: string | null;
  readonly accentColor?: string | null;
  readonly radius?: BrandRadius | null;
  readonly font?: BrandFont | null;
  readonly supportEmail?: string | null;
  readonly supportUrl?: string | null;
  readonly logoDataUrl?: string | null;
  readonly issuer?: string | null;
}

export type FeatureChanges = Partial<Record<Feature, boolean | null>>;
export type SignUpPolicyChanges = { readonly [K in keyof SignUpPolicy]?: SignUpPolicy[K] | null };

/** Most entries of a green or red list. */
const LONGEST_LIST = 1_000;

/** What a reseller sets up for its own portal. Each change names what changes and leaves the rest. */
export class ResellerService {
  constructor(private readonly terms: TermsService) {}

  async updateBranding(
    tx: Tx,
    changes: BrandingChanges,
    now: Date,
  ): Promise<Result<ResellerEntity, InvalidField>> {
    const reseller = await this.own(tx);
    const parsers = {
      displayName: parseName,
      primaryColor: parseColor,
      accentColor: parseColor,
    } as const;
    for (const [field, parse] of Object.entries(parsers) as [
      keyof typeof parsers,
      typeof parseColor,
    ][]) {
      const text = changes[field];
      if (text == null) continue;
      const parsed = parse(text, field);
      if (!parsed.ok) return parsed;
      reseller[field] = parsed.value;
    }
    for (const [field, parse] of [
      ["supportEmail", parseEmail],
      ["supportUrl", parseLink],
    ] as const) {
      const text = changes[field];
      if (text == null) continue;
      // Empty takes the entry away: a portal need not have one.
      const parsed = text.trim() === "" ? ok(null) : parse(text, field);
      if (!parsed.ok) return parsed;
      reseller[field] = parsed.value;
    }
    if (changes.issuer != null) {
      const issuer = parseIssuer(changes.issuer, "issuer");
      if (!issuer.ok) return issuer;
      reseller.issuer = issuer.value;
    }
    reseller.radius = changes.radius ?? reseller.radius;
    reseller.font = changes.font ?? reseller.font;
    const logo = await this.saveLogo(tx, reseller, changes.logoDataUrl, now);
    return logo.ok ? ok(await this.save(tx, reseller)) : logo;
  }

  async updateFeatures(
    tx: Tx,
    changes: FeatureChanges,
  ): Promise<Result<ResellerEntity, InvalidField>> {
    const reseller = await this.own(tx);
    return ok(
      await this.save(
        tx,
        Object.assign(reseller, { features: withSwitches(reseller.features, changes) }),
      ),
    );
  }

  async updateSignUpPolicy(
    tx: Tx,
    changes: SignUpPolicyChanges,
  ): Promise<Result<ResellerEntity, InvalidField>> {
    const reseller = await this.own(tx);
    const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null));
    for (const list of ["greenList", "redList"] as const) {
      const entries = changes[list];
      if (!entries) continue;
      const wrong = entries.find((entry) => !isListEntry(entry));
      if (wrong !== undefined) {
        return invalidField(
          list,
          `"${wrong.slice(0, 80)}" is no domain, no *.domain and no address.`,
        );
      }
      if (entries.length > LONGEST_LIST)
        return invalidField(list, `Use at most ${LONGEST_LIST} entries.`);
      named[list] = [...new Set(entries.map((entry) => entry.trim().toLowerCase()))];
    }
    if (changes.requireEula && !(await this.terms.currentEula(tx))) {
      return invalidField("requireEula", "Publish your terms of use first.");
    }
    return ok(await this.save(tx, Object.assign(reseller, named)));
  }

  /** The reseller of the transaction's tenant, locked for a change. */
  private async own(tx: Tx): Promise<ResellerEntity> {
    const [reseller] = await tx.find(ResellerEntity, { lock: { mode: "pessimistic_write" } });
    if (!reseller) throw new Error("the transaction has no reseller");
    return reseller;
  }

  private async save(tx: Tx, reseller: ResellerEntity): Promise<ResellerEntity> {
    const saved = await tx.save(reseller);
    await publish(tx, resellerChanged(saved));
    return saved;
  }

  private async saveLogo(
    tx: Tx,
    reseller: ResellerEntity,
    dataUrl: string | null | undefined,
    now: Date,
  ): Promise<Result<null, InvalidField>> {
    if (dataUrl == null) return ok(null);
    if (dataUrl === "") {
      await tx.delete(ResellerLogoEntity, { resellerId: reseller.id });
      reseller.logoSavedAt = null;
      return ok(null);
    }
    const logo = parseLogo(dataUrl, "logoDataUrl");
    if (!logo.ok) return logo;
    const { mediaType, bytes: content } = logo.value;
    const saved = { resellerId: reseller.id, mediaType, content, savedAt: now };
    await tx.upsert(ResellerLogoEntity, saved, ["resellerId"]);
    reseller.logoSavedAt = now;
    return ok(null);
  }
}
