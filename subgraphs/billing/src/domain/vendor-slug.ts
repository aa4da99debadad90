/** Providers as FOCUS files name them, by the slug of our vendor. */
const slugs: Readonly<Record<string, string>> = {
  "amazon web services": "aws",
  "google cloud": "google",
  "google cloud platform": "google",
  "microsoft azure": "microsoft",
  azure: "microsoft",
};

/** The slug of the vendor behind a FOCUS `ProviderName`: "AWS" → "aws". */
export function vendorSlug(provider: string): string {
  const name = provider.trim().toLowerCase();
  return slugs[name] ?? name.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
