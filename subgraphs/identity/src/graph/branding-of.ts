import type { ResellerEntity } from "../entities/reseller.entity.js";
import { Branding } from "./reseller.types.js";

/** The logo's address changes with the logo, so that a browser may keep it. */
export function brandingOf(reseller: ResellerEntity): Branding {
  const { id, logoSavedAt, primaryColor, accentColor, radius, font, supportEmail, supportUrl } =
    reseller;
  const logoUrl = logoSavedAt ? `/files/logos/${id}?v=${logoSavedAt.getTime()}` : null;
  return Object.assign(new Branding(), {
    logoUrl,
    primaryColor,
    accentColor,
    radius,
    font,
    supportEmail,
    supportUrl,
  });
}

export function portalUrl(publicUrl: string, reseller: { readonly accountName: string }): string {
  return `${publicUrl}/v2c/catalog?accountName=${encodeURIComponent(reseller.accountName)}`;
}
