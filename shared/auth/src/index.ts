export {
  type Actor,
  ANONYMOUS,
  type Feature,
  features,
  isCustomer,
  isPlatform,
  isStaff,
  PLATFORM_TENANT,
  type Role,
  roles,
  type Scope,
  scopes,
  systemActor,
  type Tenant,
  tenantOf,
} from "./actor.js";
export { operations, type Rule, staffManagers } from "./operations.js";
export { assertAllowed, ForbiddenError, mayCall, permissionsOf } from "./permissions.js";
