/**
 * True when the viewer may call an operation or an entity field. Root fields may be named with or
 * without their root type: `checkout` and `Mutation.checkout` mean the same.
 */
export function isPermitted(permissions: readonly string[], wanted: string): boolean {
  const name = bareName(wanted);
  return permissions.some((permission) => bareName(permission) === name);
}

function bareName(permission: string): string {
  return permission.replace(/^(Query|Mutation|Subscription)\./, "");
}
