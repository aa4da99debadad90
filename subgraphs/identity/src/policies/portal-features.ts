import { type Feature, features } from "@markethall/auth";

/** Every switch of a portal, on or off. */
export type PortalSwitches = Readonly<Record<Feature, boolean>>;

/** What a new reseller starts with: all but the terms for new cloud accounts (product.md). */
export const DEFAULT_FEATURES: readonly Feature[] = features.filter(
  (feature) => feature !== "termsForNewCloudAccounts",
);

/** The switches as names of those that are on; the form in which they are kept and announced. */
export function switchesOf(on: readonly Feature[]): PortalSwitches {
  return Object.fromEntries(
    features.map((feature) => [feature, on.includes(feature)]),
  ) as PortalSwitches;
}

/** Turns some switches and leaves the others; the order of the result is that of the list of features. */
export function withSwitches(
  on: readonly Feature[],
  changes: Partial<Record<Feature, boolean | null | undefined>>,
): Feature[] {
  return features.filter((feature) => changes[feature] ?? on.includes(feature));
}

/**
 * What works for customers: nothing can be bought where nothing is on show, so a portal whose catalog is off has no
 * purchasing either, whatever its switch says. The switch itself is kept, and counts again once the catalog is back.
 */
export function inForce(on: readonly Feature[]): Feature[] {
  return on.filter((feature) => feature !== "purchasing" || on.includes("catalog"));
}
