/**
 * What a vendor knows a command by: the reseller and our own id, so that a webhook that carries
 * nothing else can be given to the right tenant.
 */
export function vendorReference(resellerId: string, id: string): string {
  return `${resellerId}.${id}`;
}

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const pattern = new RegExp(`^(${uuid})\\.(${uuid})$`);

/** The reseller and id of a reference; null for one that is not ours. */
export function readVendorReference(
  reference: string,
): { readonly resellerId: string; readonly id: string } | null {
  const [, resellerId, id] = pattern.exec(reference) ?? [];
  return resellerId !== undefined && id !== undefined ? { resellerId, id } : null;
}
