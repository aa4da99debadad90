import { Navigate, useAbilities } from "@markethall/contracts";

/** Where staff begin: at what waits for them, or at the customers if nothing can. */
export function ConsoleStart() {
  const { can } = useAbilities();
  return (
    <Navigate to={can("approvalRequests") ? "/console/approvals" : "/console/customers"} replace />
  );
}
